//! One page for each route.
pub mod follow;
pub mod report;
