//! One page for each route.
pub mod figures;
pub mod list;
pub mod rewriting;
pub mod show;
