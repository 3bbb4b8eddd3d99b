//! The pages about experiences.
pub mod follow;
pub mod list;
pub mod share;
pub mod show;
