//! The best passage of a text for a search, with the words found told apart.

use super::engines::overtaken;
use super::{Query, Term, Token, tokens};
use crate::kernel::text::Piece;

/// Bytes read of one text: what lies beyond is not shown in a list of results.
const READ: usize = 40_000;

/// Shortest excerpt: a few letters between two signs.
const SHORTEST: usize = 8;

/// Part of the excerpt left before the first word found.
const LEAD: usize = 4;

/// A word found: its place in bytes, and the term it answers.
#[derive(Clone, Copy)]
struct Hit {
    start: usize,
    end: usize,
    term: usize,
}

/// The passage of `max_chars` characters at most (8 at least) where most terms of the search are found, cut at
/// words, with `…` where something is left out. Without any word found: the beginning.
#[must_use]
pub fn highlight(text: &str, query: &Query, max_chars: usize) -> Vec<Piece> {
    let max_chars = max_chars.max(SHORTEST);
    let read = text.floor_char_boundary(READ.min(text.len()));
    let readable = text.get(..read).unwrap_or_default();
    let hits = hits(readable, query);
    let (from, to) = window(text, best(readable, &hits, max_chars), max_chars);
    pieces(text, from, to, &hits)
}

fn hits(text: &str, query: &Query) -> Vec<Hit> {
    let tokens = tokens(text);
    let mut hits = Vec::new();
    let mut covered = 0;
    for rank in 0..tokens.len() {
        let following = tokens.get(rank..).unwrap_or_default();
        for (term, wanted) in query.terms.iter().enumerate() {
            let count = matching(following, wanted);
            for token in following.iter().take(count) {
                if token.start >= covered {
                    hits.push(Hit { start: token.start, end: token.end, term });
                    covered = token.end;
                }
            }
        }
    }
    hits
}

/// How many of these words answer the term; 0 when it is not found here.
fn matching(tokens: &[Token], term: &Term) -> usize {
    let Some(first) = tokens.first() else { return 0 };
    match term {
        Term::Word(stem) => usize::from(first.stem == *stem),
        Term::Prefix { folded, stem } => usize::from(
            first.stem.starts_with(folded.as_str())
                || overtaken(folded, stem).any(|form| form == first.stem),
        ),
        Term::Phrase(stems) => {
            let same = tokens.len() >= stems.len()
                && stems.iter().zip(tokens).all(|(stem, token)| token.stem == *stem);
            if same { stems.len() } else { 0 }
        }
    }
}

/// The offset of the hit from which the most terms, then the most hits, fit in the excerpt.
fn best(text: &str, hits: &[Hit], max_chars: usize) -> usize {
    let room = max_chars.saturating_sub(max_chars / LEAD);
    let mut seen = [0_usize; 64];
    let (mut distinct, mut last, mut width) = (0, 0, 0);
    let mut best = (0, 0, 0);
    for (first, hit) in hits.iter().enumerate() {
        while let Some(next) = hits.get(last) {
            let from =
                if last == first { next.start } else { hits.get(last - 1).map_or(0, |h| h.end) };
            let more = text.get(from..next.end).map_or(0, |part| part.chars().count());
            if last > first && width + more > room {
                break;
            }
            width += more;
            if let Some(count) = seen.get_mut(next.term) {
                distinct += usize::from(*count == 0);
                *count += 1;
            }
            last += 1;
        }
        if (distinct, last - first) > (best.0, best.1) {
            best = (distinct, last - first, hit.start);
        }
        let left = hits.get(first + 1).map_or(hit.end, |next| next.start);
        width =
            width.saturating_sub(text.get(hit.start..left).map_or(0, |part| part.chars().count()));
        if let Some(count) = seen.get_mut(hit.term) {
            *count = count.saturating_sub(1);
            distinct -= usize::from(*count == 0);
        }
    }
    best.2
}

/// The bounds of the excerpt around an offset, at words.
fn window(text: &str, around: usize, max_chars: usize) -> (usize, usize) {
    let before = text.get(..around).unwrap_or_default();
    let lead =
        before.char_indices().rev().take(max_chars / LEAD).last().map_or(around, |(at, _)| at);
    let from = if lead == 0 {
        0
    } else {
        // Up to the next word, never past the word found.
        let part = text.get(lead..around).unwrap_or_default();
        part.find(is_blank).map_or(around, |blank| {
            let rest = part.get(blank..).unwrap_or_default();
            around - rest.trim_start_matches(is_blank).len()
        })
    };
    let room = max_chars.saturating_sub(usize::from(from > 0));
    let rest = text.get(from..).unwrap_or_default();
    let Some((full, _)) = rest.char_indices().nth(room) else { return (from, text.len()) };
    // One character is kept for the closing sign.
    let limit = rest.get(..full).and_then(|t| t.char_indices().next_back()).map_or(0, |(at, _)| at);
    let kept = rest.get(..limit).unwrap_or_default();
    let whole = rest.get(limit..).is_some_and(|t| t.starts_with(is_blank));
    let cut = if whole { Some(limit) } else { kept.rfind(is_blank) };
    let end = cut.filter(|cut| *cut > 0).unwrap_or(limit);
    (from, from + kept.get(..end).unwrap_or(kept).trim_end_matches(is_blank).len())
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\r' | '\t')
}

fn pieces(text: &str, from: usize, to: usize, hits: &[Hit]) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut at = from;
    if from > 0 {
        push(&mut out, "…", false);
    }
    for hit in hits.iter().filter(|hit| hit.start >= from && hit.end <= to) {
        push(&mut out, text.get(at..hit.start).unwrap_or_default(), false);
        push(&mut out, text.get(hit.start..hit.end).unwrap_or_default(), true);
        at = hit.end;
    }
    push(&mut out, text.get(at..to).unwrap_or_default(), false);
    if to < text.trim_end_matches(is_blank).len() {
        push(&mut out, "…", false);
    }
    out
}

/// Adds a part with its blanks made single spaces, joined to the last one when both are plain.
fn push(out: &mut Vec<Piece>, part: &str, hit: bool) {
    let mut line = String::with_capacity(part.len());
    for c in part.chars() {
        if !is_blank(c) {
            line.push(c);
        } else if !(line.ends_with(' ') || out.is_empty() && line.is_empty()) {
            line.push(' ');
        }
    }
    match out.last_mut() {
        Some(last) if !last.hit && !hit => last.text.push_str(&line),
        _ if line.is_empty() => {}
        _ => out.push(Piece { text: line, hit }),
    }
}
