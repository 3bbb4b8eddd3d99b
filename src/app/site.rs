//! Which pages this program has: all of them on the server and in development, those of one space in
//! each of the browser's halves (features `stories`, `figures` and `staff`: one of them, or all).
#[cfg(any(
    feature = "ssr",
    feature = "csr",
    all(feature = "stories", feature = "figures", feature = "staff")
))]
mod all;
#[cfg(all(feature = "figures", not(feature = "staff")))]
mod figures;
#[cfg(all(feature = "staff", not(feature = "stories")))]
mod staff;
#[cfg(all(feature = "stories", not(feature = "figures")))]
mod stories;

#[cfg(any(
    feature = "ssr",
    feature = "csr",
    all(feature = "stories", feature = "figures", feature = "staff")
))]
pub(super) use all::{prepare, routes};
#[cfg(all(feature = "figures", not(feature = "staff")))]
pub(super) use figures::{prepare, routes};
#[cfg(all(feature = "staff", not(feature = "stories")))]
pub(super) use staff::{prepare, routes};
#[cfg(all(feature = "stories", not(feature = "figures")))]
pub(super) use stories::{prepare, routes};
