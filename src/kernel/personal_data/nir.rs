//! French social security numbers: sex, year, month, department, commune, order, key.
//!
//! Structure and key (97 minus the number modulo 97, Corsica counted as 19 and 18):
//! decree 82-103 of 22 January 1982, and INSEE.

use super::context;
use super::run::{OTHER, Run};

/// Sizes of the groups in the usual writing, with and without the key.
const USUAL: u64 = 0x0122_2332;
const USUAL_WITHOUT_KEY: u64 = 0x0012_2233;

/// Thirteen digits, and letters for Corsica, whose parts make sense.
struct Body {
    value: u64,
    /// Born in a real month, of a sex given for life: not a number given for a time.
    ordinary: bool,
}

/// Fifteen digits with the right key, or in the usual groups; returns their end.
pub(super) fn with_key(run: &Run<'_>) -> Option<usize> {
    let end = run.word_end(15)?;
    let body = body(run)?;
    let right = run.number(13..15)? == 97 - body.value % 97;
    let usual = body.ordinary && run.shape(15) == USUAL;
    ((right || usual) && run.gaps(15) & OTHER == 0).then_some(end)
}

/// Thirteen digits that can only be somebody's, not announced as a file; returns their end.
pub(super) fn without_key(run: &Run<'_>, before: &str) -> Option<usize> {
    let end = run.word_end(13)?;
    let grouped = run.shape(13) == USUAL_WITHOUT_KEY && run.gaps(13) & OTHER == 0;
    let plain = run.shape(13) == 0xD && !context::announces_file(before);
    ((grouped || plain) && body(run)?.ordinary).then_some(end)
}

fn body(run: &Run<'_>) -> Option<Body> {
    let sex = run.number(0..1)?;
    let month = run.number(3..5)?;
    let department = match (run.symbol(5)?, run.symbol(6)?) {
        (b'2', b'A') => 19,
        (b'2', b'B') => 18,
        _ => run.number(5..7).filter(|department| *department > 0)?,
    };
    let (commune, order) = (run.number(7..10)?, run.number(10..13)?);
    let parts = matches!(sex, 1..=4 | 7 | 8)
        && matches!(month, 1..=12 | 20..=42 | 50..=99)
        && commune > 0
        && order > 0;
    let head = run.number(0..5)?;
    let value = (head * 100 + department) * 1_000_000 + commune * 1_000 + order;
    parts.then_some(Body { value, ordinary: sex <= 2 && month <= 12 })
}
