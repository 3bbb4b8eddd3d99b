//! Documents too complicated: reported, rewritten, tested, counted (docs/documents.md).
pub mod codes;
pub mod model;
pub mod pages;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod shelf;
#[cfg(feature = "ssr")]
pub mod store;
pub mod trials;
