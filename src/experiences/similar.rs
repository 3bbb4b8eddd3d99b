//! Experiences that resemble one: those that share most of its rarest words.
use super::{
    model::{Experience, Summary},
    reading::summaries,
};
use crate::{
    kernel::error::AppError,
    platform::site::Site,
    search::{
        self,
        stems::{Query, Term, tokens},
    },
};
use std::collections::HashMap;

/// How many are shown.
const SHOWN: usize = 3;
/// Words that stand for the story: enough to tell it, few enough to be quick.
const WORDS: usize = 4;

/// At most three experiences, the closest first. A story too short to tell gives none.
pub async fn find(site: &Site, experience: &Experience) -> Result<Vec<Summary>, AppError> {
    let words = telling_words(&experience.title, &experience.story);
    let mut scores: HashMap<i64, usize> = HashMap::new();
    for word in words {
        let query = Query { terms: vec![Term::Word(word)] };
        for (rank, id) in search::store::best(&site.db, &query, 30).await?.into_iter().enumerate() {
            *scores.entry(id).or_default() += 40 - rank;
        }
    }
    scores.remove(&experience.id.0);
    let mut best: Vec<(usize, i64)> = scores.into_iter().map(|(id, score)| (score, id)).collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let ids: Vec<i64> = best.into_iter().take(SHOWN).map(|(_, id)| id).collect();
    summaries(site, &ids, None).await
}

/// The longest stems of the title, then the ones the story repeats most.
fn telling_words(title: &str, story: &str) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for token in tokens(story) {
        *counts.entry(token.stem).or_default() += 1;
    }
    for token in tokens(title) {
        *counts.entry(token.stem).or_default() += 3;
    }
    counts.retain(|stem, _| stem.len() > 3);
    let mut words: Vec<(usize, String)> =
        counts.into_iter().map(|(stem, count)| (count * 2 + stem.len(), stem)).collect();
    words.sort_unstable_by(|a, b| b.cmp(a));
    words.into_iter().take(WORDS).map(|(_, stem)| stem).collect()
}
