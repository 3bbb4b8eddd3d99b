//! One file for each route.
pub mod list;
pub mod show;
