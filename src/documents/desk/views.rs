//! Pieces of the desk's pages.
pub mod form;
pub mod frame;
pub mod report;
pub mod section;
