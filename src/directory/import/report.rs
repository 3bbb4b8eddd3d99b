//! What an import of structures did.
use crate::platform::tabular::faults::{Reason, Refusal, Repair};
use std::{collections::BTreeMap, fmt};

/// `read = imported + updated + unchanged + refused`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub dry_run: bool,
    pub read: u64,
    pub imported: u64,
    pub updated: u64,
    pub unchanged: u64,
    /// Of those updated, how many changed their parent: figures by branch must be counted again.
    pub moved: u64,
    /// Kinds that changed their name.
    pub renamed: u64,
    /// Line by line, as are the repairs.
    pub refusals: Vec<Refusal>,
    pub repairs: Vec<Repair>,
    /// In the file's words.
    pub unknown_columns: Vec<String>,
}

impl Report {
    pub(super) fn refuse(&mut self, line: u64, column: &'static str, reason: Reason) {
        self.refusals.push(Refusal { line, column: Some(column), reason });
    }

    /// What was repaired, a line for each column and kind of repair, with the first line number.
    pub fn repairs_by_kind(&self) -> Vec<String> {
        let mut kinds: BTreeMap<(&str, String), (u64, u64)> = BTreeMap::new();
        for Repair { line, column, what } in &self.repairs {
            kinds.entry((*column, what.to_string())).or_insert((0, *line)).0 += 1;
        }
        kinds
            .into_iter()
            .map(|((column, what), (count, line))| {
                format!("repaired {count} times, first at line {line}, column \"{column}\": {what}")
            })
            .collect()
    }

    /// Is nothing lost?
    pub fn is_balanced(&self) -> bool {
        self.read == self.imported + self.updated + self.unchanged + self.refusals.len() as u64
    }
}

/// One line; the refusals and the repairs have their own `Display`.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { read, imported, updated, unchanged, .. } = self;
        let refused = self.refusals.len();
        write!(
            f,
            "read {read} = imported {imported} + updated {updated} + unchanged {unchanged} + \
             refused {refused}"
        )?;
        if self.renamed > 0 {
            write!(f, "; kinds renamed {}", self.renamed)?;
        }
        Ok(())
    }
}
