//! Plain handling of what people write: folding, slugs, excerpts, lengths.
//!
//! Runs in the browser: small tables of its own stand for the Unicode ones, which weigh more than
//! all the rest of this module.

use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

/// A part of an excerpt, either plain or found by the search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The words as their author wrote them.
    pub text: String,
    /// Whether the search asked for these words.
    pub hit: bool,
}

/// Longest slug, in characters.
const SLUG_MAX: usize = 80;

/// What a slug says when the title holds no letter we can write.
const SLUG_EMPTY: &str = "experience";

/// Base letters of U+00C0 to U+017F. Digits are entries of [`PAIRS`]; `=` leaves the character.
const LATIN: &[u8; 192] = b"aaaaaa0ceeeeiiiidnooooo=ouuuuy12\
    aaaaaa0ceeeeiiiidnooooo=ouuuuy1y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii33jjkkkllllllllll\
    nnnnnnnnnoooooo44rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Letters written with two: ash, thorn, sharp s, Dutch ij, ethel.
const PAIRS: [(char, char); 5] = [('a', 'e'), ('t', 'h'), ('s', 's'), ('i', 'j'), ('o', 'e')];

/// One character without capital nor accent: none, one or two characters come out.
///
/// Apostrophes become `'`, all spaces a plain space, marks without width disappear. Letters
/// outside the Latin script are left as they are.
pub fn fold_char(c: char) -> impl Iterator<Item = char> + use<> {
    let (first, second) = folded(c);
    first.into_iter().chain(second)
}

fn folded(c: char) -> (Option<char>, Option<char>) {
    let one = match c {
        '\0'..='\u{7f}' => c.to_ascii_lowercase(),
        '\u{c0}'..='\u{17f}' => return folded_latin(c),
        '\u{218}' | '\u{219}' => 's',
        '\u{21a}' | '\u{21b}' => 't',
        '\u{1e9e}' => return (Some('s'), Some('s')),
        '\u{b4}' | '\u{2bc}' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => '\'',
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {
            return (None, None);
        }
        _ => c,
    };
    (Some(one), None)
}

fn folded_latin(c: char) -> (Option<char>, Option<char>) {
    let base = (u32::from(c) - 0xc0) as usize;
    match LATIN.get(base).copied() {
        Some(digit @ b'0'..=b'4') => {
            let pair = PAIRS.get(usize::from(digit - b'0'));
            (pair.map(|p| p.0), pair.map(|p| p.1))
        }
        Some(b'=') | None => (Some(c), None),
        Some(letter) => (Some(char::from(letter)), None),
    }
}

/// The text in lower case and without accents, as two people would type it alike.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        out.extend(fold_char(c));
    }
    out
}

/// The longest search that is of use, in characters.
pub const SEARCH_MAX: usize = 100;

/// The words of a search that are looked for: who types more is not looking for something.
const SEARCH_WORDS: usize = 8;

/// The first words of a search, folded; `is_between` tells what separates them.
pub fn searched(typed: &str, is_between: fn(char) -> bool) -> Vec<String> {
    let short: String = typed.chars().take(SEARCH_MAX).collect();
    let folded = fold(&short);
    let words = folded.split(is_between).filter(|word| !word.is_empty());
    words.take(SEARCH_WORDS).map(str::to_owned).collect()
}

/// A readable end of address: ASCII letters and digits joined by hyphens, 80 characters at most,
/// cut at a word, never empty.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(SLUG_MAX);
    let mut gap = false;
    for c in text.chars().flat_map(fold_char) {
        if !c.is_ascii_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.push('-');
        }
        gap = false;
        out.push(c);
        if out.len() > SLUG_MAX {
            let cut = out.rfind('-').unwrap_or(SLUG_MAX);
            out.truncate(cut);
            break;
        }
    }
    if out.is_empty() { SLUG_EMPTY.to_owned() } else { out }
}

/// The beginning of a text on one line, `max_chars` characters at most, cut at a word and closed
/// by `…` when something is left out.
#[must_use]
pub fn excerpt(text: &str, max_chars: usize) -> String {
    let mut out = String::new();
    let mut cut = 0;
    for (count, c) in one_line(text).enumerate() {
        if c == ' ' && count < max_chars {
            cut = out.len();
        }
        if count == max_chars {
            return ellipsis(out, cut);
        }
        out.push(c);
    }
    out
}

/// The characters of a text with every run of blanks made one space, none at the ends.
fn one_line(text: &str) -> impl Iterator<Item = char> {
    let mut gap = false;
    let mut started = false;
    text.chars().flat_map(move |c| {
        let blank = matches!(c, ' ' | '\n' | '\r' | '\t');
        let space = (gap && started && !blank).then_some(' ');
        gap = blank;
        started |= !blank;
        space.into_iter().chain((!blank).then_some(c))
    })
}

/// Closes a text that was cut: back to the last word end, without a comma left hanging.
fn ellipsis(mut out: String, cut: usize) -> String {
    if cut > 0 {
        out.truncate(cut);
    } else {
        out.pop();
    }
    let kept =
        out.trim_end_matches([' ', '\u{a0}', '\u{202f}', ',', ';', ':', '.', '-', '…']).len();
    out.truncate(kept);
    out.push('…');
    out
}

/// The text without the control characters that nobody types, but for tabs and line breaks:
/// PostgreSQL keeps no NUL, and no reader sees the others.
#[must_use]
pub fn printable(text: &str) -> String {
    let control = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}');
    text.chars().filter(|c| !control(*c)).collect()
}

/// The length of a text in characters, a line break counting for one on every system.
#[must_use]
pub fn count_chars(text: &str) -> usize {
    text.chars().filter(|c| *c != '\r').count()
}
