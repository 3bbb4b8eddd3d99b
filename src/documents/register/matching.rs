//! Which documents pass the filters, and what each choice would give: one pass.
use super::filters::RegisterFilters;
use crate::{
    directory::snapshot::Directory,
    documents::{
        codes::{Domain, Kind, State},
        searching::Search,
        shelf::{Shelf, Shelved},
    },
    kernel::ids::StructureId,
};
use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
    sync::Arc,
};

/// The filters, one bit each: a document that only one of them leaves out counts beside its choices.
const WORDS: u8 = 1;
const DOMAIN: u8 = 2;
const ISSUER: u8 = 4;
const STATE: u8 = 8;
const YEAR: u8 = 16;
const KIND: u8 = 32;

/// What the pass gives.
#[derive(Debug, Default)]
pub struct Matched<'a> {
    /// Those that pass, in order of their numbers.
    pub kept: Vec<&'a Arc<Shelved>>,
    pub domains: [u32; Domain::ALL.len()],
    pub states: [u32; State::ALL.len()],
    pub kinds: [u32; Kind::ALL.len()],
    pub years: BTreeMap<i32, u32>,
    /// By issuer, without what is below it.
    pub issuers: HashMap<StructureId, u32>,
    /// By slug of the issuer's name: the name, how many.
    pub labels: BTreeMap<&'a str, (&'a str, u32)>,
}

/// The documents of the shelf that pass.
pub fn matching<'a>(
    shelf: &'a Shelf,
    directory: &Directory,
    filters: &RegisterFilters,
) -> Matched<'a> {
    let mut test = Test::of(directory, filters);
    let mut matched = Matched::default();
    for it in shelf.all() {
        let failed = test.failed(it);
        matched.count(it, failed);
        if failed == 0 {
            matched.kept.push(it);
        }
    }
    matched
}

impl<'a> Matched<'a> {
    fn count(&mut self, it: &'a Arc<Shelved>, failed: u8) {
        let counts = |filter: u8| failed & !filter == 0;
        let identity = &it.document.identity;
        if counts(DOMAIN) {
            self.domains[identity.domain as usize] += 1;
        }
        if counts(STATE) {
            self.states[it.document.state as usize] += 1;
        }
        if counts(KIND) {
            self.kinds[identity.kind as usize] += 1;
        }
        if counts(YEAR) {
            *self.years.entry(it.opened().year()).or_default() += 1;
        }
        if counts(ISSUER) {
            match identity.issuer {
                Some(id) => *self.issuers.entry(id).or_default() += 1,
                None if it.label_slug.is_empty() => {}
                None => {
                    let label = (identity.issuer_label.trim(), 0);
                    self.labels.entry(&it.label_slug).or_insert(label).1 += 1;
                }
            }
        }
    }
}

/// The filters, made ready.
struct Test<'a> {
    filters: &'a RegisterFilters,
    directory: &'a Directory,
    search: Search<'a>,
    /// The ranks of the issuer asked for and of all below it; `None`: none is asked for by its code.
    branch: Option<Range<u32>>,
}

impl<'a> Test<'a> {
    fn of(directory: &'a Directory, filters: &'a RegisterFilters) -> Self {
        let is_code = !filters.issuer.is_empty() && filters.issuer_label().is_none();
        let branch = || {
            let issuer = directory.by_code(&filters.issuer);
            issuer.map_or(0..0, |it| directory.branch(it.id))
        };
        Self {
            branch: is_code.then(branch),
            search: Search::new(directory, &filters.q),
            directory,
            filters,
        }
    }

    /// The filters that leave it out, as bits.
    fn failed(&mut self, it: &Shelved) -> u8 {
        let bit = |passes: bool, bit: u8| if passes { 0 } else { bit };
        let identity = &it.document.identity;
        let filters = self.filters;
        bit(self.search.finds(&it.folded, identity.issuer), WORDS)
            | bit(filters.domain.is_none_or(|asked| asked == identity.domain), DOMAIN)
            | bit(self.is_issued(it), ISSUER)
            | bit(filters.state.is_none_or(|asked| asked == it.document.state), STATE)
            | bit(filters.year.is_none_or(|asked| asked == it.opened().year()), YEAR)
            | bit(filters.kind.is_none_or(|asked| asked == identity.kind), KIND)
    }

    fn is_issued(&self, it: &Shelved) -> bool {
        if let Some(slug) = self.filters.issuer_label() {
            return it.label_slug == slug;
        }
        let Some(branch) = &self.branch else { return true };
        let rank = it.document.identity.issuer.and_then(|id| self.directory.rank(id));
        rank.is_some_and(|rank| branch.contains(&rank))
    }
}
