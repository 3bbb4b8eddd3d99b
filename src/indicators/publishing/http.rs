//! Plain HTTP: the API of publishers' programs, and the forms of those who publish.
mod answer;
mod batch;
mod posts;
mod problem;
mod results;
mod upload;

use crate::platform::site::Site;
use axum::Router;

pub fn router() -> Router<Site> {
    Router::new().merge(posts::router()).merge(results::description())
}

/// The roads that files come by: their bodies may be large, and each sets its own limit.
pub fn large() -> Router<Site> {
    Router::new().merge(upload::router()).merge(results::router())
}
