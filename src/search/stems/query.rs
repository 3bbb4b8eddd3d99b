//! What people type in the search box, parsed.

use super::{cache, words};

/// Most terms kept from one search, and most words in one phrase.
const MOST_TERMS: usize = 12;

/// Shortest beginning of a word looked for.
const SHORTEST_PREFIX: usize = 2;

/// A parsed search: every term must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// At most 12 terms, each once.
    pub terms: Vec<Term>,
}

/// Something to find. All strings are made of `a-z` and `0-9`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A whole word, by its stem.
    Word(String),
    /// The word being typed.
    Prefix {
        /// What was typed so far, folded.
        folded: String,
        /// Its stem, were the word complete.
        stem: String,
    },
    /// Words that follow each other, by their stems; two at least.
    Phrase(Vec<String>),
}

impl Query {
    /// Reads a search. Quotes (`"`, « », “ ”) make phrases; the last word is taken as a beginning
    /// unless a space or a closing quote follows it.
    #[must_use]
    pub fn parse(user_text: &str) -> Self {
        let mut query = Self::default();
        let mut rest = user_text;
        while let Some((before, inside, after)) = next_phrase(rest) {
            query.add_words(before);
            query.add_phrase(inside);
            rest = after;
        }
        let (complete, last) = split_last(rest);
        query.add_words(complete);
        query.add_prefix(last);
        query
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    fn add(&mut self, term: Term) {
        if self.terms.len() < MOST_TERMS && !self.terms.contains(&term) {
            self.terms.push(term);
        }
    }

    fn add_words(&mut self, text: &str) {
        for stem in stems(text) {
            self.add(Term::Word(stem));
        }
    }

    fn add_phrase(&mut self, text: &str) {
        let mut stems = stems(text);
        match stems.len() {
            0 => {}
            1 => stems.drain(..).for_each(|stem| self.add(Term::Word(stem))),
            _ => self.add(Term::Phrase(stems)),
        }
    }

    /// Adds what is being typed: complete words joined to it (porte-par…), then a beginning.
    fn add_prefix(&mut self, text: &str) {
        let mut typed: Vec<String> = Vec::new();
        words::each(text, |word, _, _| {
            if typed.len() <= MOST_TERMS {
                typed.push(word.to_owned());
            }
        });
        let Some(folded) = typed.pop() else { return };
        for word in typed {
            self.add_words(&word);
        }
        let (known, stem) =
            cache::with(|stems| (stems.stem(&folded).to_owned(), stems.cut(&folded)));
        let common = known.is_empty();
        if folded.len() >= SHORTEST_PREFIX && (!common || self.is_empty()) {
            self.add(Term::Prefix { folded, stem });
        } else if !common {
            self.add(Term::Word(known));
        }
    }
}

/// The stems of the first words that count.
fn stems(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    cache::with(|stems| {
        words::each(text, |word, _, _| {
            if out.len() < MOST_TERMS {
                let stem = stems.stem(word);
                if !stem.is_empty() {
                    out.push(stem.to_owned());
                }
            }
        });
    });
    out
}

/// What stands before, in and after the first pair of quotes.
fn next_phrase(text: &str) -> Option<(&str, &str, &str)> {
    let opening = text.find(is_quote)?;
    let before = text.get(..opening)?;
    let inner = text.get(opening..)?.trim_start_matches(is_quote);
    let closing = inner.find(is_quote)?;
    let after = inner.get(closing..)?;
    let quote = after.chars().next()?.len_utf8();
    Some((before, inner.get(..closing)?, after.get(quote..)?))
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '„' | '‟')
}

/// The complete words, and the one still being typed (empty after a space).
fn split_last(text: &str) -> (&str, &str) {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    (text.strip_suffix(last).unwrap_or_default(), last)
}
