//! Pieces of the pages of those who answer.
pub mod answer;
pub mod promise;
