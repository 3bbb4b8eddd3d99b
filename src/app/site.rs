//! Which pages this program has: all of them on the server and in development, those of one space in
//! each of the browser's halves (features `stories`, `services`, `figures`, `documents` and `staff`: one, or all).
#[cfg(any(feature = "ssr", feature = "csr", all(feature = "stories", feature = "staff")))]
mod all;
#[cfg(all(feature = "documents", not(feature = "stories")))]
mod documents;
#[cfg(all(feature = "figures", not(feature = "stories")))]
mod figures;
#[cfg(all(feature = "services", not(feature = "stories")))]
mod services;
#[cfg(all(feature = "staff", not(feature = "stories")))]
mod staff;
#[cfg(all(feature = "stories", not(feature = "staff")))]
mod stories;

#[cfg(any(feature = "ssr", feature = "csr", all(feature = "stories", feature = "staff")))]
pub(super) use all::{prepare, routes};
#[cfg(all(feature = "documents", not(feature = "stories")))]
pub(super) use documents::{prepare, routes};
#[cfg(all(feature = "figures", not(feature = "stories")))]
pub(super) use figures::{prepare, routes};
#[cfg(all(feature = "services", not(feature = "stories")))]
pub(super) use services::{prepare, routes};
#[cfg(all(feature = "staff", not(feature = "stories")))]
pub(super) use staff::{prepare, routes};
#[cfg(all(feature = "stories", not(feature = "staff")))]
pub(super) use stories::{prepare, routes};
