//! Forms that were changed and not sent: leaving them asks first. Inert on the server.
#[cfg(not(any(feature = "hydrate", feature = "csr")))]
mod inert;
#[cfg(any(feature = "hydrate", feature = "csr"))]
mod live;

#[cfg(not(any(feature = "hydrate", feature = "csr")))]
pub use inert::watch;
#[cfg(any(feature = "hydrate", feature = "csr"))]
pub use live::watch;
