//! Payment cards: the prefixes of the main networks, and the Luhn key.

use super::run::{OTHER, Run};

/// Fifteen or sixteen digits of a known network with the right key; returns their end.
pub(super) fn find(run: &Run<'_>) -> Option<usize> {
    let known = |count: usize| {
        let prefix = run.number(0..4).unwrap_or_default();
        let (prefixed, grouped) = if count == 15 {
            (matches!(prefix / 100, 34 | 37), 0x465)
        } else {
            (
                matches!(prefix, 2221..=2720 | 3528..=3589 | 4000..=4999 | 5100..=5599 | 6011 | 6500..=6599),
                0x4444,
            )
        };
        let shape = run.shape(count);
        prefixed && (shape == grouped || shape == 0xF)
    };
    [16, 15].into_iter().find_map(|count| {
        let end = run.word_end(count)?;
        (known(count) && luhn(&run.bytes(0..count)?) && run.gaps(count) & OTHER == 0).then_some(end)
    })
}

/// Luhn's key: every second digit from the right doubled, the digits of the sum of all being a
/// multiple of ten. A letter fails.
fn luhn(digits: &[u8]) -> bool {
    let sum = digits.iter().rev().enumerate().try_fold(0_u32, |sum, (rank, byte)| {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
        let doubled = if rank % 2 == 1 { digit * 2 } else { digit };
        Some(sum + doubled / 10 + doubled % 10)
    });
    sum.is_some_and(|sum| sum % 10 == 0)
}
