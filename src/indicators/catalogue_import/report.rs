//! What an import of the catalogue did.
use crate::platform::tabular::faults::Refusal;
use std::fmt;

/// `read = added + changed + unchanged + refused`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub dry_run: bool,
    pub read: u64,
    pub added: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub refusals: Vec<Refusal>,
    /// In the file's words.
    pub unknown_columns: Vec<String>,
}

impl Report {
    /// Is no row lost?
    pub fn is_balanced(&self) -> bool {
        self.read == self.added + self.changed + self.unchanged + self.refusals.len() as u64
    }
}

/// One line; the refusals have their own `Display`.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { read, added, changed, unchanged, refusals, .. } = self;
        let refused = refusals.len();
        write!(
            f,
            "read {read} = added {added} + changed {changed} + unchanged {unchanged} + refused {refused}"
        )
    }
}
