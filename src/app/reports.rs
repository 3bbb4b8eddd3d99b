//! The pages of the space of reports: report a document, follow it, try a rewriting.
use crate::{
    documents::{
        reporting::{
            pages::{follow::FollowReportPage, receipt::ReceiptPage, report::ReportPage},
            views::sent::provide_sent,
        },
        trials::pages::answer::AnswerPage,
    },
    kernel::lang::Lang,
    links::{Place, root, word},
    testers::pages::{join::JoinPage, link::LinkPage},
};
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, ParamSegment, SsrMode, StaticSegment, components::Route};

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
        <Route path=(root, at(Place::Documents), at(Place::Follow)) view=FollowReportPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::Testers)) view=JoinPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::Testers), ParamSegment("token")) view=LinkPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::Trial), ParamSegment("token")) view=AnswerPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
