//! What people may send: hostile files made here, each refused or remade, quickly, and never a panic.
mod arbitrary;
mod bombs;
mod bucket;
mod images;
mod keeping;
mod kinds;
mod make_images;
pub(crate) mod make_pdf;
mod pdfs;
mod receiving;
mod texts;

use public_service_plus::attachments::{
    clean::{Clean, clean_here},
    refusal::Refusal,
};
use std::time::{Duration, Instant};

/// What no file may take: a bomb that goes off takes minutes. Nothing is measured here.
const QUICK: Duration = Duration::from_mins(1);

/// Cleans a file, and fails when that takes long.
#[track_caller]
fn cleaned(name: &str, bytes: &[u8]) -> Result<Clean, Refusal> {
    let start = Instant::now();
    let done = clean_here(bytes);
    let taken = start.elapsed();
    assert!(taken < QUICK, "{name} took {taken:?}");
    done
}

#[track_caller]
fn refused(name: &str, bytes: &[u8], expected: Refusal) {
    assert_eq!(cleaned(name, bytes).err(), Some(expected), "{name}");
}

/// Remakes a file, and fails when it is refused, or when what we made would be refused in its turn.
#[track_caller]
fn taken(name: &str, bytes: &[u8]) -> Clean {
    let done = cleaned(name, bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
    let again = cleaned(name, &done.bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
    assert_eq!((again.width, again.height, again.pages), (done.width, done.height, done.pages));
    done
}

/// Fails when any of these words is left in the file.
#[track_caller]
fn holds_none_of(bytes: &[u8], words: &[&str]) {
    for word in words {
        let is_there = bytes.windows(word.len()).any(|some| some == word.as_bytes());
        assert!(!is_there, "{word} is left");
    }
}
