//! The pages of the space of figures: services, and the indicators of their quality.
use crate::{
    directory::pages::{list::ServicesPage, poster::PosterPage, show::ServicePage},
    indicators::pages::{effect::EffectPage, effects::EffectsPage, show::IndicatorPage},
    kernel::lang::Lang,
    links::{Place, root, word},
    territories::pages::{list::TerritoriesPage, show::TerritoryPage},
};
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, ParamSegment, SsrMode, StaticSegment, components::Route};

/// Its routes in this language.
pub fn routes(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(root(lang));
    let at = move |place| StaticSegment(word(lang, place));

    view! {
        <Route path=(root, at(Place::Services)) view=ServicesPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Services), ParamSegment("code")) view=ServicePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Indicators), at(Place::Effect)) view=EffectsPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Indicators), at(Place::Effect), ParamSegment("id")) view=EffectPage ssr=SsrMode::Async/>
        <Route
            path=(root, at(Place::Services), ParamSegment("code"), at(Place::Poster))
            view=PosterPage
            ssr=SsrMode::Async
        />
        <Route path=(root, at(Place::Territories)) view=TerritoriesPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Territories), ParamSegment("code")) view=TerritoryPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Indicators), ParamSegment("code")) view=IndicatorPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
