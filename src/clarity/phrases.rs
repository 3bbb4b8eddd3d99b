//! The glossary of plain words, as it travels to the page.

use crate::kernel::ids::DocumentId;
use serde::{Deserialize, Serialize};

/// A phrase and what to say instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The jargon.
    pub phrase: String,
    /// Plain words that say the same.
    pub plain: String,
    /// A word of advice; often empty.
    pub note: String,
    /// The dossier of the document whose simplification replaced it, and its title. None for those of
    /// our own lexicon.
    pub document: Option<(DocumentId, String)>,
}

/// What a search of the glossary found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// In alphabetical order.
    pub phrases: Vec<Phrase>,
    /// How many phrases the glossary has.
    pub total: u32,
}
