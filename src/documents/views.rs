//! Pieces of the pages of documents.
pub mod around;
pub mod effect;
pub mod heard;
pub mod history;
pub mod me_too;
pub mod quotes;
pub mod rewriting;
pub mod standing;
pub mod verdict;
