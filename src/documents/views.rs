//! The parts that pages about documents are made of.
pub mod around;
pub mod badge;
pub mod bars;
pub mod effect;
pub mod filters;
pub mod heard;
pub mod history;
pub mod me_too;
pub mod quotes;
pub mod rewriting;
pub mod rows;
pub mod standing;
pub mod verdict;
