//! What a table of results did, or would do.
use crate::platform::tabular::faults::Refusal;
use std::fmt;

/// `read = added + corrected + unchanged + repeated + milestone rows + empty + set aside +
/// refused`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub dry_run: bool,
    pub read: u64,
    pub added: u64,
    /// Published values that another one replaces; the old ones are kept.
    pub corrected: u64,
    pub unchanged: u64,
    /// The same row twice.
    pub repeated: u64,
    /// Rows that hold a target or an initial value and no result.
    pub milestone_rows: u64,
    /// Rows that hold no figure at all.
    pub empty: u64,
    /// Lines of summaries that count otherwise than the details (over a year, say): their targets
    /// would be read against the wrong values.
    pub set_aside: Vec<u64>,
    /// Initial values and targets written, on whatever rows they came.
    pub milestones: u64,
    /// Indicators that the file brought with it.
    pub new_indicators: u64,
    /// Lines whose value is far from the others of its series. They are written all the same.
    pub outliers: Vec<u64>,
    pub refusals: Vec<Refusal>,
    /// In the file's words.
    pub unknown_columns: Vec<String>,
}

impl Report {
    /// Is no row lost?
    pub fn is_balanced(&self) -> bool {
        let kept = self.added + self.corrected + self.unchanged + self.repeated;
        let left = self.set_aside.len() + self.refusals.len();
        self.read == kept + self.milestone_rows + self.empty + left as u64
    }
}

/// One line; the refusals have their own `Display`.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { read, added, corrected, unchanged, repeated, milestone_rows, empty, .. } = self;
        let (aside, refused) = (self.set_aside.len(), self.refusals.len());
        write!(
            f,
            "read {read} = added {added} + corrected {corrected} + unchanged {unchanged} + \
             repeated {repeated} + targets alone {milestone_rows} + empty {empty} + set aside {aside} + \
             refused {refused}"
        )?;
        if self.milestones > 0 {
            write!(f, "; initial values and targets {}", self.milestones)?;
        }
        if self.new_indicators > 0 {
            write!(f, "; new indicators {}", self.new_indicators)?;
        }
        if !self.outliers.is_empty() {
            write!(f, "; unusual values {}", self.outliers.len())?;
        }
        Ok(())
    }
}
