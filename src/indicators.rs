//! Service quality indicators: what administrations measure of themselves, by territory and over time.
#[cfg(feature = "ssr")]
pub mod catalogue_import;
pub mod codes;
#[cfg(feature = "ssr")]
pub mod import;
#[cfg(feature = "ssr")]
pub mod layouts;
#[cfg(feature = "ssr")]
pub mod model;
#[cfg(feature = "ssr")]
pub mod plan;
#[cfg(feature = "ssr")]
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
