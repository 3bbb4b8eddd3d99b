//! The panel: people who accepted to try texts, at most twice a month. Their address is all that is known
//! of them, sealed, and it goes when they say so.
pub mod api;
pub mod codes;
#[cfg(feature = "ssr")]
pub mod commands;
pub mod forms;
#[cfg(feature = "ssr")]
pub mod http;
pub mod model;
pub mod pages;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
