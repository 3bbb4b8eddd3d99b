//! The pages of the staff space.
use crate::{
    accounts::pages::{home::StaffHomePage, sign_in::SignInPage},
    answers::pages::{answer::AnswerPage, inbox::InboxPage},
    kernel::lang::Lang,
    links::{Place, root, word},
    moderation::pages::{queue::QueuePage, review::ReviewPage},
};
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, ParamSegment, SsrMode, StaticSegment, components::Route};

/// Its routes in this language.
pub fn routes(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(root(lang));
    let at = move |place| StaticSegment(word(lang, place));

    view! {
        <Route path=(root, at(Place::Staff)) view=StaffHomePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::SignIn)) view=SignInPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Moderation)) view=QueuePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Moderation), ParamSegment("id")) view=ReviewPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Answers)) view=InboxPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Answers), ParamSegment("id")) view=AnswerPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
