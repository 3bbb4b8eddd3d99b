//! Masks: a passage gives way to a mark that says what it held. The passage itself is kept nowhere.
use super::model::Passage;
use crate::{
    kernel::{
        error::{FieldCode, FieldError},
        lang::Lang,
        personal_data::{Kind, MASK, scan},
        text::{Piece, fold_char},
    },
    words::moderation as words,
};
use std::collections::BTreeMap;

/// What to mask: passages as they stand in the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Masks {
    /// Among those that the program finds.
    pub found: Vec<String>,
    /// Of people: marked « nom ».
    pub names: Vec<String>,
    /// Anything else: marked « détail personnel ».
    pub passages: Vec<String>,
}

/// How many passages of each class were masked: what the audit may know.
pub type Tally = BTreeMap<&'static str, u32>;

impl Masks {
    pub fn is_empty(&self) -> bool {
        self.found.is_empty() && self.names.is_empty() && self.passages.is_empty()
    }

    /// Masks every text of `texts` in place. A typed passage that is in none of them is an error:
    /// the moderator believes it hidden.
    pub fn apply(&self, texts: &mut [&mut String]) -> Result<Tally, Vec<FieldError>> {
        let mut tally = Tally::new();
        let mut seen = vec![false; self.names.len() + self.passages.len()];
        for text in texts.iter_mut() {
            let spans = self.spans(text, &mut seen);
            for span in &spans {
                *tally.entry(span.class).or_default() += 1;
            }
            **text = replace(text, &spans);
        }
        let (names, passages) = seen.split_at(self.names.len());
        let missing = [("names", names), ("passages", passages)];
        let errors: Vec<FieldError> = missing
            .into_iter()
            .filter(|(_, seen)| seen.contains(&false))
            .map(|(field, _)| FieldError::new(field, FieldCode::NotInText))
            .collect();
        if errors.is_empty() { Ok(tally) } else { Err(errors) }
    }

    /// What is masked in one text, in order, without overlap. Notes in `seen` what was there.
    fn spans(&self, text: &str, seen: &mut [bool]) -> Vec<Span> {
        let mut spans: Vec<Span> = scan(text)
            .into_iter()
            .filter(|it| self.found.iter().any(|found| text.get(it.start..it.end) == Some(found)))
            .map(|it| Span { start: it.start, end: it.end, class: it.kind.code() })
            .collect();
        let folded = fold_with_places(text);
        let typed = self.names.iter().map(|it| (it, NAME));
        let typed = typed.chain(self.passages.iter().map(|it| (it, DETAIL)));
        for ((passage, class), seen) in typed.zip(seen) {
            let places = occurrences(&folded, passage);
            *seen |= !places.is_empty();
            spans.extend(places.into_iter().map(|(start, end)| Span { start, end, class }));
        }
        spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        let mut kept: Vec<Span> = Vec::new();
        for span in spans {
            match kept.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                _ => kept.push(span),
            }
        }
        kept
    }
}

/// The class of a masked name, and of any other passage typed by a moderator.
const NAME: &str = "name";
const DETAIL: &str = "detail";

/// Bytes `start..end` of a text.
struct Span {
    start: usize,
    end: usize,
    class: &'static str,
}

/// The words of a mask. Stories are in French whatever the language of the page, and so are masks.
fn words_of(class: &str) -> &'static str {
    match Kind::ALL.into_iter().find(|kind| kind.code() == class) {
        Some(kind) => words::mask(kind),
        None if class == NAME => words::mask_name(Lang::Fr),
        None => words::mask_detail(Lang::Fr),
    }
}

fn replace(text: &str, spans: &[Span]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for span in spans {
        out.push_str(text.get(from..span.start).unwrap_or_default());
        out.push(MASK);
        out.push('\u{a0}');
        out.push_str(words_of(span.class));
        from = span.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// A letter without accent or case, and the bytes it comes from.
type Folded = (char, usize, usize);

/// The text as two people would type it alike: no accents, no case, one space for any blank, one
/// apostrophe.
fn fold_with_places(text: &str) -> Vec<Folded> {
    let mut out: Vec<Folded> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        if c.is_whitespace() {
            match out.last_mut() {
                Some(last) if last.0 == ' ' => last.2 = end,
                _ => out.push((' ', start, end)),
            }
        } else {
            out.extend(fold_char(c).map(|c| (c, start, end)));
        }
    }
    out
}

/// Where a passage stands in a folded text, as whole words.
fn occurrences(text: &[Folded], passage: &str) -> Vec<(usize, usize)> {
    let wanted: Vec<char> = fold_with_places(passage.trim()).into_iter().map(|it| it.0).collect();
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    let mut at = 0;
    while let Some(window) = text.get(at..at + wanted.len()) {
        let same = window.iter().map(|it| it.0).eq(wanted.iter().copied());
        if same && is_edge(text, at) && is_edge(text, at + wanted.len()) {
            found.push((window[0].1, window[window.len() - 1].2));
            at += wanted.len();
        } else {
            at += 1;
        }
    }
    found
}

/// Does no word run across this place?
fn is_edge(text: &[Folded], at: usize) -> bool {
    let is_word = |it: Option<&Folded>| it.is_some_and(|it| it.0.is_alphanumeric());
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    !(is_word(before) && is_word(text.get(at)))
}

/// The text cut into pieces, what looks like personal data marked.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut push = |part: Option<&str>, hit| {
        if let Some(text) = part.filter(|part| !part.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), hit });
        }
    };
    for finding in scan(text) {
        push(text.get(from..finding.start), false);
        push(text.get(finding.start..finding.end), true);
        from = finding.end;
    }
    push(text.get(from..), false);
    pieces
}

/// Each passage of these texts that looks like personal data, once.
pub fn passages<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<Passage> {
    let mut all: Vec<Passage> = Vec::new();
    for text in texts {
        for finding in scan(text) {
            let Some(passage) = text.get(finding.start..finding.end) else { continue };
            if !all.iter().any(|it| it.text == passage) {
                all.push(Passage { text: passage.to_owned(), kind: finding.kind });
            }
        }
    }
    all
}

#[cfg(test)]
mod tests;
