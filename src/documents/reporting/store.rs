//! How reports are kept.
pub mod following;
pub mod sending;
pub mod upkeep;
