//! What becomes of a story, and the quieter parts of the site.
use crate::{
    app::use_lang,
    links,
    ui::icon::{Drawing, Icon},
    words::home as words,
};
use leptos::prelude::*;

#[component]
pub fn HowItWorks() -> impl IntoView {
    let lang = use_lang();
    let steps = words::steps(lang).map(|(strong, rest)| {
        view! {
            <li class="timeline__item" data-state="done">
                <Drawing icon=Icon::Plus class="timeline__marker"/>
                <div class="timeline__body">
                    <p>
                        <b>{strong}</b>
                        " "
                        <span>{rest}</span>
                    </p>
                </div>
            </li>
        }
    });
    view! {
        <aside class="aside-note columns__side" aria-labelledby="how">
            <h2 class="aside-note__title" id="how">
                {words::how_title(lang)}
            </h2>
            <ol class="timeline">{steps}</ol>
        </aside>
    }
}

/// Two other parts of the site.
#[component]
pub fn OtherParts() -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="section" aria-labelledby="other-parts">
            <h2 class="visually-hidden" id="other-parts">
                {words::other_parts(lang)}
            </h2>
            <div class="entries">
                <div class="entries__item">
                    <h3 class="entries__title">
                        {Icon::Document}
                        <a href=links::documents::register(lang)>{words::documents(lang)}</a>
                    </h3>
                    <p class="muted">{words::documents_text(lang)}</p>
                </div>
                <div class="entries__item">
                    <h3 class="entries__title">
                        {Icon::Indicator}
                        <a href=links::indicators(lang)>{words::indicators(lang)}</a>
                    </h3>
                    <p class="muted">{words::indicators_text(lang)}</p>
                </div>
            </div>
        </section>
    }
}
