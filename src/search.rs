//! Finding experiences by their words. Text is turned into French stems in Rust, the same for the
//! index and for the question, so that both engines find the same things.
pub mod stems;
pub mod store;
