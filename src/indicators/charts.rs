//! Layouts of drawings: pure functions from plain figures to marks in whole numbers.
//!
//! Each chart is made for two widths: wide, and what a telephone of 360 px shows at its own size, so
//! that letters are never below 12 px and nothing scrolls sideways.
pub mod classes;
pub mod dots;
pub mod frame;
pub mod funnel;
pub mod intervals;
pub mod lines;
pub mod map;
pub mod multiples;
pub mod outlines;
pub mod png;
#[cfg(test)]
mod samples;
pub mod scale;
pub mod spark;
pub mod svg_file;
pub mod time;
