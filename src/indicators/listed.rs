//! What the dashboard of indicators shows: words and drawings ready made, as they travel.
use super::{codes::Freshness, shown::Named};
use serde::{Deserialize, Serialize};

/// A page of the dashboard.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dashboard {
    pub groups: Vec<Group>,
    /// How many indicators the filters keep.
    pub total: u32,
    pub has_next: bool,
    /// Those that publish an indicator.
    pub networks: Vec<Named>,
}

/// What stands under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub title: String,
    pub cards: Vec<Card>,
}

/// One indicator in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Card {
    pub code: String,
    pub title: String,
    /// Who publishes it, and the policy or the group it belongs to.
    pub about: String,
    /// « 82 % »; empty when no value is published.
    pub value: String,
    /// « France entière, mars 2024 ».
    pub when: String,
    pub change: Option<Change>,
    /// « Objectif 2026 : 95 %, atteint »; empty without one.
    pub target: String,
    pub freshness: Option<Freshness>,
    pub spark: Option<Spark>,
}

/// From a year before to the last value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// « +3 points en un an ».
    pub text: String,
    pub course: Course,
}

/// Which way it went, for who uses the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Course {
    Better,
    Worse,
    Same,
    /// It moved, and neither way is better.
    Moved,
}

/// A line without axes, as outlines: `d` of paths in a box of 160 by 40.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spark {
    pub line: String,
    pub last: String,
}
