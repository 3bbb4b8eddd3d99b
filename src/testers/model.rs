//! What is known of a tester, beside a sealed address.
use super::codes::{Age, Occupation};
use crate::kernel::lang::Lang;
use serde::{Deserialize, Serialize};

/// What testers say of themselves; they may say nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub age: Age,
    pub occupation: Occupation,
    /// The language of letters.
    pub lang: Lang,
}

/// What the form to join needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Door {
    /// The site has what it takes to keep addresses and to send letters.
    pub is_open: bool,
    /// When this form was made, signed.
    pub ticket: String,
}

/// What the link of a letter leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Behind {
    /// Somebody who was asked to confirm.
    Confirm,
    /// Somebody who may change what they said, or leave. `false`: not confirmed yet.
    Member(Profile, bool),
    /// It was used, or it is too old.
    Nothing,
}
