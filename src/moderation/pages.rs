//! The moderator's pages.
pub mod queue;
pub mod review;
