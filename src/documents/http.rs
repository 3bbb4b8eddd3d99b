//! The plain-HTTP roads of documents.
mod dossier;

use crate::platform::site::Site;
use axum::Router;

pub fn router() -> Router<Site> {
    Router::new().merge(dossier::router()).merge(super::files::http::router())
}
