//! What becomes of a story, and what is to come on the site.
use crate::{
    app::use_lang,
    ui::{
        badge::Badge,
        icon::{Drawing, Icon},
    },
    words::{home as words, site},
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

/// Two parts of the site that are not open yet: announced, without a link.
#[component]
pub fn Soon() -> impl IntoView {
    let lang = use_lang();
    let entry = |icon: Icon, title: &'static str, text: &'static str| {
        view! {
            <div class="entries__item">
                <h3 class="entries__title">
                    {icon}
                    <span>{title}</span>
                    " "
                    <Badge label=site::soon(lang)/>
                </h3>
                <p class="muted">{text}</p>
            </div>
        }
    };
    view! {
        <section class="section" aria-labelledby="soon">
            <h2 class="visually-hidden" id="soon">
                {site::soon(lang)}
            </h2>
            <div class="entries">
                {entry(Icon::Document, words::documents(lang), words::documents_text(lang))}
                {entry(Icon::Indicator, words::indicators(lang), words::indicators_text(lang))}
            </div>
        </section>
    }
}
