//! Every public document in memory: register, counts beside each filter and figures are one pass over it.
//! It grows with documents, never with reports.
use super::{
    codes::{State, StepKind},
    model::{Counts, Document},
    searching,
    store::shelf as store,
};
use crate::{
    kernel::{
        ids::DocumentId,
        text::slug,
        time::{Day, Instant},
    },
    platform::{
        clock::day_in_france,
        db::{Db, Result},
    },
};
use std::{collections::BTreeMap, sync::Arc};

/// A document with what lists and figures need of it.
#[derive(Debug)]
pub struct Shelved {
    pub document: Document,
    /// What is searched of it: see [`searching::text`].
    pub folded: String,
    /// The issuer's label as addresses write it; empty when the directory knows the issuer.
    pub label_slug: String,
    /// When something happened to it last.
    pub changed_at: Instant,
    /// The last day it reached each state, in the order of [`State::ALL`].
    pub reached: [Option<Day>; State::ALL.len()],
    /// What each year brought, oldest first.
    pub years: Vec<(i32, Counts)>,
}

impl Shelved {
    pub const fn reached(&self, state: State) -> Option<Day> {
        self.reached[state as usize]
    }

    /// The day it was first reported, or read in the register of forms.
    pub fn opened(&self) -> Day {
        let begun = || day_in_france(self.document.created_at);
        self.reached(State::Reported).unwrap_or_else(begun)
    }
}

/// The public documents, in order of their numbers.
#[derive(Debug, Default, Clone)]
pub struct Shelf(Vec<Arc<Shelved>>);

/// Reads them all.
pub async fn load(db: &Db) -> Result<Shelf> {
    Ok(Shelf(read(db, None).await?))
}

impl Shelf {
    pub fn all(&self) -> &[Arc<Shelved>] {
        &self.0
    }

    pub fn find(&self, id: DocumentId) -> Option<&Arc<Shelved>> {
        self.place(id).ok().map(|at| &self.0[at])
    }

    /// The document of this CERFA number.
    pub fn by_cerfa(&self, cerfa: &str) -> Option<&Arc<Shelved>> {
        self.0.iter().find(|it| it.document.identity.cerfa.as_deref() == Some(cerfa))
    }

    /// The same with one document read again: changed, new, or not public any more.
    pub async fn with_fresh(&self, db: &Db, id: DocumentId) -> Result<Self> {
        let fresh = read(db, Some(id)).await?.pop();
        let mut all = self.0.clone();
        match (self.place(id), fresh) {
            (Ok(at), Some(fresh)) => all[at] = fresh,
            (Ok(at), None) => drop(all.remove(at)),
            (Err(at), Some(fresh)) => all.insert(at, fresh),
            (Err(_), None) => {}
        }
        Ok(Self(all))
    }

    fn place(&self, id: DocumentId) -> std::result::Result<usize, usize> {
        self.0.binary_search_by_key(&id, |it| it.document.id)
    }
}

async fn read(db: &Db, only: Option<DocumentId>) -> Result<Vec<Arc<Shelved>>> {
    let mut steps: BTreeMap<_, [Option<Day>; State::ALL.len()]> = BTreeMap::new();
    let mut changes: BTreeMap<_, Instant> = BTreeMap::new();
    for (id, kind, at) in store::last_steps(db, only).await? {
        let last = changes.entry(id).or_insert(at);
        *last = at.max(*last);
        if let Some(state) = StepKind::state(kind) {
            steps.entry(id).or_default()[state as usize] = Some(day_in_france(at));
        }
    }
    let mut years: BTreeMap<_, Vec<(i32, Counts)>> = BTreeMap::new();
    for (id, year, counts) in store::years(db, only).await? {
        years.entry(id).or_default().push((year, counts));
    }
    let shelve = |document: Document| {
        let identity = &document.identity;
        let label = identity.issuer.map_or(identity.issuer_label.trim(), |_| "");
        Arc::new(Shelved {
            label_slug: if label.is_empty() { String::new() } else { slug(label) },
            changed_at: changes.remove(&document.id).unwrap_or(document.state_at),
            folded: searching::text(identity),
            reached: steps.remove(&document.id).unwrap_or_default(),
            years: years.remove(&document.id).unwrap_or_default(),
            document,
        })
    };
    Ok(store::public(db, only).await?.into_iter().map(shelve).collect())
}
