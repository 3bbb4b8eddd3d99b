//! Remembers the stems of the words already seen: a language repeats itself, stemming is slow.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use rust_stemmers::{Algorithm, Stemmer};

use super::stop_words;

/// Words remembered by thread (about 4 MB); all are forgotten when the room is full.
const ROOM: usize = 40_000;

/// Words known by a thread and their stems; an empty stem stands for a stop word.
pub(super) struct Stems {
    stemmer: Stemmer,
    known: HashMap<Box<str>, Box<str>, BuildHasherDefault<WordHasher>>,
}

thread_local! {
    static STEMS: RefCell<Stems> = RefCell::new(Stems::new());
}

/// Gives the stems of this thread to `work`, which must not ask for them again.
pub(super) fn with<T>(work: impl FnOnce(&mut Stems) -> T) -> T {
    STEMS.with(|stems| match stems.try_borrow_mut() {
        Ok(mut stems) => work(&mut stems),
        Err(_) => work(&mut Stems::new()),
    })
}

impl Stems {
    fn new() -> Self {
        Self { stemmer: Stemmer::create(Algorithm::French), known: HashMap::default() }
    }

    /// The stem of a folded word; empty for a stop word.
    pub(super) fn stem(&mut self, word: &str) -> &str {
        if !self.known.contains_key(word) {
            if self.known.len() >= ROOM {
                self.known.clear();
            }
            let stem = if stop_words::contains(word) { String::new() } else { self.cut(word) };
            self.known.insert(word.into(), stem.into());
        }
        self.known.get(word).map_or("", AsRef::as_ref)
    }

    /// The stem of a folded word, were it a stop word.
    pub(super) fn cut(&self, word: &str) -> String {
        // Without its accent, the feminine participle is unknown to the stemmer: refusee, refuse.
        let masculine = word
            .strip_suffix("ees")
            .or_else(|| word.strip_suffix("ee"))
            .filter(|root| root.len() > 2)
            .map(|root| format!("{root}e"));
        let word = masculine.as_deref().unwrap_or(word);
        let stem: String = self
            .stemmer
            .stem(word)
            .chars()
            .map(|c| c.to_ascii_lowercase())
            .filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
            .collect();
        if stem.is_empty() { word.to_owned() } else { stem }
    }
}

/// A quick hash of short words. Collisions made on purpose only fill a table that is bounded.
#[derive(Default)]
struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let value = chunk.iter().fold(0, |value, byte| (value << 8) | u64::from(*byte));
            self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        // The table takes the top bits for tags and the low ones for places: both must be mixed.
        self.0 ^ (self.0 >> 32)
    }
}
