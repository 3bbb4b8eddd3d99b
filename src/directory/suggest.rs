//! Finding a service as one types: every word must begin a word of its name, kind, network, town or
//! postcode; the closest names first.
use super::snapshot::Directory;
use crate::kernel::text::fold;

/// The words of every active structure, in tree order.
#[derive(Default)]
pub struct Suggester {
    entries: Vec<Entry>,
}

struct Entry {
    rank: u32,
    /// Words of the names, folded, between spaces: ` caf du gard `.
    name: String,
    /// Words of the place, the kind and the network, the same way.
    around: String,
}

impl Suggester {
    pub fn new(directory: &Directory) -> Self {
        let entry = |(rank, it): (usize, &super::model::Structure)| {
            let network = directory.network(it.network).map_or("", |it| it.name.as_str());
            let names = [it.public_name.as_deref().unwrap_or_default(), &it.name];
            let place = [it.city.as_deref(), it.postcode.as_deref(), it.department.as_deref()];
            let around = place.iter().flatten().copied();
            Entry {
                rank: u32::try_from(rank).unwrap_or(u32::MAX),
                name: words(names),
                around: words(around.chain([directory.kind_name(it), network])),
            }
        };
        let active = directory.structures().iter().enumerate().filter(|(_, it)| it.active);
        Self { entries: active.map(entry).collect() }
    }

    /// The ranks of the best matches that `keep` keeps, best first, at most `most`.
    pub fn find(&self, typed: &str, most: usize, keep: impl Fn(u32) -> bool) -> Vec<u32> {
        let needles: Vec<String> = words([typed])
            .split_whitespace()
            .take(8)
            .map(|word| format!(" {word}"))
            .collect();
        if needles.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(u32, usize, u32)> = self
            .entries
            .iter()
            .filter_map(|it| Some((score(it, &needles)?, it.name.len(), it.rank)))
            .filter(|(_, _, rank)| keep(*rank))
            .collect();
        found.sort_unstable_by_key(|(score, length, rank)| (u32::MAX - score, *length, *rank));
        found.truncate(most);
        found.into_iter().map(|(_, _, rank)| rank).collect()
    }
}

/// `None` unless every word is found. A whole word counts more than a beginning, a name more than
/// what is around it, the first word of a name most.
fn score(entry: &Entry, needles: &[String]) -> Option<u32> {
    let mut total = 0;
    for needle in needles {
        let whole = |text: &str, at: usize| text[at + needle.len()..].starts_with(' ');
        total += match (entry.name.find(needle.as_str()), entry.around.find(needle.as_str())) {
            (Some(at), _) => 4 + u32::from(at == 0) + 2 * u32::from(whole(&entry.name, at)),
            (None, Some(at)) => 2 + 2 * u32::from(whole(&entry.around, at)),
            (None, None) => return None,
        };
    }
    Some(total)
}

/// Folded words between single spaces, with a space at both ends.
fn words<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::from(" ");
    for text in texts {
        for word in fold(text).split(|it: char| !it.is_ascii_alphanumeric()) {
            if !word.is_empty() {
                out.push_str(word);
                out.push(' ');
            }
        }
    }
    out
}
