//! What the form asks: lengths, choices, addresses. No regular expression: the browser carries this.
use crate::kernel::{
    error::{FieldCode, FieldError},
    text::count_chars,
};

/// What is wrong so far.
#[derive(Debug, Default)]
pub(super) struct Checks(pub(super) Vec<FieldError>);

impl Checks {
    pub(super) fn refuse(&mut self, field: &str, code: FieldCode) {
        self.0.push(FieldError::new(field, code));
    }

    /// The text is refused when it is not between `min` and `max` characters.
    pub(super) fn length(&mut self, field: &str, text: &str, min: u32, max: u32) {
        let count = u32::try_from(count_chars(text.trim())).unwrap_or(u32::MAX);
        if count == 0 && min > 0 {
            self.refuse(field, FieldCode::Required);
        } else if count < min {
            self.refuse(field, FieldCode::TooShort(min));
        } else if count > max {
            self.refuse(field, FieldCode::TooLong(max));
        }
    }

    /// What this choice is; refused when it is none.
    pub(super) fn choice<T>(&mut self, field: &str, typed: &str, known: Option<T>) -> Option<T> {
        if known.is_none() {
            let code = if typed.is_empty() { FieldCode::Required } else { FieldCode::Unknown };
            self.refuse(field, code);
        }
        known
    }
}

/// An address that anybody may open: `https://`, a name with a dot, no blank.
pub(super) fn is_web_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let labels = |it: &str| !it.is_empty() && it.chars().all(|c| c.is_alphanumeric() || c == '-');
    host.contains('.') && host.split('.').all(labels) && !text.contains(char::is_whitespace)
}
