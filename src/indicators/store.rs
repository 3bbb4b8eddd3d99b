//! Indicators at rest. Readers pass the time: what is to be published later is not there yet.
pub mod catalogue;
pub mod coverage;
pub mod deliveries;
pub mod events;
pub mod heads;
pub mod latest;
pub mod pending;
pub mod results;
pub mod series;
pub mod tokens;
pub mod tracking;
pub mod writing;
