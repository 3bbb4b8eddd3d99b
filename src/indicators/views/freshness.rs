//! How up to date a figure is: a word, never a colour alone.
use crate::{
    app::use_lang,
    indicators::codes::Freshness,
    ui::{badge::Badge, icon::Icon},
    words::indicators as words,
};
use leptos::prelude::*;

#[component]
pub fn FreshnessBadge(freshness: Freshness) -> impl IntoView {
    let lang = use_lang();
    let (state, icon) = match freshness {
        Freshness::Fresh => ("positive", Icon::Check),
        Freshness::Late => ("neutral", Icon::Clock),
        Freshness::Stale => ("overdue", Icon::Warning),
    };
    view! { <Badge state=Some(state) icon=Some(icon) label=words::freshness(lang, freshness)/> }
}
