//! Where a pointer is in a drawing: inert on the server.
#[cfg(not(any(feature = "hydrate", feature = "csr")))]
mod inert;
#[cfg(any(feature = "hydrate", feature = "csr"))]
mod live;

#[cfg(not(any(feature = "hydrate", feature = "csr")))]
pub use inert::{hold, is_on_link, is_touch, number_under, place};
#[cfg(any(feature = "hydrate", feature = "csr"))]
pub use live::{hold, is_on_link, is_touch, number_under, place};
