//! Service quality indicators: what administrations measure of themselves, by territory and over time.
pub mod api;
pub mod codes;
pub mod pages;
pub mod shown;
pub mod view;
pub mod views;

#[cfg(feature = "ssr")]
pub mod catalogue;
#[cfg(feature = "ssr")]
pub mod charts;
#[cfg(feature = "ssr")]
pub mod http;
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
pub mod showing;
#[cfg(feature = "ssr")]
pub mod store;
