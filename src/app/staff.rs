//! The pages of the staff space, in both languages. The public browser's half has none of them: staff
//! pages come with a half of their own (feature `staff`).
use super::public;
use crate::{
    accounts::pages::{home::StaffHomePage, sign_in::SignInPage},
    answers::pages::{answer::AnswerPage, inbox::InboxPage},
    kernel::lang::Lang,
    links::{Place, root, word},
    moderation::pages::{queue::QueuePage, review::ReviewPage},
};
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, ParamSegment, SsrMode, StaticSegment, components::Route};

/// Every page of the site.
pub(super) fn site_routes() -> impl MatchNestedRoutes + Clone {
    (public::routes(Lang::Fr), public::routes(Lang::En), routes(Lang::Fr), routes(Lang::En))
}

fn routes(lang: Lang) -> impl MatchNestedRoutes + Clone {
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
