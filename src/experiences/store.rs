//! Experiences at rest. SQL only: no decisions here.
pub mod bulk;
pub mod facts;
pub mod following;
pub mod reading;
pub mod steps;
pub mod submitting;
pub mod upkeep;
