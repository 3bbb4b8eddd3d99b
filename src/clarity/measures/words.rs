//! Where the words are.
//!
//! A word is what blanks and long dashes part, trimmed of its punctuation, with a letter or a digit
//! in it: what a word processor counts, so that anyone can check. « l’usager », « rendez-vous » and
//! « et/ou » are one word each. Kandel and Moles do not say what to do of elided articles; taking
//! them apart would lower both halves of the score, in ways that nearly cancel each other.
//!
//! A number written by thousands, « 1 234,5 », is one word. The number or letter that announces a
//! list item, « 1. » or « a) », is none.

use super::super::{
    letters::{in_word, is_blank, is_dash},
    measured::Span,
};

/// The words in order.
pub(super) fn split(text: &str) -> Vec<Span> {
    let mut words: Vec<Span> = Vec::new();
    let mut line_start = true;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let length = rest.find(|c| is_blank(c) || is_dash(c)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(length);
        if !(line_start && is_marker(piece))
            && let Some((from, to)) = core(piece)
        {
            let word = Span::new(at + from, at + to);
            match words.last_mut() {
                Some(last) if goes_on(text, *last, word) => last.end = word.end,
                _ => words.push(word),
            }
        }
        line_start &= core(piece).is_none();
        line_start |= after.starts_with(['\n', '\r', '\u{2028}', '\u{2029}']);
        at += length + after.chars().next().map_or(0, char::len_utf8);
    }
    words
}

/// The part from the first to the last letter or digit.
fn core(piece: &str) -> Option<(usize, usize)> {
    let from = piece.find(in_word)?;
    let last = piece.rfind(in_word)?;
    let width = piece.get(last..)?.chars().next()?.len_utf8();
    Some((from, last + width))
}

/// What announces a list item: one or two digits and `.` or `)`, one letter and `)`.
fn is_marker(piece: &str) -> bool {
    let digits = |text: &str| (1..=2).contains(&text.len()) && all_digits(text);
    if let Some(before) = piece.strip_suffix(')') {
        let before = before.trim_start_matches('(');
        return digits(before) || (before.len() == 1 && before.as_bytes()[0].is_ascii_alphabetic());
    }
    piece.strip_suffix('.').is_some_and(digits)
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a piece is the next three digits of the number before: one space, three digits, nothing
/// or a comma behind; one to three digits, or groups of three, before.
fn goes_on(text: &str, last: Span, word: Span) -> bool {
    let between = text.get(last.end as usize..word.start as usize).unwrap_or_default();
    let next = word.of(text);
    let whole = next.split([',', '%', '€']).next().unwrap_or_default();
    let tail = last.of(text).rsplit([' ', '\u{a0}', '\u{202f}']).next().unwrap_or_default();
    matches!(between, " " | "\u{a0}" | "\u{202f}")
        && whole.len() == 3
        && all_digits(whole)
        && tail.len() <= 3
        && all_digits(tail)
}
