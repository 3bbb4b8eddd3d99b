//! The pages of indicators, one file for each route.
pub mod show;
