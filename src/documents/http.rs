//! The plain-HTTP roads of documents.
use crate::platform::site::Site;
use axum::Router;

pub fn router() -> Router<Site> {
    Router::new().merge(super::files::http::router())
}
