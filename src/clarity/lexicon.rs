//! Jargon of French administrations and the plain words that can replace it, with a matcher that finds
//! it in a text. The words are in `lexicon.tsv`: phrase, plain words, a note when one helps, in
//! alphabetical order. They were written for this project. English jargon is out of scope.
//!
//! The matcher reads the text once and takes the longest phrase that begins at each word. A phrase is
//! found whatever its capitals and accents, in the plural, in the feminine, elided (« à défaut d’ »,
//! « des ») and, for verbs in « -er », in the present and as a participle. Other forms are missed.

mod stem;

use super::{
    letters::{in_word, is_blank, is_dash},
    measured::{Jargon, Span},
};

#[cfg(test)]
mod tests;

/// The table, as written.
const TABLE: &str = include_str!("lexicon.tsv");

/// A phrase and what to say instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The jargon, in its usual form.
    pub phrase: &'static str,
    /// Plain words that say the same.
    pub plain: &'static str,
    /// A word of advice; often empty.
    pub note: &'static str,
}

/// The table, ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    /// Stems of every phrase, one after the other.
    stems: Vec<u64>,
    /// First stem, rank, and where the stems are; sorted.
    firsts: Vec<(u64, u16, u32, u32)>,
}

/// A word of the text: where it is, its stem, and whether only a blank, an apostrophe or a hyphen
/// parts it from the word before.
struct Token {
    span: Span,
    stem: u64,
    soft: bool,
}

impl Lexicon {
    /// Reads the table: once for a page, or once for the server.
    #[must_use]
    pub fn new() -> Self {
        let mut lexicon = Self::default();
        for (rank, line) in (0..).zip(TABLE.lines()) {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().unwrap_or_default();
            let entry = Entry { phrase: cell(), plain: cell(), note: cell() };
            let from = lexicon.stems.len();
            lexicon.stems.extend(tokens(entry.phrase).into_iter().map(|token| token.stem));
            if let Some(first) = lexicon.stems.get(from) {
                let place = Span::new(from, lexicon.stems.len());
                lexicon.firsts.push((*first, rank, place.start, place.end));
            }
            lexicon.entries.push(entry);
        }
        lexicon.firsts.sort_unstable();
        lexicon
    }

    /// The whole table.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a piece of jargon that was found.
    #[must_use]
    pub fn entry(&self, rank: u16) -> Option<&Entry> {
        self.entries.get(usize::from(rank))
    }

    /// The jargon of a text, in order, nothing twice.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Jargon> {
        let words = tokens(text);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let Some((entry, length)) = self.longest(rest) else {
                at += 1;
                continue;
            };
            if let (Some(first), Some(last)) = (rest.first(), rest.get(length - 1)) {
                let span = Span { start: first.span.start, end: last.span.end };
                found.push(Jargon { span, entry });
            }
            at += length;
        }
        found
    }

    /// The longest phrase that begins here, and its words.
    fn longest(&self, words: &[Token]) -> Option<(u16, usize)> {
        let first = words.first()?.stem;
        let from = self.firsts.partition_point(|it| it.0 < first);
        let mut best = None;
        for &(_, rank, start, end) in self.firsts.get(from..)?.iter().take_while(|it| it.0 == first)
        {
            let stems = self.stems.get(start as usize..end as usize)?;
            let whole = words.get(..stems.len()).is_some_and(|words| {
                let alike = words.iter().zip(stems).all(|(word, stem)| word.stem == *stem);
                alike && words.iter().skip(1).all(|word| word.soft)
            });
            if whole && best.is_none_or(|(_, length)| length < stems.len()) {
                best = Some((rank, stems.len()));
            }
        }
        best
    }
}

/// The words of a text, parted at apostrophes and hyphens too.
fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut start = None;
    let (mut soft, mut breaks) = (true, 0);
    for (at, c) in text.char_indices().chain([(text.len(), '\0')]) {
        if at < text.len() && in_word(c) {
            start.get_or_insert(at);
            word.push(c);
            continue;
        }
        let apostrophe = matches!(c, '\'' | '’' | 'ʼ');
        if let Some(from) = start.take() {
            let stem = stem::of(&word, apostrophe);
            found.push(Token { span: Span::new(from, at), stem, soft });
            (soft, breaks) = (true, 0);
            word.clear();
        }
        breaks += u8::from(c == '\n');
        let joins = apostrophe || matches!(c, '-' | '\u{2010}' | '\u{2011}') || is_blank(c);
        soft &= joins && !is_dash(c) && breaks < 2;
    }
    found
}
