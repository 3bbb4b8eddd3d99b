//! The pages of indicators, one file for each route.
pub mod compare;
pub mod list;
pub mod show;
pub mod up_to_date;
