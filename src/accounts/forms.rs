//! From what people type to what we accept.
use super::model::Role;
use crate::kernel::{
    error::{FieldCode, FieldError},
    text::count_chars,
};
use serde::{Deserialize, Serialize};

/// Length is what makes a password strong. Source: NIST SP 800-63B-4, CNIL 2022-100.
pub const PASSWORD_MIN: u32 = 12;
/// Longer is a mistake, or an attack on the slow hash.
pub const PASSWORD_MAX: u32 = 200;
const EMAIL_MAX: usize = 254;

/// What the sign-in form holds. The password never comes back to the page.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInDraft {
    pub email: String,
    pub password: String,
}

impl std::fmt::Debug for SignInDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignInDraft").finish_non_exhaustive()
    }
}

/// An e-mail address as the store keeps it: trimmed, in lower case. `None` when it cannot be one.
pub fn email(typed: &str) -> Option<String> {
    let email = typed.trim().to_lowercase();
    let (name, host) = email.split_once('@')?;
    let sound = !name.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && email.len() <= EMAIL_MAX
        && !email.contains(|it: char| it.is_whitespace() || it.is_control())
        && !host.contains('@');
    sound.then_some(email)
}

/// A person to add, with everything in order; there is no other way to make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMember {
    email: String,
    name: String,
    role: Role,
}

impl NewMember {
    pub fn parse(typed_email: &str, typed_name: &str, role: Role) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        let email = email(typed_email).unwrap_or_default();
        if email.is_empty() {
            errors.push(FieldError::new("email", FieldCode::Unknown));
        }
        let name = typed_name.trim();
        if name.is_empty() {
            errors.push(FieldError::new("name", FieldCode::Required));
        }
        if errors.is_empty() {
            Ok(Self { email, name: name.to_owned(), role })
        } else {
            Err(errors)
        }
    }

    pub fn email(&self) -> &str {
        &self.email
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub const fn role(&self) -> Role {
        self.role
    }
}

/// Is this password long enough, and not absurdly long?
pub fn check_password(password: &str) -> Result<(), FieldError> {
    let length = u32::try_from(count_chars(password)).unwrap_or(u32::MAX);
    match length {
        ..PASSWORD_MIN => Err(FieldError::new("password", FieldCode::TooShort(PASSWORD_MIN))),
        PASSWORD_MIN..=PASSWORD_MAX => Ok(()),
        _ => Err(FieldError::new("password", FieldCode::TooLong(PASSWORD_MAX))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_kept_in_one_form() {
        assert_eq!(email(" Nadia@Exemple.FR ").as_deref(), Some("nadia@exemple.fr"));
        for wrong in [
            "",
            "nadia",
            "@exemple.fr",
            "nadia@exemple",
            "a@b@c.fr",
            "a b@c.fr",
            "a@c.",
            "a\0@b.fr",
        ] {
            assert_eq!(email(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_password_has_twelve_characters_or_more() {
        assert!(check_password("onze-lettre").is_err());
        assert!(check_password("douze-lettre").is_ok());
        assert!(check_password(&"x".repeat(201)).is_err());
    }

    #[test]
    fn a_draft_never_prints_its_password() {
        let draft = SignInDraft { email: "a@b.fr".to_owned(), password: "secret".to_owned() };
        assert!(!format!("{draft:?}").contains("secret"));
    }
}
