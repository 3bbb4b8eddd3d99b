//! The browser's public half: everything but the staff space.
use super::public;
use crate::kernel::lang::Lang;
use leptos_router::MatchNestedRoutes;

/// The public pages.
pub(super) fn site_routes() -> impl MatchNestedRoutes + Clone {
    (public::routes(Lang::Fr), public::routes(Lang::En))
}
