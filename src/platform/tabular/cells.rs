//! The text cells of the tables that we write.
use std::borrow::Cow;

/// A text that no spreadsheet takes for a formula: what would start one comes after an apostrophe.
/// For texts alone: a number that is negative stays a number.
pub fn text(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula() {
        for it in ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(text(it), format!("'{it}"));
        }
        for it in ["", "IND-1", "Gard", "a=b"] {
            assert_eq!(text(it), it);
        }
    }
}
