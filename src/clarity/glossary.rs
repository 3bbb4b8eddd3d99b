//! The public glossary: the lexicon, and what published rewritings replaced.
use super::{
    lexicon::Lexicon,
    phrases::{Found, Phrase},
    store,
};
use crate::{
    kernel::{
        error::AppError,
        text::{fold, searched},
    },
    platform::db::Db,
};
use std::sync::LazyLock;

/// Read once: it never changes.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

/// Every phrase, in alphabetical order.
pub async fn all(db: &Db) -> Result<Vec<Phrase>, AppError> {
    let mut all = store::published(db).await?;
    all.extend(LEXICON.entries().iter().map(|entry| Phrase {
        phrase: entry.phrase.to_owned(),
        plain: entry.plain.to_owned(),
        note: entry.note.to_owned(),
        document: None,
    }));
    all.sort_by_cached_key(|it| fold(&it.phrase));
    Ok(all)
}

/// The phrases that hold each of the typed words, in themselves or in their plain words.
pub async fn find(db: &Db, typed: &str) -> Result<Found, AppError> {
    let mut phrases = all(db).await?;
    let total = u32::try_from(phrases.len()).unwrap_or(u32::MAX);
    let wanted = searched(typed, char::is_whitespace);
    if !wanted.is_empty() {
        phrases.retain(|it| {
            let held = fold(&format!("{} {}", it.phrase, it.plain));
            wanted.iter().all(|word| held.contains(word.as_str()))
        });
    }
    Ok(Found { phrases, total })
}
