//! The parts of the report pages.
pub mod blackout;
pub mod choose;
pub mod described;
pub mod files;
pub mod followed;
pub mod form;
pub mod hard;
pub mod issuer;
pub mod receipt;
pub mod sending;
