//! The plain posts of the desk, and the attachments that staff look at.
mod piece;
mod posts;
mod rewriting;

use crate::platform::site::Site;
use axum::Router;

pub fn router() -> Router<Site> {
    Router::new().merge(posts::router()).merge(piece::router())
}

/// The road of rewritings: two long texts, and a PDF.
pub fn large() -> Router<Site> {
    rewriting::router()
}
