//! How a person reports a document that is too complicated, and follows the report with a code.
pub mod api;
pub mod areas;
pub mod asked;
#[cfg(feature = "ssr")]
pub mod commands;
pub mod forms;
#[cfg(feature = "ssr")]
pub mod http;
pub mod issuers;
pub mod model;
pub mod pages;
#[cfg(feature = "ssr")]
mod reading;
#[cfg(feature = "ssr")]
pub mod store;
pub mod views;

#[cfg(feature = "ssr")]
pub use commands::{sweep, upkeep};
