//! The pages of the space of clarity: check a text, and plain words.
use crate::{
    clarity::pages::{check::CheckPage, words::WordsPage},
    kernel::lang::Lang,
    links::{Place, root, word},
};
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, SsrMode, StaticSegment, components::Route};

/// Nothing outlives its pages.
pub const fn prepare() {}

/// Its routes in this language.
pub fn routes(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(root(lang));
    let at = move |place| StaticSegment(word(lang, place));

    view! {
        <Route path=(root, at(Place::Documents), at(Place::Check)) view=CheckPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::PlainWords)) view=WordsPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
