//! What the page of figures shows, as it travels: words and lengths ready made.
use crate::documents::register::listed::Choices;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FiguresShown {
    /// How many documents the filters keep, in words.
    pub kept: String,
    pub is_empty: bool,
    pub choices: Choices,
    pub tables: Vec<TableShown>,
}

/// A drawing and the table behind it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TableShown {
    /// The id of the section, and the name of the file.
    pub code: String,
    pub title: String,
    /// What is counted, and how.
    pub text: String,
    /// What the bars show: whole, part. Empty: there is no part.
    pub legend: (String, String),
    pub bars: Vec<Bar>,
    pub heads: Vec<String>,
    pub rows: Vec<TableRow>,
    /// The address of the file.
    pub file: String,
}

/// One bar, and the part of it that is filled: of 1,000, the longest bar.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bar {
    pub name: String,
    /// « 3 sur 12 ».
    pub said: String,
    pub whole: u32,
    pub part: u32,
}

/// A row of a table: its name, perhaps with a link, and its cells.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TableRow {
    pub name: String,
    pub href: Option<String>,
    pub cells: Vec<String>,
}
