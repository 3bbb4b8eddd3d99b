//! What surrounds every page: what the site knows of itself, the router, the layout.
pub mod clarity;
pub mod documents;
pub mod figures;
pub mod following;
pub mod reports;
pub mod services;
mod site;
pub mod staff;
pub mod stories;
pub mod telling;

use crate::{
    kernel::{lang::Lang, wire::carried},
    ui::{
        head,
        layout::{Layout, NotFound},
    },
};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Router};
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
    head::prepare();
    let info = carried(|| use_context::<SiteInfo>().unwrap_or_default());
    provide_context(info);
    site::prepare();

    let (is_routing, set_is_routing) = signal(false);

    view! {
        <Router set_is_routing>
            <Layout is_routing>
                <FlatRoutes fallback=NotFound children=ToChildren::to_children(site::routes)/>
            </Layout>
        </Router>
    }
}
