//! The measures of one text, and how they were made.
use super::rows::Measure;
use crate::{
    app::use_lang,
    clarity::measured::Measured,
    ui::{
        disclosure::Disclosure,
        notice::{Notice, NoticeKind},
    },
    words::clarity as words,
};
use leptos::prelude::*;

/// Each measure with its value; a warning when the text is short.
#[component]
pub fn Measures(measured: Measured) -> impl IntoView {
    let lang = use_lang();
    let rows: Vec<_> = Measure::ALL
        .into_iter()
        .map(|it| {
            view! {
                <div class="measures__row">
                    <dt>{it.name(lang)}</dt>
                    <dd>{it.value(lang, &measured)}</dd>
                </div>
            }
        })
        .collect();
    view! {
        <div class="stack">
            {measured
                .is_short()
                .then(|| {
                    view! {
                        <Notice kind=NoticeKind::Warning title=words::too_short_title(lang)>
                            <p>{words::too_short(lang)}</p>
                        </Notice>
                    }
                })}
            <dl class="measures">{rows}</dl>
            <Method/>
        </div>
    }
}

/// How each measure is made, and what it does not say.
#[component]
pub fn Method() -> impl IntoView {
    let lang = use_lang();
    let notes = [
        words::how_words(lang),
        words::how_sentences(lang),
        words::how_passives(lang),
        words::how_jargon(lang),
        words::how_score(lang),
        words::how_french(lang),
        words::how_time(lang),
    ];
    view! {
        <Disclosure summary=words::how(lang)>
            <ul>{notes.map(|note| view! { <li>{note}</li> }).into_iter().collect::<Vec<_>>()}</ul>
            <p>{words::how_limits(lang)}</p>
        </Disclosure>
    }
}
