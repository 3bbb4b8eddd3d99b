//! The page of the space of telling: share an experience, step by step.
use crate::{
    experiences::{pages::share::SharePage, views::share::drafting::provide_drafting},
    kernel::lang::Lang,
    links::{Place, root, word},
};
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, SsrMode, StaticSegment, components::Route};

/// A draft outlives the pages it is written on.
pub fn prepare() {
    provide_drafting();
}

/// Its routes in this language.
pub fn routes(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(root(lang));
    let at = move |place| StaticSegment(word(lang, place));

    view! {
        <Route path=(root, at(Place::Share)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share), at(Place::Story)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share), at(Place::Feeling)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share), at(Place::You)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share), at(Place::Review)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share), at(Place::Receipt)) view=SharePage ssr=SsrMode::Async/>
    }
    .into_inner()
}
