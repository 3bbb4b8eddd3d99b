//! What the comparison of networks shows: words and drawings ready made, as they travel.
use super::codes::CoreMeasure;
use crate::ui::plot::Chart;
use serde::{Deserialize, Serialize};

/// One core measure, across networks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    pub measure: CoreMeasure,
    /// Every core measure, with the number of networks that can be compared by it.
    pub choices: Vec<(CoreMeasure, u32)>,
    /// « en pourcentage, plus c’est haut, mieux c’est ».
    pub unit: String,
    /// One sentence; empty when there is nothing to compare.
    pub summary: String,
    /// Can two networks be compared?
    pub is_comparable: bool,
    /// Periods are more than a year apart: the first and the last, in words.
    pub far_apart: Option<(String, String)>,
    /// Those that follow the definition.
    pub same: Part,
    /// Those that follow a close one.
    pub close: Part,
    /// Those that cannot be compared, and why.
    pub apart: Vec<Apart>,
}

/// Indicators that stand in one chart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Part {
    pub chart: Option<Chart>,
    pub rows: Vec<Row>,
}

/// One network's last national value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub network: String,
    pub title: String,
    pub code: String,
    /// What it measures exactly.
    pub description: String,
    pub value: String,
    pub interval: String,
    pub period: String,
}

/// An indicator that is about the same thing and cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    pub network: String,
    pub title: String,
    pub code: String,
    pub reason: String,
}
