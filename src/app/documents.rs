//! The pages of the space of documents: register and dossiers, reports, plain words, testers.
use crate::{
    documents::{
        pages::list::RegisterPage,
        reporting::pages::{follow::FollowReportPage, report::ReportPage},
    },
    kernel::lang::Lang,
    links::{Place, root, word},
};
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, SsrMode, StaticSegment, components::Route};

/// Its routes in this language.
pub fn routes(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(root(lang));
    let at = move |place| StaticSegment(word(lang, place));

    let below = move |place| (root, at(Place::Documents), at(place));

    view! {
        <Route path=(root, at(Place::Documents)) view=RegisterPage ssr=SsrMode::Async/>
        <Route path=below(Place::Report) view=ReportPage ssr=SsrMode::Async/>
        <Route path=below(Place::Follow) view=FollowReportPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
