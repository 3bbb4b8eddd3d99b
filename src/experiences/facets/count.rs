//! One pass over the facts: a page, a total, and the counts beside every choice.
use super::{FacetIndex, Fact, NO_PLACE, NO_RANK};
use crate::{
    directory::snapshot::Directory,
    kernel::{
        ids::NetworkId,
        place::{DEPARTMENTS, REGIONS},
    },
};
use std::ops::Range;

/// Filters, ready to be compared with facts.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// A branch of the directory's tree order.
    pub branch: Option<Range<u32>>,
    pub network: Option<NetworkId>,
    /// One bit for each department wanted; 0 when any.
    pub departments: u128,
    /// One bit for each choice; 0 when any.
    pub feelings: u8,
    pub channels: u16,
    pub tags: u8,
    pub answered: Option<bool>,
    /// Seconds since 1970: from, and before.
    pub from: Option<u32>,
    pub before: Option<u32>,
    /// The experiences found by their words, one bit each; `None` when nothing is searched.
    pub found: Option<Bits>,
}

/// A set of experience numbers.
#[derive(Debug, Clone, Default)]
pub struct Bits(Vec<u64>);

impl FromIterator<i64> for Bits {
    fn from_iter<I: IntoIterator<Item = i64>>(ids: I) -> Self {
        let mut bits = Self::default();
        for id in ids.into_iter().filter_map(|id| usize::try_from(id).ok()) {
            if bits.0.len() <= id / 64 {
                bits.0.resize(id / 64 + 1, 0);
            }
            bits.0[id / 64] |= 1 << (id % 64);
        }
        bits
    }
}

impl Bits {
    fn contains(&self, id: u32) -> bool {
        let id = id as usize;
        self.0.get(id / 64).is_some_and(|word| word >> (id % 64) & 1 == 1)
    }
}

/// What one pass gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    pub total: u32,
    /// The matching experiences that come first after the cursor, newest first.
    pub ids: Vec<u32>,
    /// The cursor of the last of them, when more follow.
    pub next: Option<(u32, u32)>,
    /// Beside each choice: what it would give, the other filters holding.
    pub feelings: [u32; 3],
    pub answered: [u32; 2],
    pub channels: [u32; 10],
    pub tags: [u32; 5],
    /// In the order of [`DEPARTMENTS`] and [`REGIONS`].
    pub departments: Vec<u32>,
    pub regions: Vec<u32>,
    /// In the order of the directory's networks.
    pub networks: Vec<u32>,
}

// The dimensions whose counts ignore their own filter.
const NETWORK: u8 = 1;
const PLACE: u8 = 2;
const FEELING: u8 = 4;
const CHANNEL: u8 = 8;
const TAG: u8 = 16;
const ANSWERED: u8 = 32;

impl FacetIndex {
    /// Counts what `wanted` keeps, and takes the first `size` matches older than `cursor`.
    pub fn count(
        &self,
        wanted: &Wanted,
        directory: &Directory,
        cursor: Option<(u32, u32)>,
        size: usize,
    ) -> Counts {
        let network = wanted.network.and_then(|id| directory.place_of_network(id));
        let regions = region_of_each_department();
        let mut counts = Counts::empty(directory.networks.len());
        let mut last = None;
        for fact in self.newest() {
            if !wanted.holds_apart_from_facets(fact) {
                continue;
            }
            let networks = networks_of(fact, directory);
            let missed = wanted.missed(fact, networks, network);
            if missed == 0 {
                counts.total += 1;
                if cursor.is_none_or(|cursor| super::order(fact) < cursor) {
                    if counts.ids.len() < size {
                        counts.ids.push(fact.id);
                        last = Some(super::order(fact));
                    } else {
                        counts.next = last;
                    }
                }
            }
            // Beside a choice stands what holds everything but, perhaps, its own filter.
            let counts_for = |dimension: u8| missed & !dimension == 0;
            if counts_for(FEELING) {
                counts.feelings[usize::from(fact.feeling.min(2))] += 1;
            }
            if counts_for(ANSWERED) {
                counts.answered[usize::from(!fact.answered)] += 1;
            }
            if counts_for(CHANNEL) {
                add_bits(&mut counts.channels, u32::from(fact.channels));
            }
            if counts_for(TAG) {
                add_bits(&mut counts.tags, u32::from(fact.tags));
            }
            if counts_for(PLACE) {
                counts.add_places(fact.departments, &regions);
            }
            if counts_for(NETWORK) {
                networks.iter().flatten().for_each(|at| counts.networks[usize::from(*at)] += 1);
            }
        }
        counts
    }
}

impl Wanted {
    /// The filters without counts beside their choices: branch, period, words.
    fn holds_apart_from_facets(&self, fact: &Fact) -> bool {
        self.branch.as_ref().is_none_or(|it| fact.ranks.iter().any(|rank| it.contains(rank)))
            && self.from.is_none_or(|it| fact.published_at >= it)
            && self.before.is_none_or(|it| fact.published_at < it)
            && self.found.as_ref().is_none_or(|it| it.contains(fact.id))
    }

    /// The dimensions whose filter does not hold, one bit each.
    fn missed(&self, fact: &Fact, networks: [Option<u8>; 3], network: Option<u8>) -> u8 {
        let place = |at: &u8| *at != NO_PLACE && self.departments >> at & 1 == 1;
        let miss = |failed: bool, dimension: u8| if failed { dimension } else { 0 };
        miss(self.network.is_some() && !(network.is_some() && networks.contains(&network)), NETWORK)
            | miss(self.departments != 0 && !fact.departments.iter().any(place), PLACE)
            | miss(self.feelings != 0 && self.feelings >> fact.feeling & 1 == 0, FEELING)
            | miss(self.channels != 0 && self.channels & fact.channels == 0, CHANNEL)
            | miss(self.tags != 0 && self.tags & fact.tags == 0, TAG)
            | miss(self.answered.is_some_and(|it| it != fact.answered), ANSWERED)
    }
}

impl Counts {
    fn empty(networks: usize) -> Self {
        Self {
            total: 0,
            ids: Vec::new(),
            next: None,
            feelings: [0; 3],
            answered: [0; 2],
            channels: [0; 10],
            tags: [0; 5],
            departments: vec![0; DEPARTMENTS.len()],
            regions: vec![0; REGIONS.len()],
            networks: vec![0; networks],
        }
    }

    /// An experience counts once in a place, though its author lives where its service is.
    fn add_places(&mut self, departments: [u8; 2], regions: &[u8]) {
        let [a, b] = departments;
        let region = |at: u8| regions.get(usize::from(at)).copied().unwrap_or(NO_PLACE);
        let (first, second) = (region(a), region(b));
        add_at(&mut self.departments, a);
        add_at(&mut self.regions, first);
        if b != a {
            add_at(&mut self.departments, b);
        }
        if second != first {
            add_at(&mut self.regions, second);
        }
    }
}

fn add_at(counts: &mut [u32], at: u8) {
    if let Some(count) = counts.get_mut(usize::from(at)) {
        *count += 1;
    }
}

fn add_bits(counts: &mut [u32], mut bits: u32) {
    while bits != 0 {
        if let Some(count) = counts.get_mut(bits.trailing_zeros() as usize) {
            *count += 1;
        }
        bits &= bits - 1;
    }
}

fn region_of_each_department() -> Vec<u8> {
    let place = |code| REGIONS.iter().position(|it| it.code == code);
    let places = DEPARTMENTS.iter().map(|it| place(it.region));
    places.map(|at| at.and_then(|at| u8::try_from(at).ok()).unwrap_or(NO_PLACE)).collect()
}

/// The networks of an experience, each once, as places in the directory's list.
fn networks_of(fact: &Fact, directory: &Directory) -> [Option<u8>; 3] {
    let mut found = [None; 3];
    for (slot, rank) in fact.ranks.iter().enumerate().filter(|(_, rank)| **rank != NO_RANK) {
        let network = directory.network_place(*rank);
        if !found.contains(&network) {
            found[slot] = network;
        }
    }
    found
}

#[cfg(test)]
mod tests;
