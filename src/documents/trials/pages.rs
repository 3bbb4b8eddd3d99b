//! One page for each route.
pub mod answer;
pub mod desk;
pub mod prepare;
