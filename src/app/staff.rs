//! The pages of the staff space.
use crate::{
    accounts::pages::{home::StaffHomePage, sign_in::SignInPage},
    answers::pages::{answer::AnswerPage, inbox::InboxPage},
    documents::{
        desk::pages::{
            dossier::{DeskDossierPage, DeskMergePage},
            list::DocumentsDeskPage,
            paper::PaperPage,
            rewriting::DeskRewritingPage,
        },
        trials::pages::desk::TrialPage,
    },
    indicators::publishing::pages::{
        event::EventPage, events::EventsPage, grid::GridPage, list::ShelfPage,
        preview::PreviewPage, results::ResultsPage, target::TargetPage, token::TokenPage,
        tokens::TokensPage, upload::UploadPage, value::ValuePage, withdraw::WithdrawPage,
    },
    kernel::lang::Lang,
    links::{Place, root, word},
    moderation::pages::{queue::QueuePage, review::ReviewPage},
};
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, ParamSegment, SsrMode, StaticSegment, components::Route};

/// Nothing outlives its pages.
pub const fn prepare() {}

/// Its routes in this language.
pub fn routes(lang: Lang) -> impl MatchNestedRoutes + Clone {
    (desk(lang), documents(lang), publishing(lang))
}

fn desk(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(root(lang));
    let at = move |place| StaticSegment(word(lang, place));

    view! {
        <Route path=(root, at(Place::Staff)) view=StaffHomePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::SignIn)) view=SignInPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Moderation)) view=QueuePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Moderation), ParamSegment("id")) view=ReviewPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Answers)) view=InboxPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Answers), ParamSegment("id")) view=AnswerPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Documents), ParamSegment("id"), at(Place::Trial)) view=TrialPage ssr=SsrMode::Async/>
    }
    .into_inner()
}

/// Those of documents. What has a word of its own comes before the numbers.
fn documents(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(root(lang));
    let at = move |place| StaticSegment(word(lang, place));
    let here = (root, at(Place::Staff), at(Place::Documents));
    let id = ParamSegment("id");

    view! {
        <Route path=here view=DocumentsDeskPage ssr=SsrMode::Async/>
        <Route path=(here, at(Place::Report)) view=PaperPage ssr=SsrMode::Async/>
        <Route path=(here, id) view=DeskDossierPage ssr=SsrMode::Async/>
        <Route path=(here, id, at(Place::Merge)) view=DeskMergePage ssr=SsrMode::Async/>
        <Route path=(here, id, at(Place::Rewriting)) view=DeskRewritingPage ssr=SsrMode::Async/>
    }
    .into_inner()
}

/// Those of publishing. What has a word of its own comes before the codes.
fn publishing(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(root(lang));
    let at = move |place| StaticSegment(word(lang, place));
    let here = (root, at(Place::Staff), at(Place::Indicators));
    let code = ParamSegment("code");

    view! {
        <Route path=here view=ShelfPage ssr=SsrMode::Async/>
        <Route path=(here, at(Place::Upload)) view=UploadPage ssr=SsrMode::Async/>
        <Route path=(here, at(Place::Upload), ParamSegment("id")) view=PreviewPage ssr=SsrMode::Async/>
        <Route path=(here, at(Place::Tokens)) view=TokensPage ssr=SsrMode::Async/>
        <Route path=(here, at(Place::Tokens), ParamSegment("id")) view=TokenPage ssr=SsrMode::Async/>
        <Route path=(here, at(Place::Events)) view=EventsPage ssr=SsrMode::Async/>
        <Route path=(here, at(Place::Events), ParamSegment("id")) view=EventPage ssr=SsrMode::Async/>
        <Route path=(here, code) view=ResultsPage ssr=SsrMode::Async/>
        <Route path=(here, code, at(Place::Grid)) view=GridPage ssr=SsrMode::Async/>
        <Route path=(here, code, at(Place::Upload), ParamSegment("delivery")) view=WithdrawPage ssr=SsrMode::Async/>
        <Route path=(here, code, at(Place::Target), ParamSegment("territory"), ParamSegment("month")) view=TargetPage ssr=SsrMode::Async/>
        <Route path=(here, code, ParamSegment("territory"), ParamSegment("period")) view=ValuePage ssr=SsrMode::Async/>
    }
    .into_inner()
}
