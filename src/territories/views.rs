//! Pieces of the pages of territories.
pub mod list;
pub mod map;
pub mod measures;
pub mod stories;
pub mod travel;
