//! The pages of the space of clarity: check a text, plain words, what a rewriting changed, trying one.
use crate::{
    clarity::pages::{check::CheckPage, words::WordsPage},
    documents::{pages::rewriting::RewritingPage, trials::pages::answer::AnswerPage},
    kernel::lang::Lang,
    links::{Place, root, word},
    testers::pages::{join::JoinPage, link::LinkPage},
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
        <Route path=(root, at(Place::Documents), at(Place::Check)) view=CheckPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::PlainWords)) view=WordsPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::Testers)) view=JoinPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::Testers), ParamSegment("token")) view=LinkPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::Trial), ParamSegment("token")) view=AnswerPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), ParamSegment("id"), at(Place::Rewriting)) view=RewritingPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
