//! One page for each route.
pub mod follow;
pub mod receipt;
pub mod report;
