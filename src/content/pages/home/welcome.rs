//! The question, and a story beside it.
use crate::{
    app::use_lang,
    experiences::{
        model::Summary,
        views::{letter::Letter, story::Story},
    },
    kernel::feeling::Feeling,
    links,
    ui::{feeling::icon_of, icon::Icon},
    words::{codes, home as words, site},
};
use leptos::prelude::*;

#[component]
pub fn Question() -> impl IntoView {
    let lang = use_lang();
    let feelings = Feeling::ALL.map(|feeling| {
        view! {
            <a
                class="welcome__feeling"
                data-feeling=feeling.as_str()
                href=links::share_feeling(lang, feeling)
            >
                {icon_of(feeling)}
                <span>{codes::feeling(lang, feeling)}</span>
            </a>
        }
    });
    view! {
        <div class="welcome__ask">
            <h1 class="welcome__title" id="question" tabindex="-1">
                {words::question_start(lang)}
                <em>{words::question_end(lang)}</em>
            </h1>
            <p class="welcome__lead">{words::lead(lang)}</p>
            <div class="welcome__feelings" role="group" aria-label=words::it_was(lang)>
                {feelings}
            </div>
            <p class="welcome__note">
                {Icon::Lock}
                <span>{words::no_account(lang)}</span>
            </p>
            <form class="search-box" action=links::services(lang) method="get" role="search">
                <label class="field__label" for="q">
                    {words::or_find(lang)}
                </label>
                <span class="search-box__line">
                    <input
                        class="input"
                        id="q"
                        name="q"
                        type="search"
                        autocomplete="off"
                        placeholder=words::find_example(lang)
                    />
                    <button class="button" data-kind="second" type="submit">
                        {Icon::Search}
                        <span>{site::search(lang)}</span>
                    </button>
                </span>
            </form>
            <p>
                <a href=links::territories(lang)>{words::near_you(lang)}</a>
            </p>
        </div>
    }
}

/// A letter with its answer laid over its foot.
#[component]
pub fn LiftedLetter(mut summary: Summary) -> impl IntoView {
    let lang = use_lang();
    // The answer is shown under the letter, not inside.
    let service = summary.services.iter().find(|it| it.state.is_answered());
    let who = service.map(|it| it.label.clone()).unwrap_or_default();
    let reply = summary.answer_excerpt.take().map(|text| {
        view! {
            <div class="reply">
                <p class="reply__title">{words::answers(lang, &who)}</p>
                <p>
                    <Story text/>
                </p>
            </div>
        }
    });
    view! {
        <div class="welcome__story">
            // Cropped to the cross itself: it is drawn large.
            <svg
                class="welcome__mark"
                viewBox="2.5 2.5 19 19"
                aria-hidden="true"
                focusable="false"
            >
                <use href=Icon::Plus.href() width="24" height="24"></use>
            </svg>
            <h2 class="visually-hidden">{words::a_story(lang)}</h2>
            <Letter summary/>
            {reply}
        </div>
    }
}
