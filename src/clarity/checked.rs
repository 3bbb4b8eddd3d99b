//! A text that somebody wants to check: never kept, never written in a log.

use crate::kernel::{error::FieldCode, text::count_chars};
use serde::{Deserialize, Serialize};

/// The name of the field, which is also its id in the page.
pub const FIELD: &str = "text";

/// The name of the button that shows an example.
pub const EXAMPLE: &str = "example";

/// The longest text, in characters.
pub const LONGEST: u32 = 20_000;

/// What was posted without JavaScript, and comes back with the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// As it was typed.
    pub text: String,
    /// Whether it was sent: an empty text is then told.
    pub sent: bool,
}

impl Checked {
    /// Reads the fields of the form; `example` is shown to those who ask for it.
    pub fn of_fields(fields: impl Iterator<Item = (String, String)>, example: &str) -> Self {
        let mut checked = Self { sent: true, ..Self::default() };
        for (name, value) in fields {
            if name == EXAMPLE {
                example.clone_into(&mut checked.text);
                break;
            }
            if name == FIELD {
                checked.text = value;
            }
        }
        checked
    }

    /// What has to be corrected before the text is measured.
    #[must_use]
    pub fn problem(&self) -> Option<FieldCode> {
        if count_chars(&self.text) > LONGEST as usize {
            Some(FieldCode::TooLong(LONGEST))
        } else {
            (self.sent && self.text.trim_ascii().is_empty()).then_some(FieldCode::Required)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(fields: &[(&str, &str)]) -> Checked {
        let owned = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Checked::of_fields(owned, "Exemple.")
    }

    #[test]
    fn an_example_takes_the_place_of_the_text() {
        assert_eq!(of(&[("text", "Bonjour"), ("example", "1")]).text, "Exemple.");
        assert_eq!(of(&[("example", "1"), ("text", "Bonjour")]).text, "Exemple.");
    }

    #[test]
    fn texts_that_are_empty_or_too_long_are_told() {
        assert_eq!(of(&[("text", " \n")]).problem(), Some(FieldCode::Required));
        assert_eq!(Checked::default().problem(), None);
        assert_eq!(of(&[("text", "é".repeat(20_000).as_str())]).problem(), None);
        let long = of(&[("text", "é".repeat(20_001).as_str())]);
        assert_eq!(long.problem(), Some(FieldCode::TooLong(20_000)));
    }
}
