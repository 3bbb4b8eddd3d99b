//! Pieces of the pages of those who publish.
pub mod frame;
pub mod grid;
pub mod preview;
pub mod upload;
