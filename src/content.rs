//! The home page and the fixed pages.
pub mod pages;
