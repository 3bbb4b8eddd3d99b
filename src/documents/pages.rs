//! One page for each route.
pub mod list;
pub mod rewriting;
pub mod show;
