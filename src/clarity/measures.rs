//! Counts what can be counted in a French text: words, sentences, syllables, passive verbs, jargon.
//!
//! It measures lengths and known words, never whether somebody understands. It reads the text once
//! and takes a time that grows as the text does.

mod french;
mod passives;
mod readability;
mod sentences;
mod syllables;
mod words;

pub use readability::WORDS_PER_MINUTE;

use super::{
    lexicon::Lexicon,
    measured::{LONG_SENTENCE, Measured},
};

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

/// Everything that is measured of a text.
#[must_use]
pub fn measure(text: &str, lexicon: &Lexicon) -> Measured {
    let words = words::split(text);
    let found = sentences::split(text, &words);
    let syllables = words.iter().map(|word| syllables::count(word.of(text))).sum();
    let mut measured = Measured {
        words: count(words.len()),
        sentences: count(found.len()),
        syllables,
        passives: passives::find(text, &words),
        jargon: lexicon.find(text),
        ..Measured::default()
    };
    for sentence in found {
        if sentence.words >= LONG_SENTENCE {
            measured.long_sentences += 1;
        }
        if measured.longest.is_none_or(|longest| longest.words < sentence.words) {
            measured.longest = Some(sentence);
        }
    }
    readability::rate(&mut measured);
    if french::is_foreign(text, &words) {
        measured.is_foreign = true;
        // The scale was made for French.
        measured.score_tenths = None;
    }
    measured
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
