//! How documents are kept.
pub mod compared;
pub mod counting;
pub mod history;
pub mod importing;
pub mod reading;
pub mod rows;
pub mod seeding;
pub mod shelf;
pub mod steps;
pub mod writing;
