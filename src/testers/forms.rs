//! What people type to join the panel, or to change what they said.
use super::{
    codes::{Age, Occupation},
    model::Profile,
};
use crate::{
    accounts::forms::email,
    kernel::{
        error::{FieldCode, FieldError},
        lang::Lang,
    },
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The form to join.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JoinDraft {
    pub email: String,
    pub age: String,
    pub occupation: String,
    /// The language of letters.
    pub lang: String,
    /// Seen by robots alone.
    pub website: String,
    /// When the form was made, signed.
    pub ticket: String,
}

/// The address stays out of logs.
impl fmt::Debug for JoinDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinDraft").finish_non_exhaustive()
    }
}

/// What is done with the link of a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkDraft {
    /// Which button: `confirm`, `change` or `leave`.
    pub gesture: String,
    pub age: String,
    pub occupation: String,
    pub lang: String,
}

impl JoinDraft {
    /// The address, as it is written to, and what its owner says.
    pub fn parse(&self) -> Result<(String, Profile), Vec<FieldError>> {
        let mut errors = vec![];
        let address = email(&self.email);
        if address.is_none() {
            let empty = self.email.trim().is_empty();
            let code = if empty { FieldCode::Required } else { FieldCode::NotAnEmail };
            errors.push(FieldError::new("email", code));
        }
        match (address, profile(&self.age, &self.occupation, &self.lang, &mut errors)) {
            (Some(address), Some(profile)) => Ok((address, profile)),
            _ => Err(errors),
        }
    }
}

impl LinkDraft {
    pub fn profile(&self) -> Result<Profile, Vec<FieldError>> {
        let mut errors = vec![];
        profile(&self.age, &self.occupation, &self.lang, &mut errors).ok_or(errors)
    }
}

fn profile(
    age: &str,
    occupation: &str,
    lang: &str,
    errors: &mut Vec<FieldError>,
) -> Option<Profile> {
    let lists = (Age::parse(age), Occupation::parse(occupation), language(lang));
    let wrong = [
        ("age", lists.0.is_none()),
        ("occupation", lists.1.is_none()),
        ("lang", lists.2.is_none()),
    ];
    let wrong = wrong.into_iter().filter(|(_, is_wrong)| *is_wrong);
    errors.extend(wrong.map(|(field, _)| FieldError::new(field, FieldCode::Unknown)));
    Some(Profile { age: lists.0?, occupation: lists.1?, lang: lists.2? })
}

/// The language with this tag.
pub fn language(tag: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|it| it.tag() == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_needed_and_the_rest_is_chosen() {
        let draft = |email: &str, age: &str| JoinDraft {
            email: email.to_owned(),
            age: age.to_owned(),
            occupation: "unsaid".to_owned(),
            lang: "fr".to_owned(),
            ..JoinDraft::default()
        };
        assert_eq!(draft(" A@Exemple.fr", "15_29").parse().unwrap().0, "a@exemple.fr");
        let codes = |draft: JoinDraft| -> Vec<_> {
            draft.parse().unwrap_err().into_iter().map(|it| (it.field, it.code)).collect()
        };
        assert_eq!(codes(draft("", "15_29")), [("email".to_owned(), FieldCode::Required)]);
        assert_eq!(
            codes(draft("a@b", "12")),
            [("email".to_owned(), FieldCode::NotAnEmail), ("age".to_owned(), FieldCode::Unknown)]
        );
    }
}
