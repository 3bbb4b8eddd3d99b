//! What the pages of territories show: words ready made, as they travel.
use crate::{
    experiences::model::Summary,
    indicators::{brief::Brief, codes::Standing},
};
use serde::{Deserialize, Serialize};

/// A place that answers what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceFound {
    /// A commune, or the department itself.
    pub name: String,
    /// « 33000, Gironde (33), Nouvelle-Aquitaine ».
    pub within: String,
    /// INSEE code of the department.
    pub department: String,
}

/// A department with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TerritoryShown {
    /// INSEE code.
    pub code: String,
    pub name: String,
    pub region: String,
    /// Its indicators, by dimension; those without one last.
    pub groups: Vec<Group>,
    pub travel: Option<Travel>,
    pub stories: Stories,
    /// The latest of them.
    pub latest: Vec<Summary>,
    /// Active services of the directory.
    pub services: u32,
    /// The day of the figures.
    pub day: String,
}

/// Indicators about one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub title: String,
    pub rows: Vec<Row>,
}

/// One indicator: here, beside wider territories.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub brief: Brief,
    /// « Nouvelle-Aquitaine : 80 % », « France entière : 81 % (2023) ».
    pub wider: Vec<String>,
    /// Beside the nation.
    pub standing: Option<Standing>,
    /// `None`: one value draws nothing.
    pub spark: Option<Spark>,
}

/// A line without axes: the `d` of its line and of its last point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spark {
    pub line: String,
    pub end: String,
}

/// How long it takes to reach what one needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Travel {
    pub period: String,
    pub rows: Vec<TravelRow>,
}

/// One facility: half of the people are nearer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TravelRow {
    pub title: String,
    pub href: String,
    pub here: String,
    pub nation: String,
    pub standing: Option<Standing>,
    /// « entre 3 et 18 min », for eight people in ten; empty when not known.
    pub spread: String,
}

/// Published experiences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Stories {
    pub published: u32,
    /// Positive, neutral, negative.
    pub feelings: [u32; 3],
    pub answered: u32,
}
