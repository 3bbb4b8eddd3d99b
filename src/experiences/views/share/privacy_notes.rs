//! Calm notes about personal data, each with its remedy.
use crate::{
    app::use_lang, experiences::forms::Seen, ui::icon::Icon, words::personal_data as words,
};
use leptos::prelude::*;

/// The notes about what was seen. Each button posts `mask-N`, its number being `from` plus its place:
/// the server finds it again in the same order.
#[component]
pub fn PrivacyNotes(seen: Vec<Seen>, #[prop(default = 0)] from: usize) -> impl IntoView {
    let lang = use_lang();
    let count = seen.len();
    let rows: Vec<_> = seen
        .into_iter()
        .zip(from..)
        .map(|(seen, number)| {
            view! {
                <li class="privacy-notes__item">
                    <span>
                        {words::found(lang, seen.kind())} "\u{a0}: " <mark>{seen.passage.clone()}</mark>
                    </span>
                    <button
                        class="button"
                        data-kind="quiet"
                        data-size="small"
                        type="submit"
                        name="go"
                        value=format!("mask-{number}")
                    >
                        {Icon::Hide}
                        " "
                        {words::mask(lang)}
                        <span class="visually-hidden">{words::mask_this(lang, &seen.passage)}</span>
                    </button>
                </li>
            }
        })
        .collect();
    (count > 0).then(|| {
        view! {
            <p class="field__hint">
                {if count == 1 {
                    words::one_seen(lang).to_owned()
                } else {
                    words::several_seen(lang, count)
                }}
            </p>
            <ul class="privacy-notes">{rows}</ul>
            {(count > 1)
                .then(|| {
                    view! {
                        <p>
                            <button
                                class="button"
                                data-kind="second"
                                data-size="small"
                                type="submit"
                                name="go"
                                value="mask-all"
                            >
                                {Icon::Hide}
                                " "
                                {words::mask_all(lang)}
                            </button>
                        </p>
                    }
                })}
        }
    })
}
