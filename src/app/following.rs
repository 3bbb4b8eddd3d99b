//! The pages of the space of following: what became of what one sent.
use crate::{
    documents::reporting::pages::follow::FollowReportPage,
    experiences::pages::follow::FollowPage,
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
        <Route path=(root, at(Place::Follow)) view=FollowPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::Follow)) view=FollowReportPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
