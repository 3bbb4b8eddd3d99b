//! Finding a service as one types: every word must begin a word of its name, kind, network, town,
//! department or postcode; the closest names first.
mod synonyms;
#[cfg(test)]
mod tests;

use super::{model::Structure, snapshot::Directory};
use crate::kernel::{place, text::fold};
use std::collections::HashMap;

/// Words of one search that are looked at.
const MOST_WORDS: usize = 8;

/// From this many words on, one may be wrong: « mairie lyon 3eme ».
const FORGIVING: usize = 3;

// How much a word counts, from where it stands.
const HEAD_OF_NAME: u8 = 9;
const NAME: u8 = 7;
const TOWN: u8 = 6;
const KIND: u8 = 5;
const DEPARTMENT: u8 = 4;
const NETWORK: u8 = 3;
const SYNONYM: u8 = 5;

/// Every word of the active structures.
#[derive(Default)]
pub struct Suggester {
    /// In order, each with where it stands.
    words: Vec<(Box<str>, Vec<Posting>)>,
    /// Length of the display name, by rank: of two equal matches, the shorter name is closer.
    lengths: Vec<u16>,
}

/// A word stands in this structure.
#[derive(Debug, Clone, Copy)]
struct Posting {
    rank: u32,
    weight: u8,
}

impl Suggester {
    pub fn new(directory: &Directory) -> Self {
        let mut words: HashMap<String, Vec<Posting>> = HashMap::new();
        for (rank, it) in (0..).zip(directory.structures()).filter(|(_, it)| it.active) {
            for (word, weight) in weighted_words(directory, it) {
                let postings = words.entry(word).or_default();
                match postings.last_mut().filter(|it| it.rank == rank) {
                    Some(last) => last.weight = last.weight.max(weight),
                    None => postings.push(Posting { rank, weight }),
                }
            }
        }
        let mut words: Vec<_> =
            words.into_iter().map(|(word, postings)| (word.into_boxed_str(), postings)).collect();
        words.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let length = |it: &Structure| u16::try_from(it.display_name().len()).unwrap_or(u16::MAX);
        Self { words, lengths: directory.structures().iter().map(length).collect() }
    }

    /// The ranks of the best matches that `keep` keeps, best first, at most `most`.
    pub fn find(&self, typed: &str, most: usize, keep: impl Fn(u32) -> bool) -> Vec<u32> {
        let needles = needles(typed);
        // By rank: how many of the words were found, and what they are worth.
        let mut scores = vec![(0_u8, 0_u16); self.lengths.len()];
        let mut best = vec![0_u8; self.lengths.len()];
        for needle in &needles {
            best.fill(0);
            self.look_for(needle, &mut best);
            for (score, worth) in scores.iter_mut().zip(&best).filter(|it| *it.1 > 0) {
                score.0 += 1;
                score.1 += u16::from(*worth);
            }
        }
        let needed = needles.len();
        let found = rank_all(&scores, &self.lengths, needed, most, &keep);
        if found.is_empty() && needed >= FORGIVING {
            return rank_all(&scores, &self.lengths, needed - 1, most, &keep);
        }
        found
    }

    /// Raises `best`, by rank, to what this word is worth there.
    fn look_for(&self, needle: &str, best: &mut [u8]) {
        let from = self.words.partition_point(|it| *it.0 < *needle);
        for (word, postings) in self.words[from..].iter().take_while(|it| it.0.starts_with(needle))
        {
            raise(best, postings, if word.len() == needle.len() { 3 } else { 0 });
        }
        // « mairies » is looked for in « mairie ».
        let singular = needle.strip_suffix(['s', 'x']).filter(|it| it.len() > 3);
        if let Some(singular) = singular {
            let at = self.words.binary_search_by(|it| (*it.0).cmp(singular));
            if let Some((_, postings)) = at.ok().and_then(|at| self.words.get(at)) {
                raise(best, postings, 2);
            }
        }
    }
}

/// A whole word counts more than a beginning: `bonus`.
fn raise(best: &mut [u8], postings: &[Posting], bonus: u8) {
    for posting in postings {
        if let Some(worth) = best.get_mut(posting.rank as usize) {
            *worth = (*worth).max(posting.weight * 2 + bonus);
        }
    }
}

/// Those where at least `needed` words were found, best first.
fn rank_all(
    scores: &[(u8, u16)],
    lengths: &[u16],
    needed: usize,
    most: usize,
    keep: &impl Fn(u32) -> bool,
) -> Vec<u32> {
    if needed == 0 {
        return Vec::new();
    }
    let mut found: Vec<(u16, u16, u32)> = (0..)
        .zip(scores.iter().zip(lengths))
        .filter(|(rank, ((count, _), _))| usize::from(*count) >= needed && keep(*rank))
        .map(|(rank, ((_, worth), length))| (u16::MAX - worth, *length, rank))
        .collect();
    if found.len() > most && most > 0 {
        found.select_nth_unstable(most - 1);
        found.truncate(most);
    }
    found.sort_unstable();
    found.into_iter().take(most).map(|(_, _, rank)| rank).collect()
}

/// The words to look for: little ones only when there is nothing else.
fn needles(typed: &str) -> Vec<String> {
    let all: Vec<String> = words(typed).take(MOST_WORDS).collect();
    let telling: Vec<String> = all.iter().filter(|it| !is_little(it)).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

fn is_little(word: &str) -> bool {
    matches!(
        word,
        "a" | "au" | "aux" | "d" | "de" | "des" | "du" | "en" | "et" | "l" | "la" | "le" | "les"
    )
}

/// The words of a structure, each with what it is worth.
fn weighted_words(directory: &Directory, it: &Structure) -> Vec<(String, u8)> {
    let network = directory.network(it.network).map_or("", |it| it.name.as_str());
    let department = it.department.as_deref().and_then(place::department);
    let mut out = Vec::new();
    for name in it.public_name.iter().chain([&it.name]) {
        let mut telling = words(name).filter(|it| !is_little(it));
        out.extend(telling.next().map(|word| (word, HEAD_OF_NAME)));
        out.extend(telling.map(|word| (word, NAME)));
    }
    let around = [
        (it.city.as_deref(), TOWN),
        (it.postcode.as_deref(), TOWN),
        (Some(directory.kind_name(it)), KIND),
        (department.map(|it| it.name), DEPARTMENT),
        (department.map(|it| it.code), DEPARTMENT),
        (Some(network), NETWORK),
    ];
    for (text, weight) in around {
        out.extend(words(text.unwrap_or_default()).map(|word| (word, weight)));
    }
    let synonyms = synonyms::of(&out.iter().map(|(word, _)| word.as_str()).collect());
    out.extend(synonyms.map(|word| (word.to_owned(), SYNONYM)));
    out
}

/// The words of a text, folded; « St » is « Saint ».
fn words(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> = folded
        .split(|it: char| !it.is_ascii_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(|it| match it {
            "st" => "saint",
            "ste" => "sainte",
            other => other,
        })
        .map(str::to_owned)
        .collect();
    words.into_iter()
}
