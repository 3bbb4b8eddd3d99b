//! The whole site as one service: plain posts, pages, server functions, files.
pub mod csrf;
pub mod document;
pub mod files;
pub mod guards;
pub mod health;
pub mod pages;
pub mod shared_pages;

use super::{limits::mark_caller, site::Site};
use crate::{app::App, kernel::lang::Lang};
use axum::{Router, middleware, routing::get};
use leptos::prelude::provide_context;
use leptos_axum::{AxumRouteListing, LeptosRoutes, generate_route_list};
use std::sync::LazyLock;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
    limit::RequestBodyLimitLayer,
};

/// A form of 8,000 characters, percent-encoded three times over, with room to spare.
const LARGEST_BODY: usize = 256 * 1024;

/// Made once for the process, before its first site opens. While Leptos makes a table of routes no
/// resource loads, on any thread, and a page begun meanwhile never ends (leptos-rs/leptos#4773):
/// sites that open while others are visited, as tests do, must not make theirs.
static ROUTES: LazyLock<Vec<AxumRouteListing>> = LazyLock::new(|| generate_route_list(App));

/// Every route, then every layer; the last layer is the first to see a request.
pub fn router(site: Site) -> Router {
    let context = context(&site);
    let shell = document::shell_of(&site);
    let pages = Router::new()
        .leptos_routes_with_context(&site, ROUTES.clone(), context, shell)
        .layer(middleware::from_fn(guards::detached))
        .layer(middleware::from_fn_with_state(site.clone(), shared_pages::share));
    // Gzip for what is made on the spot: at speeds that a page allows Brotli is 2 % smaller, and holds
    // megabytes for each page under way. Built files come in Brotli, made beforehand.
    let compression = CompressionLayer::new().no_br().compress_when(
        DefaultPredicate::new().and(NotForContentType::const_new("application/wasm")),
    );

    Router::new()
        .merge(forms())
        .merge(pages)
        .route("/healthz", get(health::ready))
        .fallback(files::file_or_not_found)
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
        .merge(crate::documents::http::large())
        .merge(crate::indicators::publishing::http::large())
        .layer(compression)
        .layer(middleware::from_fn(csrf::same_site_only))
        .layer(middleware::from_fn_with_state(site.clone(), mark_caller))
        .layer(middleware::from_fn(guards::known_methods))
        .layer(middleware::from_fn(guards::in_time))
        .layer(middleware::from_fn(guards::not_too_many_at_once))
        .layer(CatchPanicLayer::custom(guards::panicked))
        .layer(middleware::from_fn(guards::security_headers))
        .with_state(site)
}

/// The plain-HTTP roads of each feature.
fn forms() -> Router<Site> {
    Router::new()
        .merge(crate::experiences::http::router())
        .merge(crate::accounts::http::router())
        .merge(crate::answers::http::router())
        .merge(crate::moderation::http::router())
        .merge(crate::content::http::router())
        .merge(crate::answers::votes::http::router())
        .merge(crate::directory::http::router())
        .merge(crate::documents::http::router())
        .merge(crate::indicators::publishing::http::router())
        .merge(crate::indicators::http::router())
        .merge(crate::territories::http::router())
        .merge(crate::testers::http::router())
        .merge(crate::clarity::http::router())
}

/// What components and server functions may ask for.
pub fn context(site: &Site) -> impl Fn() + Clone + Send + Sync + 'static {
    let site = site.clone();
    move || {
        let path = leptos::prelude::use_context::<axum::http::request::Parts>()
            .map(|parts| parts.uri.path().to_owned())
            .unwrap_or_default();
        provide_context(site.info(Lang::of_path(&path)));
        provide_context(site.clone());
    }
}
