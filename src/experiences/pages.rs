//! The pages about experiences.
pub mod list;
pub mod show;
