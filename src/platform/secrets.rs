//! Random tokens, keyed codes and slow hashes. No secret has a default: each is made at random.
use super::{
    db::{Db, Result},
    setting,
};
use argon2::{Algorithm, Argon2, Params, Version};
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{
    fmt::{self, Write as _},
    sync::{Arc, LazyLock},
};
use tokio::sync::Semaphore;

/// One slow hash takes 19 MiB: two at a time keep the memory small under load.
const TURNS: usize = 2;

static SLOW: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(TURNS)));

/// A setting that nobody may read in a log or on a screen.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// For the one that needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// `bytes` in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// 256 random bits, in hexadecimal: a session's token, a form's one-time token.
pub fn token() -> String {
    hex(&rand::random::<[u8; 32]>())
}

/// A short number for a reader to quote, found again in the log.
pub fn reference() -> String {
    hex(&rand::random::<[u8; 4]>())
}

/// The fast hash of a token that already has 256 random bits.
pub fn fingerprint(token: &str) -> String {
    fingerprint_of(token.as_bytes())
}

/// What stands for a body of any length.
pub fn fingerprint_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// 256 bits that only the holder of `key` can make from `message`.
pub fn keyed(key: &str, message: &str) -> [u8; 32] {
    // HMAC takes a key of any length: it cannot fail.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else { return [0; 32] };
    mac.update(message.as_bytes());
    mac.finalize().into_bytes().into()
}

/// Argon2id with the site's salt: slow, yet found by an index. Right for codes of 80 random bits,
/// which no dictionary holds; passwords have a salt each (`accounts::password`).
pub async fn slow_hash(code: &str, salt: &str) -> Option<String> {
    let (code, salt) = (code.to_owned(), salt.to_owned());
    let hash = move || {
        let mut out = [0_u8; 32];
        argon2()?.hash_password_into(code.as_bytes(), salt.as_bytes(), &mut out).ok()?;
        Some(hex(&out))
    };
    slowly(hash).await?
}

/// Does `work`, a slow hash, on a thread of its own when its turn comes. The turn ends with the work:
/// a client who hangs up stops waiting, and the work goes on.
pub async fn slowly<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let turn = SLOW.clone().acquire_owned().await.ok()?;
    let work = move || {
        let _turn = turn;
        work()
    };
    tokio::task::spawn_blocking(work).await.ok()
}

/// OWASP's second choice for Argon2id: 19 MiB, 2 passes, 1 lane.
pub fn argon2() -> Option<Argon2<'static>> {
    let params = Params::new(19_456, 2, 1, None).ok()?;
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The site's own key, made at random the first time: it derives receipt codes from form tokens
/// and salts their hashes. It never leaves the database.
pub async fn site_key(db: &Db) -> Result<String> {
    const NAME: &str = "site_key";
    if let Some(key) = setting::find(db, NAME).await? {
        return Ok(key);
    }
    let fresh = token();
    setting::keep_first(db, NAME, &fresh).await?;
    // Read again: another process may have been first.
    Ok(setting::find(db, NAME).await?.unwrap_or(fresh))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        sync::atomic::{AtomicUsize, Ordering},
        thread,
        time::Duration,
    };

    #[tokio::test]
    #[expect(clippy::disallowed_methods, reason = "a slow hash blocks its thread")]
    async fn clients_who_hang_up_give_no_turn_to_others() {
        static NOW: AtomicUsize = AtomicUsize::new(0);
        static MOST: AtomicUsize = AtomicUsize::new(0);
        let work = || {
            MOST.fetch_max(NOW.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(300));
            NOW.fetch_sub(1, Ordering::SeqCst);
        };
        for _ in 0..6 {
            let hung_up = tokio::time::timeout(Duration::from_millis(20), slowly(work)).await;
            assert!(hung_up.is_err());
        }
        assert_eq!(slowly(work).await, Some(()));
        assert!(MOST.load(Ordering::SeqCst) <= TURNS);
    }
}
