//! Indicators at rest: each function of their store, on both engines, and what files make of it.
mod barometers;
mod catalogue;
mod catalogue_import;
mod deliveries;
mod demonstration;
mod events;
mod import;
mod results;
mod series;
mod travel_times;
mod writing;
