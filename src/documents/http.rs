//! Plain HTTP of documents: forms and files.
mod dossier;

use super::{desk, files, reporting, trials};
use crate::platform::site::Site;
use axum::Router;

pub fn router() -> Router<Site> {
    Router::new()
        .merge(desk::http::router())
        .merge(dossier::router())
        .merge(files::http::router())
        .merge(reporting::http::router())
        .merge(trials::http::router())
}

/// The roads that files come by: their bodies may be large, and each sets its own limit.
pub fn large() -> Router<Site> {
    Router::new().merge(desk::http::large()).merge(reporting::http::large())
}
