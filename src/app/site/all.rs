//! Every space: on the server, and in development.
use crate::{
    app::{documents, figures, services, staff, stories},
    experiences::views::share::drafting::provide_drafting,
    kernel::lang::Lang,
};
use leptos_router::MatchNestedRoutes;

/// A draft outlives the pages it is written on.
pub(in crate::app) fn prepare() {
    provide_drafting();
}

/// Every page of the site.
pub(in crate::app) fn routes() -> impl MatchNestedRoutes + Clone {
    (
        stories::routes(Lang::Fr),
        stories::routes(Lang::En),
        services::routes(Lang::Fr),
        services::routes(Lang::En),
        figures::routes(Lang::Fr),
        figures::routes(Lang::En),
        documents::routes(Lang::Fr),
        documents::routes(Lang::En),
        staff::routes(Lang::Fr),
        staff::routes(Lang::En),
    )
}
