//! Which figures are up to date: words ready made, as they travel.
use super::{codes::Freshness, shown::Named};
use serde::{Deserialize, Serialize};

/// The page of what is up to date.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Check {
    /// The figures of the head: value and meaning.
    pub figures: Vec<(String, String)>,
    /// One sentence.
    pub summary: String,
    pub networks: Vec<Named>,
    /// Those with enough indicators, the most up to date first, then the others.
    pub ranking: Vec<Ranked>,
    pub rows: Vec<CheckRow>,
    pub total: u32,
    pub has_next: bool,
}

/// A network of the ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// Empty when it has too few indicators to be ranked.
    pub rank: String,
    pub slug: String,
    pub name: String,
    /// « 8 sur 10 ».
    pub fresh: String,
    /// « 80 % »; empty without rank.
    pub share: String,
    pub late: String,
    pub stale: String,
}

/// An indicator of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckRow {
    pub code: String,
    pub title: String,
    pub network: String,
    pub last: String,
    pub freshness: Option<Freshness>,
    pub due: String,
    pub late: String,
    pub coverage: String,
}
