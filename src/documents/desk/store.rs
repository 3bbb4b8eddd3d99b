//! What staff read and change of documents, at rest.
pub mod attachments;
pub mod changing;
pub mod listing;
pub mod merging;
pub mod paper;
pub mod reports;
pub mod rewriting;
