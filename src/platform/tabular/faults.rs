//! What is wrong with a row, and what was put right: codes, with an English sentence for a terminal.
use std::fmt;

/// A row that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Where it starts in the file, from 1.
    pub line: u64,
    /// The name of the column at fault; `None` when it is the whole row.
    pub column: Option<&'static str>,
    pub reason: Reason,
}

/// Why a row was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    StrayQuote,
    NoEnd,
    CellCount {
        found: usize,
        expected: usize,
    },
    NotJson,
    NotAnObject,
    Empty,
    NotANumber,
    NotADate,
    NotAnAddress,
    NotInTheList,
    /// The same identifier came earlier in the file.
    Repeated,
    /// Its parents lead back to itself.
    Loop,
    /// The same result came earlier in the file, with another value.
    Contradicts,
    /// The catalogue has no such indicator.
    UnknownIndicator,
    UnknownTerritory,
    /// The directory has no such network.
    UnknownNetwork,
    /// The sender may not write for it.
    OutOfScope,
    /// No value of this unit can be so.
    Impossible,
    /// Its date is too old, or too far ahead: nothing is measured or aimed at then.
    OutOfTime,
    /// Its period has not begun.
    InTheFuture,
    /// It would replace a public value, at a date to come.
    CannotWait,
}

impl Reason {
    /// The code written in the file of refused rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::StrayQuote => "stray-quote",
            Self::NoEnd => "no-end",
            Self::CellCount { .. } => "cell-count",
            Self::NotJson => "not-json",
            Self::NotAnObject => "not-an-object",
            Self::Empty => "empty",
            Self::NotANumber => "not-a-number",
            Self::NotADate => "not-a-date",
            Self::NotAnAddress => "not-an-address",
            Self::NotInTheList => "not-in-the-list",
            Self::Repeated => "repeated",
            Self::Loop => "loop",
            Self::Contradicts => "contradicts",
            Self::UnknownIndicator => "unknown-indicator",
            Self::UnknownTerritory => "unknown-territory",
            Self::UnknownNetwork => "unknown-network",
            Self::OutOfScope => "out-of-scope",
            Self::Impossible => "impossible",
            Self::OutOfTime => "out-of-time",
            Self::InTheFuture => "in-the-future",
            Self::CannotWait => "cannot-wait",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StrayQuote => "a quote is neither doubled nor at the end of its cell",
            Self::NoEnd => "the record has no end",
            Self::CellCount { found, expected } => {
                return write!(f, "the record has {found} cells instead of {expected}");
            }
            Self::NotJson => "the object is not valid JSON",
            Self::NotAnObject => "there is something else than an object in the array",
            Self::Empty => "the cell must hold something",
            Self::NotANumber => "the cell does not hold a number",
            Self::NotADate => "the cell does not hold a date",
            Self::NotAnAddress => "the cell does not hold a web address",
            Self::NotInTheList => "the value is not in the list",
            Self::Repeated => "the same identifier came earlier in the file",
            Self::Loop => "the parents lead back to the structure itself",
            Self::Contradicts => "the same result came earlier in the file with another value",
            Self::UnknownIndicator => "the catalogue has no such indicator: import it first",
            Self::UnknownTerritory => "the territory or the structure is not known",
            Self::UnknownNetwork => "the directory has no such network: import structures first",
            Self::OutOfScope => "the sender may not write for this territory or this indicator",
            Self::Impossible => "no value of this unit can be so",
            Self::OutOfTime => "the period is before 1990, or more than 20 years ahead",
            Self::InTheFuture => "the period has not begun",
            Self::CannotWait => "a public value is corrected at once, not at a date to come",
        })
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = self.column {
            write!(f, ", column \"{column}\"")?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// Something that was put right, or left aside, in a row that was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repair {
    pub line: u64,
    pub column: &'static str,
    pub what: Repaired,
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column \"{}\": {}", self.line, self.column, self.what)
    }
}

/// What was put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Repaired {
    PostcodePadded,
    PostcodeUnlikely,
    PlaceholderPostcode,
    DepartmentPadded,
    DepartmentFromLabel,
    DepartmentFromPostcode,
    UnknownDepartment,
    UnknownParent,
    UnsafeAddress,
    SchemeAdded,
    UnreadableDate,
    UnreadableNumber,
    UnknownValue,
    TitleFromStory,
    IdentifierMade,
}

impl fmt::Display for Repaired {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PostcodePadded => "the lost zero of a postcode was put back",
            Self::PostcodeUnlikely => "a French postcode has not five digits: kept as it is",
            Self::PlaceholderPostcode => "a placeholder instead of a foreign postcode: left out",
            Self::DepartmentPadded => "a department's code was brought back to its official form",
            Self::DepartmentFromLabel => "the department was found by its name",
            Self::DepartmentFromPostcode => "the department was found by the postcode",
            Self::UnknownDepartment => "the department does not exist: left out",
            Self::UnknownParent => "the parent is not known: left out until a file brings it",
            Self::UnsafeAddress => "the web address is not one: left out",
            Self::SchemeAdded => "https:// was put before a web address",
            Self::UnreadableDate => "the date cannot be read: left out",
            Self::UnreadableNumber => "the number cannot be read: left out",
            Self::UnknownValue => "the value is not in the list: left out",
            Self::TitleFromStory => "there was no title: the first words of the story were taken",
            Self::IdentifierMade => "the file has no identifiers: one was made from the row",
        })
    }
}
