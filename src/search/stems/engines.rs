//! A search written in the language of each engine.

use super::{Query, Term};

/// When a word is being typed, its ending may already exceed the stem: shorter forms are tried,
/// down to this length.
const SHORTEST_STEM: usize = 5;
/// How many characters of a French ending may stand after a stem.
const LONGEST_ENDING: usize = 6;

/// The exact stems that what is being typed may already exceed, and its own stem.
pub(super) fn overtaken<'t>(folded: &'t str, stem: &'t str) -> impl Iterator<Item = &'t str> {
    let shortest = folded.len().saturating_sub(LONGEST_ENDING).max(SHORTEST_STEM);
    let shorter = (shortest..folded.len()).rev().filter_map(|length| folded.get(..length));
    let own = (!stem.starts_with(folded)).then_some(stem);
    own.into_iter().chain(shorter.filter(move |form| Some(*form) != own))
}

/// The search for `SQLite`'s FTS5, over a column filled by `index_text`; `None` when empty.
///
/// Every word stands between quotes and is made of `a-z` and `0-9`: no text is an error.
#[must_use]
pub fn to_fts5(query: &Query) -> Option<String> {
    let terms = query.terms.iter().map(|term| match term {
        Term::Word(stem) => format!("\"{stem}\""),
        Term::Phrase(stems) => format!("\"{}\"", stems.join(" ")),
        Term::Prefix { folded, stem } => {
            let mut out = format!("(\"{folded}\" *");
            for form in overtaken(folded, stem) {
                out.extend([" OR \"", form, "\""]);
            }
            out + ")"
        }
    });
    joined(terms, " AND ")
}

/// The search for `to_tsquery('simple', …)` of `PostgreSQL`, over `to_tsvector('simple', …)` of
/// `index_text`; `None` when empty. No text is an error, for the same reason.
#[must_use]
pub fn to_tsquery(query: &Query) -> Option<String> {
    let terms = query.terms.iter().map(|term| match term {
        Term::Word(stem) => stem.clone(),
        Term::Phrase(stems) => format!("({})", stems.join(" <-> ")),
        Term::Prefix { folded, stem } => {
            let mut out = format!("({folded}:*");
            for form in overtaken(folded, stem) {
                out.extend([" | ", form]);
            }
            out + ")"
        }
    });
    joined(terms, " & ")
}

fn joined(terms: impl Iterator<Item = String>, sign: &str) -> Option<String> {
    let all: Vec<String> = terms.collect();
    (!all.is_empty()).then(|| all.join(sign))
}
