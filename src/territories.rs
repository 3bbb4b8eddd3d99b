//! Territories: finding one's own by a postcode, a town or a department, and what is known of each.
pub mod api;
pub mod pages;
pub mod shown;
pub mod views;

#[cfg(feature = "ssr")]
mod communes;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod near;
#[cfg(feature = "ssr")]
pub mod showing;
