//! The pages of the space of documents: register, dossiers, figures.
use crate::{
    documents::pages::{figures::FiguresPage, list::RegisterPage, show::DossierPage},
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
        <Route path=(root, at(Place::Documents)) view=RegisterPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), at(Place::Figures)) view=FiguresPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Documents), ParamSegment("id")) view=DossierPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
