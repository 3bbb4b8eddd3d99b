//! Documents too complicated: reported, rewritten, tested, counted (docs/documents.md).
pub mod codes;
pub mod desk;
#[cfg(feature = "ssr")]
pub mod http;
pub mod model;
pub mod pages;
pub mod reporting;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod shelf;
#[cfg(feature = "ssr")]
pub mod store;
pub mod trials;
