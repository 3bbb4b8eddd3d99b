//! Experiences at rest. SQL only: no decisions here.
pub mod facts;
pub mod reading;
