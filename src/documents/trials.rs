//! Comprehension tests: the same questions on the text before and on the text after, to testers.
pub mod api;
#[cfg(feature = "ssr")]
pub mod commands;
pub mod forms;
#[cfg(feature = "ssr")]
pub mod http;
pub mod model;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod reading;
#[cfg(feature = "ssr")]
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
