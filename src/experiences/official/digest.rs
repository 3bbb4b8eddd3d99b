//! A short print of a row, to tell an unchanged one without comparing its columns.
use super::ExperienceRow;
use sha2::{Digest as _, Sha256};
use std::hash::{Hash, Hasher};

/// Counts up when the reading of rows changes: every row is then written again.
const VERSION: u8 = 1;

/// Feeds what `#[derive(Hash)]` walks through to SHA-256: no field can be forgotten.
struct Print(Sha256);

impl Hasher for Print {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        let bytes = self.0.clone().finalize();
        bytes.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
    }
}

/// Sixteen hexadecimal characters.
pub(super) fn of(row: &ExperienceRow) -> String {
    let mut print = Print(Sha256::new());
    print.write_u8(VERSION);
    row.hash(&mut print);
    format!("{:016x}", print.finish())
}

/// A number below zero, always the same for the same words.
pub(super) fn negative_number(words: &[&str]) -> i64 {
    let mut print = Print(Sha256::new());
    words.hash(&mut print);
    -1 - i64::try_from(print.finish() >> 1).unwrap_or_default()
}
