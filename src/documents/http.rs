//! Documents as plain posts and files.
mod dossier;

use crate::platform::site::Site;
use axum::Router;

pub fn router() -> Router<Site> {
    dossier::router()
}
