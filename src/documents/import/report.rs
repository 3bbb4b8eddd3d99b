//! What an import of documents did.
use crate::platform::tabular::faults::Refusal;
use std::fmt;

/// `read = imported + updated + unchanged + refused`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub dry_run: bool,
    pub read: u64,
    pub imported: u64,
    pub updated: u64,
    pub unchanged: u64,
    /// Of those updated, how many had been described by a person, and are public from now on.
    pub qualified: u64,
    /// Line by line.
    pub refusals: Vec<Refusal>,
    /// In the file's words.
    pub unknown_columns: Vec<String>,
}

impl Report {
    /// Is nothing lost?
    pub fn is_balanced(&self) -> bool {
        self.read == self.imported + self.updated + self.unchanged + self.refusals.len() as u64
    }
}

/// One line; the refusals have their own `Display`.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { read, imported, updated, unchanged, .. } = self;
        let refused = self.refusals.len();
        write!(
            f,
            "read {read} = imported {imported} + updated {updated} + unchanged {unchanged} + \
             refused {refused}"
        )?;
        if self.qualified > 0 {
            write!(f, "; already reported, and public from now on {}", self.qualified)?;
        }
        Ok(())
    }
}
