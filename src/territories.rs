//! Places: finding one's own by a postcode, a commune or a department.
#[cfg(feature = "ssr")]
mod communes;
#[cfg(feature = "ssr")]
pub mod near;
