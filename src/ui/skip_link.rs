//! The first link of every page, seen when it has the focus.
use crate::{app::use_lang, words::site};
use leptos::prelude::*;

/// The id of `<main>`.
pub const CONTENT: &str = "content";

#[component]
pub fn SkipLink() -> impl IntoView {
    let lang = use_lang();
    // External: the browser's own jump moves the focus, the router's does not.
    view! {
        <nav class="skip-links" aria-label=site::quick_access(lang)>
            <a class="visually-hidden" href=format!("#{CONTENT}") rel="external">
                {site::skip_to_content(lang)}
            </a>
        </nav>
    }
}
