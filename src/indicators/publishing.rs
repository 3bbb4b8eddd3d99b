//! How results come in: a file, a grid, a correction, a publisher's program; within what each answers for.
pub mod api;
pub mod forms;
pub mod model;
pub mod pages;
pub mod views;

#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod reading;
#[cfg(feature = "ssr")]
pub mod table;
