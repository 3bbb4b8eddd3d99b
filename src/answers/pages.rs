//! The pages of those who answer.
pub mod answer;
pub mod inbox;
