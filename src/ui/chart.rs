//! Charts drawn on the server as SVG, in whole numbers so that the browser finds the same drawing.
pub mod balance;
pub mod spark;
pub mod stacked;
