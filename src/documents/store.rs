//! How documents are kept.
pub mod counting;
pub mod history;
pub mod rows;
pub mod shelf;
pub mod steps;
pub mod writing;
