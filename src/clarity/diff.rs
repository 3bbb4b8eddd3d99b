//! Compares two versions of a text word by word, so that a person can read what changed.
//!
//! Blanks between words are not compared, but for empty lines: a text pasted again, broken
//! otherwise, is the same text. A few kept words lost between changes join them, as a person would
//! rather read one change than four.

mod pieces;
#[cfg(test)]
mod tests;

use super::changes::{Difference, Kind, Paragraph, Run};
use pieces::Piece;
use similar::{Algorithm, DiffOp};
use std::{
    ops::Range,
    time::{Duration, Instant},
};

/// How long the search may last; after that, what was not compared is told as replaced.
const PATIENCE: Duration = Duration::from_millis(500);

/// At most this many kept words are lost between two changes.
const LOST: usize = 3;

/// Pieces of both texts, kept or changed.
struct Part {
    same: bool,
    old: Range<usize>,
    new: Range<usize>,
}

/// What changed from a text to another.
#[must_use]
pub fn compare(before: &str, after: &str) -> Difference {
    let (old, new) = (pieces::cut(before), pieces::cut(after));
    let until = Instant::now().checked_add(PATIENCE);
    let steps =
        similar::capture_diff_slices_deadline(Algorithm::Myers, &keys(&old), &keys(&new), until);
    let parts = joined(parts(&steps), &old, &new);
    let mut told = Difference::default();
    let mut writer = Writer::default();
    for part in parts {
        let (old, new) = (slice(&old, &part.old), slice(&new, &part.new));
        if part.same {
            writer.write(Kind::Same, new);
            continue;
        }
        let (removed, added) = (words(old), words(new));
        told.removed += count(removed);
        told.added += count(added);
        told.changes += 1;
        writer.write(Kind::Removed, old);
        writer.write(Kind::Added, new);
    }
    told.paragraphs = writer.end();
    told
}

fn keys<'t>(pieces: &[Piece<'t>]) -> Vec<(&'t str, bool)> {
    pieces.iter().map(Piece::key).collect()
}

/// The steps of the search, changes that touch made one.
fn parts(steps: &[DiffOp]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for step in steps {
        let same = matches!(step, DiffOp::Equal { .. });
        let (old, new) = (step.old_range(), step.new_range());
        match parts.last_mut() {
            Some(last) if last.same == same => {
                last.old.end = old.end;
                last.new.end = new.end;
            }
            _ => parts.push(Part { same, old, new }),
        }
    }
    parts
}

/// Changes that only a few kept words part, made one: no more words than either change has.
fn joined(parts: Vec<Part>, old: &[Piece<'_>], new: &[Piece<'_>]) -> Vec<Part> {
    let weight = |part: &Part| words(slice(old, &part.old)).max(words(slice(new, &part.new)));
    let mut kept: Vec<Part> = Vec::new();
    for part in parts {
        if !part.same
            && let [.., before, between] = kept.as_slice()
        {
            let pieces = slice(new, &between.new);
            let lost = words(pieces);
            let few = lost <= LOST && lost <= weight(before).min(weight(&part));
            if few && !before.same && between.same && !pieces.iter().any(Piece::is_break) {
                kept.pop();
                if let Some(last) = kept.last_mut() {
                    last.old.end = part.old.end;
                    last.new.end = part.new.end;
                }
                continue;
            }
        }
        kept.push(part);
    }
    kept
}

fn slice<'p, 't>(pieces: &'p [Piece<'t>], range: &Range<usize>) -> &'p [Piece<'t>] {
    pieces.get(range.clone()).unwrap_or_default()
}

fn words(pieces: &[Piece<'_>]) -> usize {
    pieces.iter().filter(|piece| piece.is_word()).count()
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Lays runs out in paragraphs.
#[derive(Default)]
struct Writer {
    done: Vec<Paragraph>,
    open: Paragraph,
}

impl Writer {
    fn write(&mut self, kind: Kind, pieces: &[Piece<'_>]) {
        for piece in pieces {
            match self.open.runs.last_mut() {
                Some(run) if run.kind == kind => run.text.push_str(piece.text()),
                _ => self.open.runs.push(Run { kind, text: piece.text().to_owned() }),
            }
            if piece.is_break() {
                self.done.push(std::mem::take(&mut self.open));
            }
        }
    }

    fn end(mut self) -> Vec<Paragraph> {
        if !self.open.runs.is_empty() {
            self.done.push(self.open);
        }
        self.done
    }
}
