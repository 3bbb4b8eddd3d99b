//! The pages of the space of services: the directory, each service, and each territory.
use crate::{
    directory::pages::{list::ServicesPage, poster::PosterPage, show::ServicePage},
    kernel::lang::Lang,
    links::{Place, root, word},
    territories::pages::{list::TerritoriesPage, show::TerritoryPage},
};
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, ParamSegment, SsrMode, StaticSegment, components::Route};

/// Nothing outlives its pages.
pub const fn prepare() {}

/// Its routes in this language.
pub fn routes(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(root(lang));
    let at = move |place| StaticSegment(word(lang, place));

    view! {
        <Route path=(root, at(Place::Services)) view=ServicesPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Services), ParamSegment("code")) view=ServicePage ssr=SsrMode::Async/>
        <Route
            path=(root, at(Place::Services), ParamSegment("code"), at(Place::Poster))
            view=PosterPage
            ssr=SsrMode::Async
        />
        <Route path=(root, at(Place::Territories)) view=TerritoriesPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Territories), ParamSegment("code")) view=TerritoryPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
