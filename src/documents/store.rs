//! How documents are kept.
pub mod counting;
pub mod history;
pub mod importing;
pub mod rows;
pub mod seeding;
pub mod shelf;
pub mod steps;
pub mod writing;
