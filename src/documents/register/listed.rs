//! What the register shows, as it travels: words ready made.
use crate::{
    documents::codes::State,
    kernel::{choice::Choice, ids::DocumentId},
};
use serde::{Deserialize, Serialize};

/// A page of the register and all that stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Register {
    pub rows: Vec<Row>,
    /// How many documents the filters keep.
    pub total: u32,
    pub has_next: bool,
    pub choices: Choices,
    /// The filters that hold, in words, each with the query without it.
    pub chosen: Vec<Chosen>,
    /// When nothing is found: other words that look like those typed, and the query with them.
    pub instead: Option<Instead>,
    /// Of all documents: values and what they mean. Empty when there is none.
    pub headline: Vec<(String, String)>,
}

/// The counts beside each choice: what it would give, the other filters holding. Coded choices come in
/// the order of their lists.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choices {
    pub domains: Vec<u32>,
    pub states: Vec<u32>,
    pub kinds: Vec<u32>,
    pub years: Vec<Choice>,
    /// Those with most documents.
    pub issuers: Vec<Choice>,
}

/// What may have been meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instead {
    pub words: String,
    pub query: String,
}

/// A filter that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    pub words: String,
    pub without: String,
}

/// One document in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub id: DocumentId,
    pub title: String,
    pub state: State,
    /// « Formulaire, Cerfa 12345*02 ».
    pub about: String,
    /// The code of the issuer's page, and its name; no code when the directory does not know it.
    pub issuer: Option<(Option<String>, String)>,
    /// « 42 personnes »; empty for none.
    pub people: String,
    /// « 4,2 sur 5, difficile »; empty when nobody said.
    pub difficulty: String,
    /// « Dernier changement le 3 mars 2026 ».
    pub changed: String,
    /// « Suite attendue avant le 3 mai 2026 »; empty when nothing is awaited.
    pub due: String,
    pub is_late: bool,
}
