//! An indicator told in a few words, beside something else: words ready made, as they travel.
use super::codes::Freshness;
use serde::{Deserialize, Serialize};

/// The last value of one series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    pub title: String,
    /// « 82 % ».
    pub value: String,
    /// « mars 2024 ».
    pub period: String,
    /// « Gironde (33) »: of what the value is true.
    pub place: String,
    /// « +3 points en un an, en amélioration »; empty when the year before has no value.
    pub change: String,
    pub freshness: Freshness,
    /// The indicator's page, with this series.
    pub href: String,
}
