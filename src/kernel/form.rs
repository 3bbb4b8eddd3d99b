//! A form as it comes back: what was typed, and what is wrong with it.
use super::error::{FieldCode, FieldError};
use serde::{Deserialize, Serialize};

/// The state a page renders a form from, on both sides.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormState<F> {
    pub typed: F,
    pub errors: Vec<FieldError>,
}

/// The first thing to say about `field`, if anything.
pub fn error_of(errors: &[FieldError], field: &str) -> Option<FieldCode> {
    errors.iter().find(|error| error.field == field).map(|error| error.code)
}
