//! How results come in: a file, a grid, a correction, a publisher's program; within what each answers for.
pub mod forms;

#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod table;
