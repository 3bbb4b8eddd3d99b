//! Comprehension tests: the same questions on the text before and on the text after, to testers.
pub mod model;
#[cfg(feature = "ssr")]
pub mod store;
