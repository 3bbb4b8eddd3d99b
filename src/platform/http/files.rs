//! Built and public files; and the page for addresses that lead nowhere.
use super::pages::render;
use crate::platform::site::Site;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use tower::ServiceExt;
use tower_http::services::ServeDir;

/// The styles fit any version well enough.
const STYLES: &str = "/pkg/public-service-plus.css";

/// A file of the site's folder, else the "not found" page with its status.
pub async fn file_or_not_found(State(site): State<Site>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let (parts, body) = request.into_parts();
    let file = file(&site, Request::from_parts(parts.clone(), body)).await;
    match file {
        Some(response) => response,
        None => render(&site, parts, StatusCode::NOT_FOUND, || {}).await,
    }
}

async fn file(site: &Site, request: Request) -> Option<Response> {
    // Built files are asked with their version: they never change under one address.
    let built = request.uri().path().starts_with("/pkg/");
    let forever = built && request.uri().query() == Some(&format!("v={}", site.assets.version));
    // A page of another version would not fit the program: without it, it is plain HTML, and works.
    if built && !forever && request.uri().path() != STYLES {
        return None;
    }
    let folder = ServeDir::new(&site.assets.folder)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let mut response = folder.oneshot(request).await.ok()?.into_response();
    if response.status() == StatusCode::NOT_FOUND {
        return None;
    }
    let age = if forever { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(age));
    Some(response)
}
