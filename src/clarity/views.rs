//! The parts that pages about clarity are made of.
pub mod compared;
pub mod diff;
pub mod hints;
pub mod jargon;
pub mod marked;
pub mod measures;
mod rows;
