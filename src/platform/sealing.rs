//! What is kept but must not be read where it lies: addresses of the panel, letters on their way. Sealed
//! with a key that is in the settings and not in the database, so that neither a copy of the database nor
//! a backup tells who takes part.
use super::secrets::{hex, keyed};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use std::fmt;

/// The length of a nonce of `XChaCha20`: enough to be drawn at random for each text, for ever.
const NONCE: usize = 24;

/// The keys made from the panel's key: one for each use, so that none tells anything of another.
#[derive(Clone)]
pub struct Keys {
    seal: [u8; 32],
    mark: String,
    link: String,
}

/// What is sealed: bytes that were sealed as one thing do not open as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Address,
    Recipient,
    Subject,
    Body,
}

impl Purpose {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Address => "tester.address",
            Self::Recipient => "mail.recipient",
            Self::Subject => "mail.subject",
            Self::Body => "mail.body",
        }
    }
}

impl Keys {
    /// Of 64 hexadecimal digits, as `public-service-plus panel-key` prints them.
    pub fn parse(key: &str) -> Option<Self> {
        let key = key.trim().to_ascii_lowercase();
        let sound = key.len() == 64 && key.bytes().all(|it| it.is_ascii_hexdigit());
        sound.then(|| Self {
            seal: keyed(&key, "seal"),
            mark: hex(&keyed(&key, "mark")),
            link: hex(&keyed(&key, "link")),
        })
    }

    /// The text, sealed: a nonce, then what only these keys open.
    pub fn seal(&self, purpose: Purpose, text: &str) -> Option<Vec<u8>> {
        let nonce = rand::random::<[u8; NONCE]>();
        let payload = Payload { msg: text.as_bytes(), aad: purpose.as_str().as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).ok()?;
        Some([&nonce[..], &sealed].concat())
    }

    /// `None`: sealed with another key, for another purpose, or changed since.
    pub fn open(&self, purpose: Purpose, sealed: &[u8]) -> Option<String> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: purpose.as_str().as_bytes() };
        let text = self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()?;
        String::from_utf8(text).ok()
    }

    /// The keyed hash by which a text is found again.
    pub fn mark(&self, text: &str) -> String {
        hex(&keyed(&self.mark, text))
    }

    /// A link's token that can be made again at each letter: 256 bits for who has no key. Only its hash is
    /// kept.
    pub fn token(&self, of: &str) -> String {
        hex(&keyed(&self.link, of))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.seal.into())
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_with_its_key_and_purpose_alone() {
        let keys = Keys::parse(&"a1".repeat(32)).unwrap();
        let sealed = keys.seal(Purpose::Address, "nadia@exemple.fr").unwrap();
        assert!(!sealed.windows(5).any(|it| it == b"nadia"));
        assert_eq!(keys.open(Purpose::Address, &sealed).as_deref(), Some("nadia@exemple.fr"));
        assert_eq!(keys.open(Purpose::Recipient, &sealed), None);
        let other = Keys::parse(&"a2".repeat(32)).unwrap();
        assert_eq!(other.open(Purpose::Address, &sealed), None);
        let mut changed = sealed.clone();
        changed[30] ^= 1;
        assert_eq!(keys.open(Purpose::Address, &changed), None);
        assert_eq!(keys.open(Purpose::Address, &sealed[..10]), None);
        assert_ne!(keys.seal(Purpose::Address, "nadia@exemple.fr").unwrap(), sealed);
    }

    #[test]
    fn a_mark_is_the_same_each_time_and_another_with_each_key() {
        let keys = Keys::parse(&"a1".repeat(32)).unwrap();
        let other = Keys::parse(&"a2".repeat(32)).unwrap();
        assert_eq!(keys.mark("nadia@exemple.fr"), keys.mark("nadia@exemple.fr"));
        assert_ne!(keys.mark("nadia@exemple.fr"), other.mark("nadia@exemple.fr"));
        assert_ne!(keys.mark("x"), keys.token("x"));
    }

    #[test]
    fn a_key_is_64_digits_and_is_never_shown() {
        for wrong in ["", "a1", &"g1".repeat(32), &"a1".repeat(33)] {
            assert!(Keys::parse(wrong).is_none());
        }
        let keys = Keys::parse(&"A1".repeat(32)).unwrap();
        assert_eq!(format!("{keys:?}"), "Keys(***)");
    }
}
