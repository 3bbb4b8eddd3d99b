//! `/`
use crate::{app::use_lang, words::home as words};
use leptos::prelude::*;

#[component]
pub fn HomePage() -> impl IntoView {
    let lang = use_lang();
    view! { <h1>{words::question(lang)}</h1> }
}
