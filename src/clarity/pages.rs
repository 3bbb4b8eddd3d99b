//! One file for each address.
pub mod check;
pub mod words;
