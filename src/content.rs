//! The home page and the fixed pages.
pub mod api;
#[cfg(feature = "ssr")]
pub mod http;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod texts;
