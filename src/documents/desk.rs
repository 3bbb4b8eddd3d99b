//! What staff do with documents: read reports, check and merge dossiers, decide, rewrite, publish.
//!
//! Forms are described by the server and posted as plain ones: one component shows them all, and none of
//! their words weigh in the browser.
pub mod api;
pub mod forms;
pub mod model;
pub mod pages;
pub mod views;

#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod finding;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod likeness;
#[cfg(feature = "ssr")]
pub mod reading;
#[cfg(feature = "ssr")]
pub mod store;
