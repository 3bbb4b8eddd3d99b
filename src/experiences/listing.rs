//! What a search gives: a page of experiences, their number, and the choices that narrow it.
use super::model::Summary;
use crate::{
    directory::model::StructureRef,
    kernel::{choice::Choice, page::Page},
};
use serde::{Deserialize, Serialize};

/// A page of results and all that stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    pub page: Page<Summary>,
    /// How many experiences match.
    pub total: u32,
    pub facets: Facets,
    /// The service of the filters, when one is chosen.
    pub service: Option<StructureRef>,
}

/// The counts beside each choice: what it would give, the other filters holding. Coded choices come
/// in the order of their lists (`Feeling::ALL`, `Channel::ALL`, `Tag::ALL`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Facets {
    pub feelings: Vec<u32>,
    /// Answered, then not.
    pub answered: Vec<u32>,
    pub channels: Vec<u32>,
    pub tags: Vec<u32>,
    pub networks: Vec<Choice>,
    pub regions: Vec<Choice>,
    pub departments: Vec<Choice>,
}
