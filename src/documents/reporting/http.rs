//! Reports without JavaScript; with it, the same road answers a program.
mod follow;
mod send;

use crate::platform::site::Site;
use axum::Router;

pub fn router() -> Router<Site> {
    follow::router()
}

/// The road of the files.
pub fn large() -> Router<Site> {
    send::router()
}
