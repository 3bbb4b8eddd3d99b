//! The browser's half of services.
use crate::{app::services, kernel::lang::Lang};
use leptos_router::MatchNestedRoutes;

/// Nothing outlives its pages.
pub(in crate::app) const fn prepare() {}

/// Its pages, in both languages.
pub(in crate::app) fn routes() -> impl MatchNestedRoutes + Clone {
    (services::routes(Lang::Fr), services::routes(Lang::En))
}
