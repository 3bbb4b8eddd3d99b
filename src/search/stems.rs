//! French stems for the search: the same ones for what is indexed and for what people look for.
//!
//! Accents go first, then stop words, then endings, so that « impot » finds « impôts ». Every stem
//! is made of `a-z` and `0-9` alone, which is why no search text can break an engine's syntax.

mod cache;
mod engines;
mod highlight;
mod query;
mod stop_words;
#[cfg(test)]
mod tests;
mod words;

pub use engines::{to_fts5, to_tsquery};
pub use highlight::highlight;
pub use query::{Query, Term};

/// A word of a text that counts for the search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its stem, in `a-z` and `0-9`.
    pub stem: String,
    /// Byte offset of the word in the text.
    pub start: usize,
    /// Byte offset after the word.
    pub end: usize,
}

/// The words of a text that count, in order: stop words and elisions (l’, qu’) are left out.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    cache::with(|stems| {
        words::each(text, |word, start, end| {
            let stem = stems.stem(word);
            if !stem.is_empty() {
                out.push(Token { stem: stem.to_owned(), start, end });
            }
        });
    });
    out
}

/// The stems of a text joined by spaces, for the index of either engine.
#[must_use]
pub fn index_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() / 2);
    cache::with(|stems| {
        words::each(text, |word, _, _| {
            let stem = stems.stem(word);
            if !stem.is_empty() {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(stem);
            }
        });
    });
    out
}
