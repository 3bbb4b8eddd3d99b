//! The parts that pages of the directory are made of.
pub mod around;
pub mod documents;
pub mod figures;
pub mod over_time;
pub mod rows;
pub mod search;
