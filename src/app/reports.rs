//! The pages of the space of reports: report a document.
use crate::{
    documents::reporting::{
        pages::{receipt::ReceiptPage, report::ReportPage},
        views::sent::provide_sent,
    },
    kernel::lang::Lang,
    links::{Place, root, word},
};
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, SsrMode, StaticSegment, components::Route};

/// A receipt outlives the page of the form.
pub fn prepare() {
    provide_sent();
}

/// Its routes in this language.
pub fn routes(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(root(lang));
    let at = move |place| StaticSegment(word(lang, place));

    view! {
        <Route path=(root, at(Place::Documents), at(Place::Report)) view=ReportPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::Report), at(Place::Receipt)) view=ReceiptPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
