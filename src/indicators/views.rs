//! Pieces of the pages of indicators.
pub mod about;
pub mod briefs;
pub mod controls;
pub mod freshness;
pub mod places;
pub mod take_away;
pub mod values;
