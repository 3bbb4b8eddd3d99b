//! The parts that pages about documents are made of.
pub mod badge;
pub mod bars;
pub mod filters;
pub mod rows;
