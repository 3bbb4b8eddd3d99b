//! The browser's half of stories.
use crate::{
    app::stories, experiences::views::share::drafting::provide_drafting, kernel::lang::Lang,
};
use leptos_router::MatchNestedRoutes;

/// A draft outlives the pages it is written on.
pub(in crate::app) fn prepare() {
    provide_drafting();
}

/// Its pages, in both languages.
pub(in crate::app) fn routes() -> impl MatchNestedRoutes + Clone {
    (stories::routes(Lang::Fr), stories::routes(Lang::En))
}
