//! The communes of today, from the most populous to the least. Their table is part of the program,
//! and is read where it lies: the index holds folded names and numbers only (1 MB).
use crate::kernel::text::fold_char;
use std::sync::LazyLock;

/// Made by `tools/communes.mjs`: name, department, postcodes.
static TABLE: &str = include_str!("communes.tsv");

pub(super) static COMMUNES: LazyLock<Communes> = LazyLock::new(Communes::read);

/// The table, ready to be searched. A commune is known by its rank.
pub(super) struct Communes {
    /// Where the line of each rank starts in [`TABLE`].
    lines: Vec<u32>,
    /// Folded names, each after a line break: a name starts after one, a word after a space.
    names: String,
    /// Where each name starts in `names`.
    starts: Vec<u32>,
    /// Each postcode with each of its communes, in order.
    postcodes: Vec<(u32, u32)>,
}

/// A line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Commune {
    pub(super) name: &'static str,
    pub(super) department: &'static str,
    postcodes: &'static str,
}

impl Commune {
    pub(super) fn postcodes(self) -> impl Iterator<Item = &'static str> {
        self.postcodes.split_ascii_whitespace()
    }
}

/// Lower case without accents, words parted by one space, « st » and « ste » in full.
pub(super) fn folded(text: &str) -> String {
    let plain = plain(text);
    let mut out = String::with_capacity(plain.len() + 4);
    for word in split(&plain) {
        push_word(&mut out, word);
    }
    out
}

/// The words of a text, without accents nor capitals.
pub(super) fn words(text: &str) -> Vec<String> {
    split(&plain(text)).map(str::to_owned).collect()
}

fn plain(text: &str) -> String {
    text.chars().flat_map(fold_char).collect()
}

fn split(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty())
}

fn push_word(out: &mut String, word: &str) {
    if !out.is_empty() {
        out.push(' ');
    }
    out.push_str(match word {
        "st" => "saint",
        "ste" => "sainte",
        _ => word,
    });
}

fn position(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Communes {
    fn read() -> Self {
        let count = TABLE.bytes().filter(|it| *it == b'\n').count();
        let mut it = Self {
            lines: Vec::with_capacity(count),
            names: String::with_capacity(TABLE.len() * 3 / 4),
            starts: Vec::with_capacity(count),
            postcodes: Vec::with_capacity(count + count / 16),
        };
        let mut line_start = 0;
        it.names.push('\n');
        for (rank, line) in (0..).zip(TABLE.split_inclusive('\n')) {
            let commune = commune_of(line);
            it.lines.push(position(line_start));
            it.starts.push(position(it.names.len()));
            it.names.push_str(&folded(commune.name));
            it.names.push('\n');
            let numbers = commune.postcodes().filter_map(|it| it.parse().ok());
            it.postcodes.extend(numbers.map(|number| (number, rank)));
            line_start += line.len();
        }
        it.postcodes.sort_unstable();
        it.names.shrink_to_fit();
        it.postcodes.shrink_to_fit();
        it
    }

    pub(super) fn get(&self, rank: u32) -> Option<Commune> {
        let start = usize::try_from(*self.lines.get(usize::try_from(rank).ok()?)?).ok()?;
        Some(commune_of(TABLE.get(start..)?.lines().next()?))
    }

    /// The communes with a word that starts by `text`, folded; each with whether `text` is its whole
    /// name. In order of rank, each once.
    pub(super) fn named<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (u32, bool)> + 'a {
        let bytes = self.names.as_bytes();
        let mut last = None;
        self.names.match_indices(text).filter_map(move |(at, _)| {
            let before = *bytes.get(at.checked_sub(1)?)?;
            if before != b'\n' && before != b' ' {
                return None;
            }
            let rank =
                self.starts.partition_point(|start| *start <= position(at)).checked_sub(1)?;
            if last.replace(rank) == Some(rank) {
                return None;
            }
            let whole = before == b'\n' && bytes.get(at + text.len()) == Some(&b'\n');
            Some((position(rank), whole))
        })
    }

    /// The communes whose postcode starts by these digits, in order of rank, each once; none when
    /// they are not one to five digits.
    pub(super) fn with_postcode(&self, digits: &str) -> Vec<u32> {
        let right = (1..=5).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
        let Some(number) = right.then(|| digits.parse::<u32>().ok()).flatten() else {
            return Vec::new();
        };
        let width = 10_u32.pow(5 - position(digits.len()));
        let from = self.postcodes.partition_point(|it| it.0 < number * width);
        let to = self.postcodes.partition_point(|it| it.0 < (number + 1) * width);
        let mut ranks: Vec<_> = self.postcodes[from..to].iter().map(|it| it.1).collect();
        ranks.sort_unstable();
        ranks.dedup();
        ranks
    }

    /// Bytes on the heap.
    #[cfg(test)]
    pub(super) fn weight(&self) -> usize {
        let numbers =
            self.lines.capacity() + self.starts.capacity() + 2 * self.postcodes.capacity();
        self.names.capacity() + 4 * numbers
    }

    #[cfg(test)]
    pub(super) fn ranks(&self) -> std::ops::Range<u32> {
        0..position(self.lines.len())
    }
}

fn commune_of(line: &'static str) -> Commune {
    let mut cells = line.trim_end_matches(['\r', '\n']).split('\t');
    let mut cell = || cells.next().unwrap_or_default();
    Commune { name: cell(), department: cell(), postcodes: cell() }
}
