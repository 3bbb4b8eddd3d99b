//! Indicators: what an administration measures of its own quality.
#[cfg(feature = "ssr")]
pub mod charts;
