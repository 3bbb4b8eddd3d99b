//! What was meant, when nothing is found: the words of titles that look like those that were typed.
use super::{begins_a_word, is_between, words};
use crate::{documents::shelf::Shelf, kernel::text::fold};
use std::collections::HashMap;

/// A word shorter than this looks like too many others.
const SHORTEST: usize = 4;
/// From this length on, two mistakes are forgiven.
const LONG: usize = 8;

/// The same words with those that no title has replaced by the nearest ones; `None` when one is like no
/// other, or when all are known.
pub fn nearest(shelf: &Shelf, typed: &str) -> Option<String> {
    let typed = words(typed);
    let is_known = |word: &String| shelf.all().iter().any(|it| begins_a_word(&it.folded, word));
    let known: Vec<bool> = typed.iter().map(is_known).collect();
    if known.iter().all(|it| *it) {
        return None;
    }
    let titles = vocabulary(shelf);
    let replaced = typed
        .into_iter()
        .zip(known)
        .map(|(word, is_known)| if is_known { Some(word) } else { alike(&titles, &word) });
    let replaced: Option<Vec<_>> = replaced.collect();
    replaced.map(|it| it.join(" "))
}

/// The words of titles, without accents, each with how it is written.
fn vocabulary(shelf: &Shelf) -> HashMap<String, String> {
    let mut all = HashMap::new();
    for it in shelf.all() {
        for word in it.document.identity.title.split(|it: char| !it.is_alphanumeric()) {
            if word.chars().count() >= SHORTEST {
                all.entry(fold(word)).or_insert_with(|| word.to_lowercase());
            }
        }
    }
    all.retain(|word, _| !word.chars().all(|it| it.is_ascii_digit()) && !word.contains(is_between));
    all
}

fn alike(titles: &HashMap<String, String>, word: &str) -> Option<String> {
    if word.len() < SHORTEST {
        return None;
    }
    let most = if word.len() < LONG { 1 } else { 2 };
    let near = titles.iter().filter(|(title, _)| title.len().abs_diff(word.len()) <= most);
    let distances = near.map(|it| (strsim::osa_distance(it.0, word), it));
    // The nearest; of two, always the same one.
    let best = distances.filter(|it| it.0 <= most).min_by_key(|it| (it.0, it.1.0));
    best.map(|it| it.1.1.clone())
}
