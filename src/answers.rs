//! What services answer, in public: one answer for each service of an experience, signed by a role,
//! with the promise of an action when there is one. "Answered" is not "settled": authors say that.
pub mod api;
pub mod forms;
pub mod model;
pub mod pages;
pub mod views;
pub mod votes;

#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod inbox;
#[cfg(feature = "ssr")]
pub mod store;
