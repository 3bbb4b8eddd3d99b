//! The parts of the report pages.
pub mod blackout;
pub mod choose;
pub mod described;
pub mod drafts;
pub mod files;
pub mod followed;
pub mod form;
pub mod hard;
pub mod issuer;
pub mod keeping;
pub mod receipt;
pub mod sending;
pub mod sent;
