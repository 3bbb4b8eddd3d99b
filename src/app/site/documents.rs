//! The browser's half of documents.
use crate::{app::documents, kernel::lang::Lang};
use leptos_router::MatchNestedRoutes;

/// Nothing outlives its pages.
pub(in crate::app) const fn prepare() {}

/// Its pages, in both languages.
pub(in crate::app) fn routes() -> impl MatchNestedRoutes + Clone {
    (documents::routes(Lang::Fr), documents::routes(Lang::En))
}
