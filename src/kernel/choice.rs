//! A choice of a filter, with what it would give.
use serde::{Deserialize, Serialize};

/// A value that a filter may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// As addresses write it.
    pub value: String,
    pub label: String,
    /// What the list would hold.
    pub count: u32,
}
