//! Documents by their words: title, number, who issues them. The register, the desk and those who report
//! search in the same way.
pub mod acronyms;
pub mod nearest;
#[cfg(test)]
mod tests;

use crate::{
    directory::snapshot::Directory,
    documents::model::Identity,
    kernel::{
        ids::StructureId,
        text::{fold, searched},
    },
};
use std::collections::HashMap;

/// Words that say nothing of a document.
const IDLE: [&str; 20] = [
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "n", "no",
    "numero", "of", "pour", "the", "un",
];

/// Words to look for, made ready for many documents.
pub struct Search<'a> {
    directory: &'a Directory,
    words: Vec<String>,
    /// The names of issuers, folded when first needed.
    names: HashMap<StructureId, String>,
}

impl<'a> Search<'a> {
    pub fn new(directory: &'a Directory, typed: &str) -> Self {
        Self { directory, words: words(typed), names: HashMap::new() }
    }

    /// Nothing is looked for.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Does this document, whose [`text`] this is, say every word, or what an acronym stands for?
    pub fn finds(&mut self, text: &str, issuer: Option<StructureId>) -> bool {
        let directory = self.directory;
        let name = issuer.map(|id| {
            self.names.entry(id).or_insert_with(|| {
                directory.by_id(id).map(|it| fold(it.display_name())).unwrap_or_default()
            })
        });
        let name = name.map_or("", |it| it.as_str());
        let says = |word: &str| begins_a_word(text, word) || begins_a_word(name, word);
        self.words.iter().all(|word| {
            says(word) || acronyms::meaning(word).is_some_and(|it| it.split(' ').all(says))
        })
    }
}

/// What is searched of a document: without capitals nor accents.
pub fn text(identity: &Identity) -> String {
    let cerfa = identity.cerfa.as_deref().map(|it| format!(" cerfa {it}")).unwrap_or_default();
    fold(&format!("{}{cerfa} {}", identity.title, identity.issuer_label))
}

/// The words that count of what was typed. Of « 12345*02 », the number: its version is not part of what
/// people look for.
fn words(typed: &str) -> Vec<String> {
    let typed = searched(typed, char::is_whitespace);
    let bare = typed.iter().map(|it| it.split_once('*').map_or(it.as_str(), |it| it.0));
    let words: Vec<_> =
        bare.flat_map(|it| it.split(is_between)).filter(|it| !it.is_empty()).collect();
    let telling: Vec<_> = words.iter().copied().filter(|it| !IDLE.contains(it)).collect();
    let kept = if telling.is_empty() { words } else { telling };
    kept.into_iter().map(str::to_owned).collect()
}

const fn is_between(it: char) -> bool {
    // Texts are folded: what has accents has none left.
    !it.is_ascii_alphanumeric()
}

/// People type the beginnings of words.
fn begins_a_word(text: &str, word: &str) -> bool {
    let before = |at: usize| text.get(..at).and_then(|it| it.chars().next_back());
    text.match_indices(word).any(|(at, _)| before(at).is_none_or(is_between))
}
