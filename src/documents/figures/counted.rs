//! The figures themselves: one pass over the documents that the filters keep.
use crate::{
    directory::snapshot::Directory,
    documents::{
        codes::{Domain, State},
        shelf::Shelved,
    },
    kernel::{ids::StructureId, time::Day},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
    ops::AddAssign,
    sync::Arc,
};

/// How many documents most painful are named.
const PAINFUL: usize = 10;

/// What became of some documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub reported: i64,
    /// A moderator checked it, or it came from the register of forms.
    pub qualified: i64,
    /// Their issuer will not rewrite them.
    pub refused: i64,
    /// The new version is in use.
    pub simplified: i64,
    /// Reports and "me too".
    pub people: i64,
}

/// What happened in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Year {
    pub tally: Tally,
    /// First reported by the end of the year.
    pub all_reported: i64,
    /// Simplified by the end of the year.
    pub all_simplified: i64,
}

/// Who issues documents.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Issuer<'a> {
    Known(StructureId),
    Named(&'a str),
    Unknown,
}

/// Every figure.
#[derive(Debug, Default)]
pub struct Counted<'a> {
    pub domains: [Tally; Domain::ALL.len()],
    pub states: [i64; State::ALL.len()],
    pub years: BTreeMap<i32, Year>,
    /// Those with most documents first, each with all below it, as the filter of the register counts.
    pub issuers: Vec<(Issuer<'a>, Tally)>,
    pub painful: Vec<&'a Shelved>,
}

impl Tally {
    fn add(&mut self, it: &Shelved) {
        let one = |is: bool| i64::from(is);
        self.reported += 1;
        self.qualified += one(it.reached(State::Qualified).is_some());
        self.refused += one(it.document.state == State::Refused);
        self.simplified += one(it.document.state.is_simplified());
        self.people += it.document.counts.people();
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.reported += other.reported;
        self.qualified += other.qualified;
        self.refused += other.refused;
        self.simplified += other.simplified;
        self.people += other.people;
    }
}

impl<'a> Counted<'a> {
    pub fn of(kept: &[&'a Arc<Shelved>], directory: &Directory) -> Self {
        let mut counted = Self::default();
        let mut known: HashMap<StructureId, Tally> = HashMap::new();
        let mut others: HashMap<Issuer<'a>, Tally> = HashMap::new();
        for it in kept {
            counted.domains[it.document.identity.domain as usize].add(it);
            counted.states[it.document.state as usize] += 1;
            counted.add_years(it);
            match issuer(it) {
                Issuer::Known(id) => known.entry(id).or_default().add(it),
                other => others.entry(other).or_default().add(it),
            }
        }
        counted.cumulate();
        let known = directory.roll_up(&known);
        let known = known.into_iter().map(|(id, it)| (Issuer::Known(id), it));
        counted.issuers = known.chain(others).collect();
        counted.issuers.sort_unstable_by(|one, other| {
            (Reverse(one.1.reported), &one.0).cmp(&(Reverse(other.1.reported), &other.0))
        });
        counted.painful = painful(kept);
        counted
    }

    /// Each step in the year it was taken.
    fn add_years(&mut self, it: &Shelved) {
        self.in_year(it.opened().year()).reported += 1;
        let year_of = |state| it.reached(state).map(Day::year);
        if let Some(year) = year_of(State::Qualified) {
            self.in_year(year).qualified += 1;
        }
        if let Some(year) = year_of(State::Refused).filter(|_| it.document.state == State::Refused)
        {
            self.in_year(year).refused += 1;
        }
        if let Some(year) = year_of(State::Published).filter(|_| it.document.state.is_simplified())
        {
            self.in_year(year).simplified += 1;
        }
        for (year, counts) in &it.years {
            self.in_year(*year).people += counts.people();
        }
    }

    fn in_year(&mut self, year: i32) -> &mut Tally {
        &mut self.years.entry(year).or_default().tally
    }

    fn cumulate(&mut self) {
        let (mut reported, mut simplified) = (0, 0);
        for year in self.years.values_mut() {
            reported += year.tally.reported;
            simplified += year.tally.simplified;
            (year.all_reported, year.all_simplified) = (reported, simplified);
        }
    }
}

fn issuer(it: &Arc<Shelved>) -> Issuer<'_> {
    let identity = &it.document.identity;
    match (identity.issuer, identity.issuer_label.trim()) {
        (Some(id), _) => Issuer::Known(id),
        (None, "") => Issuer::Unknown,
        (None, label) => Issuer::Named(label),
    }
}

/// Those that still wait for a new version, the most painful first.
fn painful<'a>(kept: &[&'a Arc<Shelved>]) -> Vec<&'a Shelved> {
    let waiting =
        |it: &&'a Shelved| !it.document.state.is_simplified() && it.document.counts.pain() > 0;
    let mut all: Vec<&Shelved> = kept.iter().map(|it| &***it).filter(waiting).collect();
    all.sort_unstable_by_key(|it| (Reverse(it.document.counts.pain()), it.document.id));
    all.truncate(PAINFUL);
    all
}
