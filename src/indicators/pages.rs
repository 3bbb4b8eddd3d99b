//! The pages of indicators, one file for each route.
pub mod effect;
pub mod effects;
pub mod show;
