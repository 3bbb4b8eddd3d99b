//! Pieces of the pages of indicators.
pub mod about;
pub mod briefs;
pub mod cards;
pub mod checked;
pub mod compared;
pub mod controls;
pub mod filters;
pub mod freshness;
pub mod option;
pub mod places;
pub mod take_away;
pub mod values;
