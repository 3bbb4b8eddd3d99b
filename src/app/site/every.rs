//! Every space: on the server, and in development.
use crate::{
    app::{clarity, documents, figures, reports, services, staff, stories, telling},
    kernel::lang::Lang,
};
use leptos_router::MatchNestedRoutes;

/// What outlives the pages of a space.
pub(in crate::app) fn prepare() {
    telling::prepare();
    reports::prepare();
}

/// Every page of the site.
pub(in crate::app) fn routes() -> impl MatchNestedRoutes + Clone {
    (
        stories::routes(Lang::Fr),
        stories::routes(Lang::En),
        telling::routes(Lang::Fr),
        telling::routes(Lang::En),
        services::routes(Lang::Fr),
        services::routes(Lang::En),
        figures::routes(Lang::Fr),
        figures::routes(Lang::En),
        reports::routes(Lang::Fr),
        reports::routes(Lang::En),
        clarity::routes(Lang::Fr),
        clarity::routes(Lang::En),
        // After the words that follow `/documents`: the number of a document is any word.
        documents::routes(Lang::Fr),
        documents::routes(Lang::En),
        staff::routes(Lang::Fr),
        staff::routes(Lang::En),
    )
}
