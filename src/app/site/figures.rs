//! The browser's half of figures.
use crate::{app::figures, kernel::lang::Lang};
use leptos_router::MatchNestedRoutes;

/// Nothing outlives its pages.
pub(in crate::app) const fn prepare() {}

/// Its pages, in both languages.
pub(in crate::app) fn routes() -> impl MatchNestedRoutes + Clone {
    (figures::routes(Lang::Fr), figures::routes(Lang::En))
}
