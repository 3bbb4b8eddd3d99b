//! One page for each route.
pub mod figures;
pub mod list;
