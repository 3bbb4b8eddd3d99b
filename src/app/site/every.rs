//! Every space: on the server, and in development.
use crate::{
    app::{clarity, documents, figures, following, reports, services, staff, stories, telling},
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
    (of(Lang::Fr), of(Lang::En))
}

fn of(lang: Lang) -> impl MatchNestedRoutes + Clone {
    (
        stories::routes(lang),
        telling::routes(lang),
        following::routes(lang),
        services::routes(lang),
        figures::routes(lang),
        reports::routes(lang),
        clarity::routes(lang),
        // After the words that follow `/documents`: the number of a document is any word.
        documents::routes(lang),
        staff::routes(lang),
    )
}
