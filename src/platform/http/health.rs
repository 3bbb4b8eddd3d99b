//! `/healthz`
use crate::platform::site::Site;
use axum::{extract::State, http::StatusCode};

/// 200 when the store answers.
pub async fn ready(State(site): State<Site>) -> StatusCode {
    match site.db.ping().await {
        Ok(()) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}
