//! A form with files on its way, with how far it is: inert on the server.
#[cfg(not(any(feature = "hydrate", feature = "csr")))]
mod inert;
#[cfg(any(feature = "hydrate", feature = "csr"))]
mod live;

#[cfg(not(any(feature = "hydrate", feature = "csr")))]
pub use inert::send;
#[cfg(any(feature = "hydrate", feature = "csr"))]
pub use live::send;
