//! The words of a PDF, as a text that people can go on with.
//!
//! Read here rather than by a library made for it: those known panic on purpose, and a form that draws
//! itself takes them, and the program, down. This reader counts what it does, and stops.
mod cursor;
mod font;
mod page;
mod state;
mod tidy;

use super::{clean, refusal::Refusal, sniff::Look, turns};
use cursor::Cursor;
use font::ToLetters;
use page::Reader;

/// Characters of a text.
pub const LONGEST: u32 = 200_000;

/// The text of a PDF, when its turn comes, on a thread of its own.
pub async fn text(bytes: Vec<u8>) -> Result<String, Refusal> {
    check(&bytes)?;
    turns::carefully(move || read(&bytes)).await
}

/// The same, here and now: it holds the thread. For programs that are not a server.
pub fn text_here(bytes: &[u8]) -> Result<String, Refusal> {
    check(bytes)?;
    turns::guarded(|| read(bytes))
}

fn check(bytes: &[u8]) -> Result<(), Refusal> {
    match clean::check(bytes)? {
        Look::Pdf => Ok(()),
        _ => Err(Refusal::NoText),
    }
}

/// From the remade file: what this reader sees is within the limits of [`clean`].
fn read(bytes: &[u8]) -> Result<String, Refusal> {
    let (document, _) = clean::pdf::remade(bytes)?;
    let mut cursor = Cursor::default();
    let to_letters = ToLetters::of(&document);
    let mut reader = Reader::new(&document, &to_letters, &mut cursor);
    for page in document.page_iter() {
        reader.page(page)?;
    }
    let text = tidy::tidy(&cursor.text);
    if text.is_empty() { Err(Refusal::NoText) } else { Ok(text) }
}
