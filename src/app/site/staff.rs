//! The browser's half of the staff space.
use crate::{app::staff, kernel::lang::Lang};
use leptos_router::MatchNestedRoutes;

/// Nothing outlives its pages.
pub(in crate::app) const fn prepare() {}

/// Its pages, in both languages.
pub(in crate::app) fn routes() -> impl MatchNestedRoutes + Clone {
    (staff::routes(Lang::Fr), staff::routes(Lang::En))
}
