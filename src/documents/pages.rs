//! One page for each route.
pub mod list;
