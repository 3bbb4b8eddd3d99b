//! The document shell and the route table.
use crate::{
    content::pages::home::HomePage,
    kernel::lang::Lang,
    links::{Place, word},
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

    view! {
        <Router>
            <Layout>
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

    view! {
        <Route path=(root,) view=HomePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Experiences)) view=HomePage ssr=SsrMode::Async/>
        <Route path=(root, at(Place::Experiences), ParamSegment("id")) view=HomePage ssr=SsrMode::Async/>
    }
    .into_inner()
}
