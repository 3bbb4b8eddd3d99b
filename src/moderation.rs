//! A person reads each story before the public does, and hides what would give somebody away: the
//! rules of the moderation charter, applied. Every decision has a reason told to the author.
pub mod api;
pub mod forms;
pub mod masking;
pub mod model;
pub mod pages;
pub mod views;

#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod reviewing;
#[cfg(feature = "ssr")]
pub mod store;
