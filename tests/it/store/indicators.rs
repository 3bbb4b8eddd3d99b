//! Indicators at rest: each function of their store, on both engines, and what files make of it.
mod catalogue_import;
mod events;
mod made;
mod travel_times;
