//! What is being typed in forms, and when: inert on the server.
#[cfg(not(any(feature = "hydrate", feature = "csr")))]
mod inert;
#[cfg(any(feature = "hydrate", feature = "csr"))]
mod live;

#[cfg(not(any(feature = "hydrate", feature = "csr")))]
pub use inert::{Later, focus_heading_soon, form, now, submitted, token, write};
#[cfg(any(feature = "hydrate", feature = "csr"))]
pub use live::{Later, focus_heading_soon, form, now, submitted, token, write};
