//! Plain HTTP about documents: the roads of each part.
use crate::platform::site::Site;
use axum::Router;

pub fn router() -> Router<Site> {
    Router::new().merge(super::desk::http::router())
}

/// The roads that files come by: their bodies may be large, and each sets its own limit.
pub fn large() -> Router<Site> {
    Router::new().merge(super::desk::http::large())
}
