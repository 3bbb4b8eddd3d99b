//! The store, function by function, on both engines.
mod catalogue;
mod tallies;
