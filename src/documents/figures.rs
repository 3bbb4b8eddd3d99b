//! Figures: how many documents, by domain, year, issuer and state, and how long each step takes.
pub mod api;
#[cfg(feature = "ssr")]
pub mod counted;
#[cfg(feature = "ssr")]
pub mod delays;
#[cfg(feature = "ssr")]
pub mod file;
pub mod shown;
#[cfg(feature = "ssr")]
pub mod tables;
