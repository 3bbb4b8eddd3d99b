//! On the server: a status and a header.
use axum::http::{HeaderValue, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// Answers 301 with this address, which must be one of ours.
pub(super) fn permanently(to: &str) {
    if let (Some(response), Ok(address)) =
        (use_context::<ResponseOptions>(), HeaderValue::from_str(to))
    {
        response.set_status(StatusCode::MOVED_PERMANENTLY);
        response.insert_header(header::LOCATION, address);
    }
}
