//! Passwords: Argon2id with a salt of their own, as PHC strings.
use crate::{kernel::error::AppError, platform::secrets};
use argon2::{PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};
use std::sync::OnceLock;

/// Letters and digits that nobody takes for one another.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789-";

/// The PHC string of a new password: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
pub async fn hash(password: &str) -> Result<String, AppError> {
    let password = password.to_owned();
    secrets::slowly(move || hash_now(&password)).await.flatten().ok_or_else(failed)
}

/// Is this the password? `None` when there is no such person: it takes as long, so that the time
/// of an answer does not tell who works here.
pub async fn verify(password: &str, hash: Option<String>) -> Result<bool, AppError> {
    let password = password.to_owned();
    let right = secrets::slowly(move || {
        let known = hash.is_some();
        let hash = hash.or_else(decoy)?;
        let right = secrets::argon2()?.verify_password(password.as_bytes(), hash.as_str()).is_ok();
        Some(right && known)
    });
    right.await.map(|right| right.unwrap_or(false)).ok_or_else(failed)
}

/// A password for somebody who will change it: 100 random bits, easy to read aloud.
pub fn generate() -> String {
    let bytes = rand::random::<[u8; 20]>();
    let letter = |byte: &u8| char::from(LETTERS[usize::from(byte & 31)]);
    let text: String = bytes.iter().map(letter).collect();
    // A hyphen at the ends is lost when the password is copied by a double click.
    text.trim_matches('-').to_owned()
}

fn hash_now(password: &str) -> Option<String> {
    let salt = rand::random::<[u8; 16]>();
    let hash: PasswordHash =
        secrets::argon2()?.hash_password_with_salt(password.as_bytes(), &salt).ok()?;
    Some(hash.to_string())
}

/// The hash of nobody's password.
fn decoy() -> Option<String> {
    static DECOY: OnceLock<Option<String>> = OnceLock::new();
    DECOY.get_or_init(|| hash_now(&secrets::token())).clone()
}

fn failed() -> AppError {
    let reference = secrets::reference();
    tracing::error!(reference, "a password could not be hashed");
    AppError::Internal(reference)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_by_its_hash_alone() {
        let hashed = hash("une longue phrase").await.unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hashed}");
        assert_ne!(hashed, hash("une longue phrase").await.unwrap(), "each has its own salt");
        assert_eq!(verify("une longue phrase", Some(hashed.clone())).await, Ok(true));
        assert_eq!(verify("une autre phrase", Some(hashed)).await, Ok(false));
        assert_eq!(verify("une longue phrase", None).await, Ok(false));
    }

    #[test]
    fn generated_passwords_are_long_enough() {
        for _ in 0..200 {
            assert!(generate().len() >= 12);
        }
    }
}
