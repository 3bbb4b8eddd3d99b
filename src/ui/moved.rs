//! A page that has another address for good.
#[cfg(not(feature = "ssr"))]
mod inert;
#[cfg(feature = "ssr")]
mod server;

#[cfg(not(feature = "ssr"))]
use inert::permanently;
#[cfg(feature = "ssr")]
use server::permanently;

use super::effect::effect;
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Answers 301 on the server; in the browser, puts the right address in the place of this one.
#[component]
pub fn Moved(to: String) -> impl IntoView {
    permanently(&to);
    let navigate = use_navigate();
    effect(move || {
        let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
        navigate(&to, options);
    });
}
