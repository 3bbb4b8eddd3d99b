//! One space: in the browser's half of its name.
#[cfg(feature = "clarity")]
use crate::app::clarity as space;
#[cfg(feature = "documents")]
use crate::app::documents as space;
#[cfg(feature = "figures")]
use crate::app::figures as space;
#[cfg(feature = "following")]
use crate::app::following as space;
#[cfg(feature = "reports")]
use crate::app::reports as space;
#[cfg(feature = "services")]
use crate::app::services as space;
#[cfg(feature = "staff")]
use crate::app::staff as space;
#[cfg(feature = "stories")]
use crate::app::stories as space;
#[cfg(feature = "telling")]
use crate::app::telling as space;
use crate::kernel::lang::Lang;
use leptos_router::MatchNestedRoutes;

/// What outlives its pages.
pub(in crate::app) fn prepare() {
    space::prepare();
}

/// Its pages, in both languages.
pub(in crate::app) fn routes() -> impl MatchNestedRoutes + Clone {
    (space::routes(Lang::Fr), space::routes(Lang::En))
}
