//! Which pages this program has: all of them on the server and in development, those of one space in
//! each of the browser's halves (the feature named like the space; `every` for all).
#[cfg(any(feature = "ssr", feature = "csr", feature = "every"))]
mod every;
#[cfg(not(any(feature = "ssr", feature = "csr", feature = "every")))]
mod one;

#[cfg(any(feature = "ssr", feature = "csr", feature = "every"))]
pub(super) use every::{prepare, routes};
#[cfg(not(any(feature = "ssr", feature = "csr", feature = "every")))]
pub(super) use one::{prepare, routes};
