//! French tax numbers of people: thirteen digits, the last three being a key.

use super::run::{OTHER, Run};

/// Thirteen digits from 0 to 3 whose last three are the first ten modulo 511; returns their end.
pub(super) fn find(run: &Run<'_>) -> Option<usize> {
    let end = run.word_end(13)?;
    let (body, key) = (run.number(0..10)?, run.number(10..13)?);
    let right = body > 0 && body < 4_000_000_000 && body % 511 == key;
    (right && run.gaps(13) & OTHER == 0).then_some(end)
}
