//! On the server: the status goes with the answer, since every route is `Async`.
use axum::http::StatusCode;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// Answers with this status. To call from a page only: a server function that a plain form may
/// reach would lose its redirection.
pub fn set(status: u16) {
    if let (Some(response), Ok(status)) =
        (use_context::<ResponseOptions>(), StatusCode::from_u16(status))
    {
        response.set_status(status);
    }
}
