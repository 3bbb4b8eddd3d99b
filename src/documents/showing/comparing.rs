//! Measures of published texts, and what changed between them, kept: such texts are frozen, and to compare
//! two long ones takes up to half a second.
use crate::{
    clarity::{
        changes::Difference, diff::compare, glossary::LEXICON, measured::Measured,
        measures::measure,
    },
    documents::store::compared::{EditionRow, TextsRow},
    kernel::error::AppError,
    platform::secrets,
};
use moka::sync::Cache;
use std::sync::Arc;

/// All of them together, in bytes of text.
const ROOM: u64 = 8 << 20;

/// What was found, by rewriting and time of publication.
#[derive(Debug, Clone)]
pub struct Comparisons(Cache<(i64, i64), Arc<Comparison>>);

/// What is said of both texts of a rewriting.
#[derive(Debug)]
pub struct Comparison {
    pub before: Measured,
    pub after: Measured,
    pub difference: Difference,
}

impl Default for Comparisons {
    fn default() -> Self {
        let weight = |_: &(i64, i64), it: &Arc<Comparison>| it.weight();
        Self(Cache::builder().max_capacity(ROOM).weigher(weight).build())
    }
}

impl Comparisons {
    /// What is said of this edition. The first time, apart from the threads that answer, and once for all who
    /// ask meanwhile.
    pub async fn of(
        &self,
        edition: &EditionRow,
        texts: &TextsRow,
    ) -> Result<Arc<Comparison>, AppError> {
        let key = (edition.id, edition.published_at);
        if let Some(found) = self.0.get(&key) {
            return Ok(found);
        }
        let kept = self.0.clone();
        let (before, after) = (texts.before_text.clone(), texts.after_text.clone());
        let work = move || kept.get_with(key, || Arc::new(Comparison::of(&before, &after)));
        tokio::task::spawn_blocking(work).await.map_err(|error| {
            let reference = secrets::reference();
            tracing::error!(reference, %error, "two texts could not be compared");
            AppError::Internal(reference)
        })
    }
}

impl Comparison {
    fn of(before: &str, after: &str) -> Self {
        Self {
            before: measure(before, &LEXICON),
            after: measure(after, &LEXICON),
            difference: compare(before, after),
        }
    }

    /// About so many bytes: texts with their changes, and places in them.
    fn weight(&self) -> u32 {
        let runs = self.difference.paragraphs.iter().flat_map(|it| &it.runs);
        let texts: usize = runs.map(|it| it.text.len() + 32).sum();
        let places = |it: &Measured| 16 * (it.passives.len() + it.jargon.len());
        u32::try_from(texts + places(&self.before) + places(&self.after) + 500).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn published_texts_are_compared_once() {
        let kept = Comparisons::default();
        let edition = |id| EditionRow { id, published_at: 1 };
        let texts = TextsRow {
            before_text: "Il vous appartient de payer.".to_owned(),
            after_text: "Payez.".to_owned(),
            before_pieces: None,
            after_pieces: None,
            note: String::new(),
        };
        let first = kept.of(&edition(1), &texts).await.unwrap();
        assert_eq!((first.before.words, first.after.words), (5, 1));
        assert!(first.difference.changes > 0);
        let again = kept.of(&edition(1), &texts).await.unwrap();
        assert!(Arc::ptr_eq(&first, &again));
        let other = kept.of(&edition(2), &texts).await.unwrap();
        assert!(!Arc::ptr_eq(&first, &other));
    }
}
