//! Nothing is changed on the word of another site: every POST must come from one of our pages.
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// What programs call: a token opens it, and no cookie, which another site could make a browser send.
const PROGRAMS: &str = "/api/v1/";

/// Refuses a POST that another site started.
pub async fn same_site_only(request: Request, next: Next) -> Response {
    let is_from_page = !request.uri().path().starts_with(PROGRAMS);
    if request.method() == Method::POST && is_from_page && !is_ours(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

/// Browsers say where a request comes from in `Sec-Fetch-Site`; older ones in `Origin` or `Referer`.
/// A request that says nothing is refused.
fn is_ours(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match headers.get("sec-fetch-site").map(HeaderValue::as_bytes) {
        Some(b"same-origin" | b"none") => true,
        Some(_) => false,
        None => {
            let from = text(header::ORIGIN).or_else(|| text(header::REFERER));
            let host = from.and_then(|it| it.split_once("://")?.1.split('/').next());
            host.is_some() && host == text(header::HOST)
        }
    }
}
