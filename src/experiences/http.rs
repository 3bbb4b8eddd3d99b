//! The same gestures for browsers that did not run the WASM: plain form posts.
mod follow;
mod share;
mod similar;

use crate::platform::site::Site;
use axum::Router;

pub fn router() -> Router<Site> {
    Router::new().merge(share::router()).merge(follow::router()).merge(similar::router())
}
