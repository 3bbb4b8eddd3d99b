//! What the page of an indicator shows: words and drawings ready made, as they travel.
use super::codes::{Comparability, CoreMeasure, Dimension, Family, Freshness};
use crate::ui::plot::Chart;
use serde::{Deserialize, Serialize};

/// One indicator, as its address asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorShown {
    pub about: About,
    pub state: Freshly,
    pub choices: Choices,
    /// One sentence for each territory shown, then about the target.
    pub summary: Vec<String>,
    /// Together, or one each.
    pub curves: Vec<Chart>,
    pub values: Table,
    /// `None` when no territory of a level has a value.
    pub places: Option<Places>,
    /// What was corrected or withdrawn, last first.
    pub past: Vec<Past>,
    /// Dated things that may explain a change.
    pub events: Vec<Dated>,
}

/// What the indicator is, in its publisher's words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct About {
    pub code: String,
    pub title: String,
    /// Empty when it is the title.
    pub official_title: String,
    pub theme: String,
    pub description: String,
    /// Name and slug of the network that publishes it.
    pub network: Option<(String, String)>,
    pub family: Option<Family>,
    pub dimension: Option<Dimension>,
    /// « %, plus il est haut, mieux c’est ».
    pub unit: String,
    pub core: Option<(CoreMeasure, Comparability)>,
    /// The method note: headings are the page's, texts the publisher's.
    pub counts: String,
    pub leaves_out: String,
    pub source: String,
    pub sample: String,
}

/// How up to date it is, in words too.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Freshly {
    /// `None`: no value at all.
    pub freshness: Option<Freshness>,
    /// « Dernière valeur : mars 2024 ».
    pub last: String,
    /// « Prochaine valeur attendue avant le 31 mai 2024 ».
    pub next: String,
    /// « 62 départements sur 101 ».
    pub coverage: String,
}

/// What can be chosen, and what is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choices {
    /// The territories shown, in order: code and name.
    pub shown: Vec<Named>,
    /// Those that can be added, by level.
    pub nation: bool,
    pub regions: Vec<Named>,
    pub departments: Vec<Named>,
    /// The services with results, a hundred at most.
    pub services: Vec<Named>,
    /// Periods that have a value, first to last.
    pub periods: Vec<Named>,
    /// The months that bound what is shown, as codes; empty when nothing does.
    pub from: String,
    pub to: String,
    /// Of the map and of the ranking.
    pub level: String,
    pub levels: Vec<Named>,
}

/// A code with its words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Named {
    pub code: String,
    pub name: String,
}

/// A table twin: first cells are headings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    pub caption: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// The territories of a level, at their last period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    pub period: String,
    /// One sentence: how far apart they are.
    pub summary: String,
    pub map: Option<Chart>,
    pub ranking: Chart,
    /// Where sample sizes are known.
    pub funnel: Option<Chart>,
    /// Territory, value, rank or group, observations.
    pub table: Vec<PlaceRow>,
}

/// A territory of the ranking.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PlaceRow {
    pub code: String,
    pub name: String,
    pub value: String,
    /// « entre 78 et 84 % »; empty when not known.
    pub interval: String,
    pub observations: String,
    /// « 3 », « 4 à 12 »: those whose intervals overlap share it.
    pub rank: String,
    pub href: Option<String>,
}

/// A value that was public and no longer is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// « Le 3 mars 2025, France entière, mars 2024 : 81 % est devenu 82 % ».
    pub text: String,
    pub note: String,
}

/// Something dated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    pub day: String,
    pub title: String,
    /// Where its effect is measured.
    pub href: String,
}
