//! Telephone numbers of people: French ones in any writing, foreign ones with their `+`.
//!
//! Left alone: short numbers (3 to 6 digits), `08` (services, free or not), `09 69 3` and
//! `09 71 10 3` (services at the price of a call). A town hall's own line looks like anybody's: it is noted.

use super::context;
use super::run::{OTHER, Run, continues_number};

/// Country codes accepted after `00`, where a file number could look the same: France overseas,
/// neighbours, and the countries most written to.
const AFTER_ZEROS: [&str; 30] = [
    "32", "34", "351", "352", "353", "39", "40", "41", "44", "48", "49", "212", "213", "216",
    "221", "223", "225", "226", "228", "229", "237", "242", "262", "377", "508", "590", "594",
    "596", "687", "689",
];

/// A number in the national form, or international after `00`; returns its end.
pub(super) fn find(run: &Run<'_>, before: &str) -> Option<usize> {
    national(run, before).or_else(|| without_zero(run, before)).or_else(|| {
        let zeros = run.symbol(0) == Some(b'0') && run.symbol(1) == Some(b'0');
        if zeros && !continues_number(before) { international(run, 2) } else { None }
    })
}

/// Ten digits from `01` to `07` or `09`.
fn national(run: &Run<'_>, before: &str) -> Option<usize> {
    let zero = run.symbol(0)?;
    let mistyped = zero == b'O';
    if zero != b'0' && !mistyped {
        return None;
    }
    let end = run.word_end(10)?;
    let rest = run.number(1..10)?;
    if is_service(rest) {
        return None;
    }
    let accepted = match run.shape(10) {
        0x22222 => !counts_up(run),
        0xA => !mistyped && !context::announces_file(before),
        // Digits one by one, or the zero apart, as in `(0)6 12 34 56 78`.
        0x11_1111_1111 | 0x11_2222 | 0x19 => true,
        // A date and more.
        0x2242 => false,
        shape => !mistyped && unusual(run, shape) && !continues_number(before),
    };
    accepted.then_some(end)
}

/// Whether nine digits after the zero are no range of people: `00`, `08`, `09 69 3`, and
/// `09 71 10 3…`, where short numbers are reached from abroad.
fn is_service(rest: u64) -> bool {
    matches!(rest / 100_000_000, 0 | 8) || rest / 100_000 == 9_693 || rest / 1_000 == 971_103
}

/// Other groupings, such as `0612 345 678`: one kind of separator, groups of two to four.
fn unusual(run: &Run<'_>, shape: u64) -> bool {
    let gaps = run.gaps(10);
    let mut groups = shape;
    while groups > 15 {
        if !matches!(groups & 15, 2..=4) {
            return false;
        }
        groups >>= 4;
    }
    matches!(groups, 1..=4) && gaps.is_power_of_two() && gaps != OTHER
}

/// A list of departments or months (01 02 03 04 05) is no number.
fn counts_up(run: &Run<'_>) -> bool {
    let pair = |rank: usize| run.number(rank * 2..rank * 2 + 2);
    (0..4).all(|rank| pair(rank).map(|n| n + 1) == pair(rank + 1))
}

/// A mobile number whose first zero was lost, in pairs: `6 12 34 56 78`.
fn without_zero(run: &Run<'_>, before: &str) -> Option<usize> {
    let mobile = matches!(run.symbol(0)?, b'6' | b'7') && run.all_digits(9);
    let pairs = run.shape(9) == 0x12222 && run.gaps(9) & OTHER == 0;
    if mobile && pairs && !continues_number(before) { run.word_end(9) } else { None }
}

/// An international number whose `skip` first digits stand for the `+`; returns its end.
pub(super) fn international(run: &Run<'_>, skip: usize) -> Option<usize> {
    if run.symbol(skip) == Some(b'3') && run.symbol(skip + 1) == Some(b'3') {
        let zero = usize::from(run.symbol(skip + 2) == Some(b'0'));
        let from = skip + 2 + zero;
        let rest = run.number(from..from + 9)?;
        return if is_service(rest) { None } else { run.word_end(from + 9) };
    }
    let code = run.bytes(skip..skip + 3)?;
    let known = AFTER_ZEROS.iter().any(|c| code.starts_with(c.as_bytes()));
    if code.first() == Some(&b'0') || (skip > 0 && !known) {
        return None;
    }
    (skip + 9..=skip + 15).rev().filter(|count| run.all_digits(*count)).find_map(|count| {
        let end = run.word_end(count)?;
        let amount = matches!(run.next_char(end), Some('€' | '%'));
        (!amount && run.gaps(count) & OTHER == 0).then_some(end)
    })
}
