//! A citizen's account of a public service, and what became of it: told without an account, read by
//! a moderator, published, answered by each service, followed with a receipt code.
pub mod api;
pub mod codes;
pub mod filters;
pub mod follow_up;
pub mod followed;
pub mod forms;
pub mod listing;
pub mod model;
pub mod pages;
pub mod receipt;
pub mod rules;
pub mod views;

#[cfg(feature = "ssr")]
pub mod browsing;
#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod consequences;
#[cfg(feature = "ssr")]
pub mod facets;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod import;
#[cfg(feature = "ssr")]
pub mod official;
#[cfg(feature = "ssr")]
pub mod reading;
#[cfg(feature = "ssr")]
pub mod showing;
#[cfg(feature = "ssr")]
pub mod similar;
#[cfg(feature = "ssr")]
pub mod store;
