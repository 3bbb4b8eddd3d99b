//! Indicators at rest: each function of their store, on both engines.
mod events;
