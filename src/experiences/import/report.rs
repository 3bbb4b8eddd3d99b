//! What an import of experiences did.
use crate::platform::tabular::faults::Repaired;
use std::{collections::BTreeMap, fmt, path::PathBuf};

/// `read = imported + updated + unchanged + refused`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub read: u64,
    pub imported: u64,
    pub updated: u64,
    /// The same as before, or left as our moderators decided.
    pub unchanged: u64,
    pub refused: u64,
    /// Gone from a file said to be complete.
    pub withdrawn: u64,
    /// The file has records without a readable number, which may be any experience: nothing was
    /// withdrawn.
    pub withdrawal_skipped: bool,
    /// Written rows whose words look like personal data: moderators must look at them.
    pub flagged: u64,
    /// What was put right, by column: how many times.
    pub repairs: BTreeMap<(&'static str, Repaired), u64>,
    /// In the file's words.
    pub unknown_columns: Vec<String>,
    /// Where the refused rows are.
    pub refused_file: Option<PathBuf>,
}

impl Report {
    /// Is nothing lost?
    pub const fn is_balanced(&self) -> bool {
        self.read == self.imported + self.updated + self.unchanged + self.refused
    }

    /// The equality, on one line.
    pub fn balance(&self) -> String {
        let Self { read, imported, updated, unchanged, refused, .. } = self;
        format!(
            "read {read} = imported {imported} + updated {updated} + unchanged {unchanged} + \
             refused {refused}"
        )
    }
}

/// Several lines, for a terminal.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.balance())?;
        for ((column, what), count) in &self.repairs {
            write!(f, "\n  {count} × column \"{column}\": {what}")?;
        }
        for column in &self.unknown_columns {
            write!(f, "\n  unknown column, not read: \"{column}\"")?;
        }
        if self.flagged > 0 {
            let count = self.flagged;
            write!(f, "\n  {count} stories may hold personal data: moderators will see them")?;
        }
        if self.withdrawn > 0 {
            write!(f, "\n  {} experiences left the file: withdrawn", self.withdrawn)?;
        }
        if self.withdrawal_skipped {
            f.write_str("\n  nothing was withdrawn: some records have no readable number")?;
        }
        if let Some(path) = &self.refused_file {
            write!(f, "\n  refused rows: {}", path.display())?;
        }
        Ok(())
    }
}
