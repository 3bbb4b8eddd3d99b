//! Where the page is in the site.
use super::icon::Icon;
use crate::{app::use_lang, words::site};
use leptos::prelude::*;

/// The pages above this one, as pairs of address and words; this page's own heading ends the trail.
#[component]
pub fn Breadcrumb(trail: Vec<(String, String)>) -> impl IntoView {
    let lang = use_lang();
    let items: Vec<_> = trail
        .into_iter()
        .map(|(href, words)| {
            view! {
                <li class="breadcrumb__item">
                    <a href=href>{words}</a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="breadcrumb" aria-label=site::you_are_here(lang)>
            <ol class="breadcrumb__list">{items}</ol>
        </nav>
    }
}

/// One step back, where a full trail would say nothing more.
#[component]
pub fn BackLink(#[prop(into)] href: String, #[prop(into)] label: String) -> impl IntoView {
    view! {
        <a class="back" href=href>
            {Icon::Back}
            <span>{label}</span>
        </a>
    }
}
