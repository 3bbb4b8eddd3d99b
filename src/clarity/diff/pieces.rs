//! What two texts are compared by: words, signs, empty lines.

use crate::clarity::letters::{in_word, is_blank};

/// A word with its apostrophe, a sign, or an empty line; with the blanks that follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'t> {
    text: &'t str,
    /// Bytes of the text without the blanks that follow.
    bare: usize,
}

impl<'t> Piece<'t> {
    /// As it is written.
    pub(super) const fn text(&self) -> &'t str {
        self.text
    }

    /// What is compared, and whether it was elided: both apostrophes are the same, and so are all
    /// empty lines.
    pub(super) fn key(&self) -> (&'t str, bool) {
        if self.is_break() {
            return ("\n\n", false);
        }
        let bare = self.text.get(..self.bare).unwrap_or(self.text);
        match bare.strip_suffix(['’', '\'']) {
            Some(elided) => (elided, true),
            None => (bare, false),
        }
    }

    /// Whether it is an empty line.
    pub(super) fn is_break(&self) -> bool {
        self.bare == 0 && self.text.bytes().filter(|b| *b == b'\n').count() > 1
    }

    /// Whether it counts as a word: an elided article counts with its noun.
    pub(super) fn is_word(&self) -> bool {
        let bare = self.text.get(..self.bare).unwrap_or_default();
        bare.starts_with(in_word) && !bare.ends_with(['’', '\''])
    }
}

/// All pieces of a text: together they are the text.
pub(super) fn cut(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let bare = if in_word(first) {
            word_end(rest)
        } else if is_blank(first) {
            0
        } else {
            first.len_utf8()
        };
        let blanks = rest.get(bare..).unwrap_or_default();
        let wide = blanks.find(|c| !is_blank(c)).unwrap_or(blanks.len());
        let gap = blanks.get(..wide).unwrap_or_default();
        let is_break = gap.bytes().filter(|b| *b == b'\n').count() > 1;
        // An empty line is a piece of its own.
        let end = if is_break && bare > 0 { bare } else { bare + wide };
        let (piece, after) = rest.split_at(end);
        pieces.push(Piece { text: piece, bare });
        rest = after;
    }
    pieces
}

/// Where a word ends: an apostrophe ends it and belongs to it, a hyphen inside goes on.
fn word_end(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_in_word = chars.peek().is_some_and(|(_, next)| in_word(*next));
        match c {
            '’' | '\'' => return if next_in_word { at + c.len_utf8() } else { at },
            '-' | '\u{2011}' if next_in_word => {}
            _ if in_word(c) => {}
            _ => return at,
        }
    }
    rest.len()
}
