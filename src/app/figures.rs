//! The pages of the space of figures: the indicators of quality.
use crate::{
    indicators::pages::{
        compare::ComparePage, effect::EffectPage, effects::EffectsPage, list::IndicatorsPage,
        show::IndicatorPage, up_to_date::UpToDatePage,
    },
    kernel::lang::Lang,
    links::{Place, root, word},
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
        <Route path=(root, at(Place::Indicators), at(Place::Effect)) view=EffectsPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Indicators), at(Place::Effect), ParamSegment("id")) view=EffectPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Indicators)) view=IndicatorsPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Indicators), at(Place::Compare)) view=ComparePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Indicators), at(Place::UpToDate)) view=UpToDatePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Indicators), ParamSegment("code")) view=IndicatorPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
