//! A promise to keep.
use crate::{
    app::use_lang,
    experiences::model::Mention,
    links,
    ui::icon::Icon,
    words::{answers as words, dates},
};
use leptos::{ev::SubmitEvent, prelude::*};

/// What was promised, and the button that says that it is done.
#[component]
pub fn PromiseForm(
    mention: Mention,
    pending: Memo<bool>,
    submit: Callback<SubmitEvent>,
) -> impl IntoView {
    let lang = use_lang();
    let promise = mention.promise.unwrap_or_default();
    let words = match promise.due_on {
        Some(day) => words::promise_made(lang, &promise.action, &dates::day(lang, day)),
        None => words::promise_undated(lang, &promise.action),
    };
    view! {
        <form
            class="decision__group stack"
            method="post"
            action=links::answer(lang, mention.id)
            on:submit=move |event| submit.run(event)
        >
            <p>{words}</p>
            <button
                class="button"
                data-kind="second"
                type="submit"
                name="gesture"
                value="done"
                disabled=pending
            >
                {Icon::Done} " "
                {words::keep_promise(lang)}
            </button>
        </form>
    }
}
