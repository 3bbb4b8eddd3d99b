//! The people who work in the staff space: who they are, what each may do, and how they sign in.
//! Citizens have no account and never meet this part.
pub mod api;
pub mod forms;
pub mod model;
pub mod pages;
pub mod rules;
pub mod views;

#[cfg(feature = "ssr")]
pub mod command_line;
#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod password;
#[cfg(feature = "ssr")]
pub mod session;
#[cfg(feature = "ssr")]
pub mod store;
