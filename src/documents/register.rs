//! The register: every public document, searched, filtered and counted in one pass over the shelf.
pub mod api;
pub mod filters;
pub mod listed;
#[cfg(feature = "ssr")]
pub mod listing;
#[cfg(feature = "ssr")]
pub mod matching;
#[cfg(feature = "ssr")]
pub mod rows;
