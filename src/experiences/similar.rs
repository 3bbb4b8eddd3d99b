//! Experiences that resemble one: those that share its most telling words, the rarer the better.
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
const WORDS: usize = 8;
/// Stories that share fewer of those words have little in common.
const SHARED: u32 = 2;
/// A word found in more of the stories than one in so many says nothing of one.
const COMMON: usize = 8;
/// Nor does one found in so many: reading them all would cost more than the page.
const MANY: usize = 2_000;

/// At most three experiences, the closest first. A story too short to tell gives none.
pub async fn find(site: &Site, experience: &Experience) -> Result<Vec<Summary>, AppError> {
    let published = site.facets().len();
    let most = (published / COMMON).clamp(SHOWN + 1, MANY);
    let mut scores: HashMap<i64, (u32, u32)> = HashMap::new();
    for word in telling_words(&experience.title, &experience.story) {
        let query = Query { terms: vec![Term::Word(word)] };
        let found = search::store::matches_up_to(&site.db, &query, most + 1).await?;
        if found.len() > most {
            continue;
        }
        let worth = rarity(published, found.len());
        for id in found {
            let score = scores.entry(id).or_default();
            score.0 += 1;
            score.1 += worth;
        }
    }
    scores.remove(&experience.id.0);
    scores.retain(|_, (shared, _)| *shared >= SHARED);
    let mut best: Vec<(u32, i64)> =
        scores.into_iter().map(|(id, (_, worth))| (worth, id)).collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let ids: Vec<i64> = best.into_iter().take(SHOWN).map(|(_, id)| id).collect();
    summaries(site, &ids, None).await
}

/// How much sharing a word says: the number of times the stories must be halved to reach those that
/// have it.
fn rarity(all: usize, with: usize) -> u32 {
    (all / with.max(1)).max(1).ilog2() + 1
}

/// The words of the title, those the story repeats, then the longest.
fn telling_words(title: &str, story: &str) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for token in tokens(story) {
        *counts.entry(token.stem).or_default() += 1;
    }
    for token in tokens(title) {
        *counts.entry(token.stem).or_default() += 3;
    }
    counts.retain(|stem, _| stem.len() > 3 && !stem.bytes().all(|it| it.is_ascii_digit()));
    let mut words: Vec<(usize, String)> =
        counts.into_iter().map(|(stem, count)| (count.min(6) * 3 + stem.len(), stem)).collect();
    words.sort_unstable_by(|a, b| b.cmp(a));
    words.into_iter().take(WORDS).map(|(_, stem)| stem).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_say_more() {
        assert!(rarity(1000, 2) > rarity(1000, 100));
        assert_eq!((rarity(0, 0), rarity(10, 10)), (1, 1));
    }

    #[test]
    fn the_words_of_the_title_tell_most() {
        let words =
            telling_words("Passeport perdu", "J’ai attendu mon passeport en 2026, puis rien.");
        assert_eq!(words.first().map(String::as_str), Some("passeport"));
        assert!(!words.contains(&"2026".to_owned()));
    }
}
