//! Where a document stands, as a coloured word.
use crate::{app::use_lang, documents::codes::State, ui::badge::Badge, words::documents as words};
use leptos::prelude::*;

#[component]
pub fn StateBadge(state: State) -> impl IntoView {
    let lang = use_lang();
    view! { <Badge state=Some(colour(state)) label=words::state(lang, state)/> }
}

const fn colour(state: State) -> &'static str {
    match state {
        State::Published | State::Measured => "positive",
        State::Refused => "negative",
        State::Accepted | State::Rewriting | State::Tested => "info",
        State::Reported | State::Qualified => "neutral",
    }
}
