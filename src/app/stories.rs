//! The pages of the space of stories: home, experiences to read, and the fixed pages.
//! Every route, here and in the other spaces, is `Async`: whole pages, right status codes, readable
//! without JavaScript.
use crate::{
    content::{
        api::Text,
        pages::{home::HomePage, site_map::SiteMapPage, text::TextPage},
    },
    experiences::pages::{list::ListPage, show::ShowPage},
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
    let text = |text: Text| move || view! { <TextPage text/> };

    view! {
        <Route path=(root,) view=HomePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::About)) view=text(Text::About) ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Charter)) view=text(Text::Charter) ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Privacy)) view=text(Text::Privacy) ssr=SsrMode::Async/>
        <Route
            path=(root, at(Place::Accessibility))
            view=text(Text::Accessibility)
            ssr=SsrMode::Async
        />
        <Route path=(root, at(Place::Terms)) view=text(Text::Terms) ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Contact)) view=text(Text::Contact) ssr=SsrMode::Async/>
        <Route path=(root, at(Place::SiteMap)) view=SiteMapPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Experiences)) view=ListPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Experiences), ParamSegment("id")) view=ShowPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
