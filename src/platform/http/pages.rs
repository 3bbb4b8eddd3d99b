//! Pages rendered by plain handlers: the answer to a form that was posted without JavaScript.
use super::{context, document::shell_of, guards};
use crate::{
    kernel::{error::AppError, form::FormState},
    platform::site::Site,
};
use axum::{
    body::Body,
    http::{HeaderValue, Request, StatusCode, header, request::Parts},
    response::Response,
};
use leptos::prelude::provide_context;
use leptos_axum::render_app_async_with_context;

/// The page at this address, with `extra` in its context and this status.
pub async fn render(
    site: &Site,
    parts: Parts,
    status: StatusCode,
    extra: impl Fn() + Clone + Send + Sync + 'static,
) -> Response {
    let context = context(site);
    let with_extra = move || {
        context();
        extra();
    };
    let handler = render_app_async_with_context(with_extra, shell_of(site));
    let page = handler(Request::from_parts(parts, Body::empty()));
    let mut response = guards::whole(page).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The page once more, with what was typed and what is wrong with it (422).
pub async fn page_again<F>(site: &Site, parts: Parts, state: FormState<F>) -> Response
where
    F: Clone + Send + Sync + 'static,
{
    let extra = move || provide_context(state.clone());
    render(site, parts, StatusCode::UNPROCESSABLE_ENTITY, extra).await
}

/// The page that says what went wrong: it reads the error from its context.
pub async fn failed(site: &Site, parts: Parts, error: AppError) -> Response {
    let about = error.clone();
    after(site, parts, Some(&error), move || provide_context(about.clone())).await
}

/// The page after a gesture that failed with this error, or did not: its status, and when to come
/// back after too many.
pub async fn after(
    site: &Site,
    parts: Parts,
    error: Option<&AppError>,
    extra: impl Fn() + Clone + Send + Sync + 'static,
) -> Response {
    let status = error.map_or(200, AppError::status);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = render(site, parts, status, extra).await;
    if let Some(AppError::TooMany(seconds)) = error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}
