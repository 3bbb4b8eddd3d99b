//! The text cells of the tables that we write, and read again.
use std::borrow::Cow;

/// What a spreadsheet may take for the start of a formula.
const STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text that no spreadsheet takes for a formula: what would start one comes after an apostrophe.
/// For texts alone: a number that is negative stays a number.
pub fn text(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(STARTS) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The text of a cell that [`text`] wrote.
pub fn bare(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|it| it.starts_with(STARTS)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula() {
        for it in ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(text(it), format!("'{it}"));
            assert_eq!(bare(&text(it)), it);
        }
        for it in ["", "IND-1", "Gard", "a=b", "'", "'s-Hertogenbosch"] {
            assert_eq!(text(it), it);
            assert_eq!(bare(it), it);
        }
    }
}
