//! Where the sentences are.
//!
//! A sentence ends at `.`, `!`, `?` or `…` when no small letter follows, unless the word before is an
//! abbreviation or an initial. An empty line ends it; so does a line break before a list item, after
//! a heading or another short line, or before a capital; a long line that goes on without
//! punctuation was broken by a program and goes on. Headings and list items are sentences.

use super::super::{
    letters::{is_capital, is_small, lower},
    measured::{Sentence, Span},
};

/// Words with a full stop that ends nothing. In lower case.
const SHORTENED: [&str; 45] = [
    "m", "mm", "mr", "mme", "mmes", "mlle", "mlles", "dr", "drs", "pr", "me", "mes", "st", "ste",
    "art", "al", "n", "no", "nos", "p", "pp", "ex", "p.ex", "cf", "réf", "ref", "tél", "tel", "bd",
    "av", "chap", "fig", "vol", "éd", "env", "min", "max", "c.-à-d", "c-à-d", "resp", "hab", "dép",
    "dept", "adr", "ann",
];

/// A line shorter than this, in bytes, was ended by who wrote it.
const SHORT_LINE: usize = 60;

/// The sentences, each with at least one word; together they hold every word once.
pub(super) fn split(text: &str, words: &[Span]) -> Vec<Sentence> {
    let mut found: Vec<Sentence> = Vec::new();
    let before = words.first().and_then(|word| text.get(..word.start as usize));
    let mut line_start = before.and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let mut open: Option<Sentence> = None;
    for (at, word) in words.iter().enumerate() {
        let sentence = open.get_or_insert(Sentence { span: *word, words: 0 });
        sentence.words += 1;
        sentence.span.end = word.end;
        let until = words.get(at + 1).map_or(text.len(), |next| next.start as usize);
        let gap = text.get(word.end as usize..until).unwrap_or_default();
        let next = words.get(at + 1).and_then(|next| next.of(text).chars().next());
        let line = (word.end as usize).saturating_sub(line_start);
        if ends(word.of(text), gap, next, line) {
            let tail = gap.find(super::super::letters::is_blank).unwrap_or(gap.len());
            sentence.span.end = Span::new(0, word.end as usize + tail).end;
            found.extend(open.take());
        }
        if let Some(broken) = gap.rfind('\n') {
            line_start = word.end as usize + broken + 1;
        }
    }
    found.extend(open);
    found
}

/// Whether a sentence ends between two words: `before` the gap, the gap, what begins after it, and
/// how long the line is so far.
fn ends(before: &str, gap: &str, next: Option<char>, line: usize) -> bool {
    let Some(next) = next else { return true };
    if let Some((first, others)) = gap.split_once('\n') {
        return line_ends(first, others, next, line) || stops(before, first, next);
    }
    stops(before, gap, next)
}

/// Whether the punctuation of the gap ends a sentence.
fn stops(before: &str, gap: &str, next: char) -> bool {
    let closing = gap.find(super::super::letters::is_blank).unwrap_or(gap.len());
    // French puts a narrow space before ? and !, so that they may stand after the first blank.
    let asked = gap.contains(['!', '?']);
    let head = gap.get(..closing).unwrap_or_default();
    let dotted = head.contains(['.', '…']);
    if is_small(next) || !(asked || dotted) {
        return false;
    }
    asked || head.contains('…') || head.contains("..") || !is_shortened(before)
}

fn is_shortened(word: &str) -> bool {
    let mut chars = word.chars();
    let (first, second) = (chars.next(), chars.next());
    if second.is_none() && first.is_some_and(is_capital) {
        return true; // an initial
    }
    // letters with stops between them, as in « S.N.C.F. »
    if word.len() > 2 && word.split('.').all(|part| part.len() == 1) {
        return true;
    }
    let core = word.rsplit(['\'', '’']).next().unwrap_or(word);
    SHORTENED.iter().any(|short| core.chars().map(lower).eq(short.chars()))
}

/// Whether a line break ends the sentence.
fn line_ends(first: &str, others: &str, next: char, line: usize) -> bool {
    let opening = others.rsplit('\n').next().unwrap_or_default().trim_start();
    let blank_line = others.contains('\n');
    let listed = opening.starts_with(['-', '–', '—', '•', '*', '·', '▪', '‣', '◦', '#', '>', '|'])
        || opening.ends_with(['.', ')', ' ', '\t'])
            && !opening.is_empty()
            && !opening.contains('«');
    let closed = first.trim_end().ends_with([':', ';', '.', '!', '?', '…']);
    blank_line || listed || (!is_small(next) && (closed || line < SHORT_LINE))
}
