//! A report with its files: a multipart form. To a browser without JavaScript it answers with the page;
//! to ours, with the receipt or what is wrong.
use crate::{
    attachments::receive::{LARGEST_FORM, Received, receive_into},
    documents::reporting::{
        commands,
        forms::{Draft, ToMask},
        model::{Posted, Receipt},
    },
    kernel::{error::AppError, lang::Lang, wire::Wire},
    links,
    platform::{
        http::pages::after,
        limits::{Caller, Gesture},
        secrets,
        site::Site,
    },
    words::personal_data,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Multipart, State},
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
    routing::post,
};
use leptos::{
    prelude::provide_context,
    server_fn::{ContentType, Encodes},
};

pub(super) fn router() -> Router<Site> {
    let roads = Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        router.route(&links::documents::report(lang), post(send))
    });
    roads.layer(DefaultBodyLimit::max(LARGEST_FORM))
}

async fn send(State(site): State<Site>, parts: Parts, form: Multipart) -> Response {
    let caller = parts.extensions.get::<Caller>().copied().unwrap_or_default();
    let mut received = Received::default();
    // Before the files are read: they are what costs.
    let read = match site.limits.check(Gesture::Submit, caller) {
        Ok(()) => receive_into(form, caller, &mut received).await,
        Err(error) => Err(error),
    };
    let mut posted = Posted { draft: Draft::of_fields(&received.fields), ..Posted::default() };
    begin(&mut posted.draft, &site);
    if let Some(which) = ToMask::asked(&received.fields).filter(|_| read.is_ok()) {
        posted.draft.mask(which, personal_data::masked);
        posted.masked = true;
        return page(&site, parts, posted, None).await;
    }
    let was_read = read.is_ok();
    let sent = match read {
        Ok(()) => commands::send(&site, &posted.draft, received.files).await,
        Err(error) => Err(error),
    };
    // Others wait for it while files wait for their turn to be cleaned: this is all that is in memory.
    drop(received.door);
    if wants_a_value(&parts.headers) {
        return value(&sent);
    }
    let mut error = sent.as_ref().err().cloned();
    match sent {
        Ok(receipt) => posted = Posted { receipt: Some(receipt), ..Posted::default() },
        Err(AppError::Invalid(errors)) => posted.errors = errors,
        // Only one who writes faster than people, or sends twice in a moment, is asked to wait.
        Err(AppError::TooMany(_)) if was_read => {
            posted.too_soon = true;
            error = Some(AppError::Invalid(vec![]));
        }
        Err(error) => posted.failure = Some(error),
    }
    page(&site, parts, posted, error).await
}

/// What a form that comes back says of its beginning: it has come once, and may be sent at once.
const LONG_AGO: &str = "0";

/// A form that lost its token gets one: what it holds can still be sent. Nothing was read when it is empty.
fn begin(draft: &mut Draft, site: &Site) {
    if draft.token.is_empty() && *draft != Draft::default() {
        draft.token = secrets::token();
        draft.started_at = site.clock.now().0.to_string();
    }
}

async fn page(site: &Site, parts: Parts, mut posted: Posted, error: Option<AppError>) -> Response {
    LONG_AGO.clone_into(&mut posted.draft.started_at);
    after(site, parts, error.as_ref(), move || provide_context(posted.clone())).await
}

fn wants_a_value(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|it| it.to_str().ok());
    accept.is_some_and(|it| it.contains(Wire::CONTENT_TYPE))
}

/// For our own page: it keeps what was typed, and the files.
fn value(sent: &Result<Receipt, AppError>) -> Response {
    let status = sent.as_ref().err().map_or(200, AppError::status);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match <Wire as Encodes<Result<Receipt, AppError>>>::encode(sent) {
        Ok(body) => {
            let headers =
                [(header::CONTENT_TYPE, Wire::CONTENT_TYPE), (header::CACHE_CONTROL, "no-store")];
            (status, headers, body).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
