//! Before and after, as they travel to their page: everything is already in words.
use super::dossier::Link;
use crate::{
    clarity::{changes::Difference, measured::Measured},
    indicators::{measured::Verdict, shown::Table},
};
use serde::{Deserialize, Serialize};

/// A published rewriting with what can be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rewritten {
    pub title: String,
    /// Its address: another one leads to it.
    pub path: String,
    /// The dossier's.
    pub dossier: String,
    pub published: String,
    /// When there are several: the others, the latest first.
    pub others: Vec<Link>,
    /// What those who wrote it say.
    pub note: String,
    pub before: Measured,
    pub after: Measured,
    pub difference: Difference,
    pub phrases: Vec<Phrase>,
    /// Papers asked with the document, before and after.
    pub pieces: Option<String>,
    /// `None`: nobody tried it.
    pub trial: Option<Trial>,
}

/// A phrase that gave way to a plainer one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    pub phrase: String,
    pub plain: String,
    pub note: String,
}

/// How readers fared with both versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    pub verdict: Verdict,
    pub sentence: String,
    pub versions: Table,
    pub questions: Table,
}
