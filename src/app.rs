//! The document shell and the route table.
use crate::{
    accounts::pages::{home::StaffHomePage, sign_in::SignInPage},
    answers::pages::{answer::AnswerPage, inbox::InboxPage},
    content::{
        api::Text,
        pages::{home::HomePage, site_map::SiteMapPage, text::TextPage},
    },
    directory::pages::{list::ServicesPage, show::ServicePage},
    experiences::{
        pages::{follow::FollowPage, list::ListPage, share::SharePage, show::ShowPage},
        views::share::flow::provide_drafting,
    },
    kernel::lang::Lang,
    links::{Place, word},
    moderation::pages::{queue::QueuePage, review::ReviewPage},
    ui::layout::{Layout, NotFound},
};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    MatchNestedRoutes, ParamSegment, SsrMode, StaticSegment,
    components::{FlatRoutes, Route, Router},
};
use serde::{Deserialize, Serialize};

/// What every page may need to know of the site; made by the server, carried to the browser.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteInfo {
    pub lang: Lang,
    /// The database holds the demonstration's fictitious stories.
    pub demo: bool,
    /// `https://example.org`, without a slash at the end.
    pub public_url: String,
}

/// The language of this page. It never changes without a new document.
pub fn use_lang() -> Lang {
    use_context::<SiteInfo>().map(|site| site.lang).unwrap_or_default()
}

#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let site = SharedValue::new(|| use_context::<SiteInfo>().unwrap_or_default()).into_inner();
    provide_context(site);
    provide_drafting();

    let (is_routing, set_is_routing) = signal(false);

    view! {
        <Router set_is_routing>
            <Layout is_routing>
                <FlatRoutes fallback=NotFound children=ToChildren::to_children(site_routes)/>
            </Layout>
        </Router>
    }
}

/// The pages, in both languages. Every route is `Async`: whole pages, right status codes, readable
/// without JavaScript.
fn site_routes() -> impl MatchNestedRoutes + Clone {
    (routes_of(Lang::Fr), routes_of(Lang::En))
}

fn routes_of(lang: Lang) -> impl MatchNestedRoutes + Clone {
    let root = StaticSegment(match lang {
        Lang::Fr => "",
        Lang::En => "en",
    });
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
        <Route path=(root, at(Place::Services)) view=ServicesPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Services), ParamSegment("code")) view=ServicePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share), at(Place::Story)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share), at(Place::Feeling)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share), at(Place::You)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share), at(Place::Review)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Share), at(Place::Receipt)) view=SharePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Follow)) view=FollowPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Experiences)) view=ListPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Experiences), ParamSegment("id")) view=ShowPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff)) view=StaffHomePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::SignIn)) view=SignInPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Moderation)) view=QueuePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Moderation), ParamSegment("id")) view=ReviewPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Answers)) view=InboxPage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Staff), at(Place::Answers), ParamSegment("id")) view=AnswerPage ssr=SsrMode::Async/>
    }
    .into_inner()
}
