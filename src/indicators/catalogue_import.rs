//! `import indicators`: a table that describes indicators becomes the catalogue. What a file does not say
//! leaves what is there: an official export never empties the method note that a publisher wrote.
mod companions;
mod report;

use super::{
    codes::{Comparability, Direction, Family, Unit},
    layouts::catalogue::{self, COLUMNS, Said},
    model::{Indicator, IndicatorWords, Nature},
    store,
};
use crate::{
    directory::{self, model::Network},
    kernel::{
        ids::{IndicatorId, NetworkId},
        period::Span,
        time::Instant,
    },
    platform::{
        audit::{self, Actor},
        db::{Db, StoreError},
        outbox::{self, Topic},
        tabular::{
            Next, Row, Table, TableError,
            faults::{Reason, Refusal},
            keys::key,
        },
    },
};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io,
    path::{Path, PathBuf},
};

pub use companions::Companions;
pub use report::Report;

/// How to import.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Say what would be done, and do nothing.
    pub dry_run: bool,
    /// The file that names the policies of the Baromètre (`meta_chantiers.csv`).
    pub themes: Option<PathBuf>,
    /// The file that says its units (`config-viz.yml`).
    pub units: Option<PathBuf>,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Table(#[from] TableError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("cannot read the file: {0}")]
    Io(#[from] io::Error),
    #[error("the file of units describes no indicator")]
    NoUnits,
}

/// Imports the file at `input`, or the standard input for `-`.
pub async fn run(
    db: &Db,
    input: &Path,
    options: &Options,
    at: Instant,
) -> Result<Report, ImportError> {
    let companions = Companions::open(options)?;
    run_table(db, Table::open(input, &COLUMNS)?, &companions, options.dry_run, at).await
}

/// The same from an open table.
pub async fn run_table(
    db: &Db,
    table: Table,
    companions: &Companions,
    dry_run: bool,
    at: Instant,
) -> Result<Report, ImportError> {
    let known = store::catalogue::list(db).await?;
    let networks = directory::store::networks(db).await?;
    let (came, mut report) = Reading {
        companions,
        networks,
        known: known.into_iter().map(|it| (it.code.clone(), it)).collect(),
        seen: HashSet::new(),
        came: BTreeMap::new(),
        report: Report { dry_run, ..Report::default() },
    }
    .read(table)?;
    report.refusals.sort_by_key(|it| it.line);
    if dry_run || came.is_empty() {
        return Ok(report);
    }
    let mut tx = db.begin().await?;
    for it in came.values() {
        store::catalogue::put(&mut tx, it, at).await?;
    }
    let details = report.to_string();
    audit::record(&mut tx, at, Actor::Import, "import", ("indicator", 0), Some(&details)).await?;
    outbox::announce(&mut tx, at, Topic::Indicators, 0).await?;
    tx.commit().await?;
    Ok(report)
}

struct Reading<'a> {
    companions: &'a Companions,
    networks: Vec<Network>,
    known: HashMap<String, Indicator>,
    seen: HashSet<String>,
    /// To be written, by code.
    came: BTreeMap<String, Indicator>,
    report: Report,
}

impl Reading<'_> {
    fn read(
        mut self,
        mut table: Table,
    ) -> Result<(BTreeMap<String, Indicator>, Report), TableError> {
        loop {
            match table.advance()? {
                Next::End => break,
                Next::Broken(it) => {
                    let refusal = Refusal { line: it.line, column: None, reason: it.reason };
                    self.report.refusals.push(refusal);
                }
                Next::Row => {
                    if let Err(refusal) = self.row(table.row()) {
                        self.report.refusals.push(refusal);
                    }
                }
            }
            self.report.read += 1;
        }
        self.report.unknown_columns = table.unknown_columns().to_vec();
        Ok((self.came, self.report))
    }

    fn row(&mut self, row: &Row) -> Result<(), Refusal> {
        let refuse = |column, reason| Refusal { line: row.line, column, reason };
        let mut said = catalogue::read(row)?;
        self.companions.complete(&mut said);
        let network =
            match &said.network {
                Some(name) => Some(self.network(name).ok_or_else(|| {
                    refuse(catalogue::network_column(row), Reason::UnknownNetwork)
                })?),
                None => None,
            };
        let known = self.known.get(&said.code);
        let merged = merge(known, said, network);
        if merged.words.title.is_empty() {
            return Err(refuse(catalogue::title_column(row), Reason::Empty));
        }
        if !self.seen.insert(merged.code.clone()) {
            return Err(refuse(None, Reason::Repeated));
        }
        match known {
            Some(known) if *known == merged => {
                self.report.unchanged += 1;
                return Ok(());
            }
            Some(_) => self.report.changed += 1,
            None => self.report.added += 1,
        }
        self.came.insert(merged.code.clone(), merged);
        Ok(())
    }

    fn network(&self, name: &str) -> Option<NetworkId> {
        let same = |it: &&Network| it.slug == name || key(&it.name) == key(name);
        self.networks.iter().find(same).map(|it| it.id)
    }
}

/// What is there, with what a row says of it.
fn merge(known: Option<&Indicator>, said: Said, network: Option<NetworkId>) -> Indicator {
    let mut it = known.cloned().unwrap_or_else(|| unsaid(&said.code));
    let Said { words, .. } = said;
    let into = &mut it.words;
    for (there, came) in [
        (&mut into.title, words.title),
        (&mut into.official_title, words.official_title),
        (&mut into.theme, words.theme),
        (&mut into.description, words.description),
        (&mut into.counts, words.counts),
        (&mut into.leaves_out, words.leaves_out),
        (&mut into.source, words.source),
        (&mut into.sample, words.sample),
        (&mut into.unit_label, words.unit_label),
    ] {
        if !came.is_empty() {
            *there = came;
        }
    }
    if into.title.is_empty() {
        // The administration's own words are better than none.
        into.title = std::mem::take(&mut into.official_title);
    }
    let nature = &mut it.nature;
    nature.family = said.family.unwrap_or(nature.family);
    nature.unit = said.unit.unwrap_or(nature.unit);
    nature.direction = said.direction.unwrap_or(nature.direction);
    nature.frequency = said.frequency.unwrap_or(nature.frequency);
    nature.comparability = said.comparability.unwrap_or(nature.comparability);
    nature.core = said.core.or(nature.core);
    let of_core = nature.core.map(super::codes::CoreMeasure::dimension);
    nature.dimension = said.dimension.or(nature.dimension).or(of_core);
    it.network = network.or(it.network);
    it
}

/// An indicator of which nothing is said: neutral where a choice must be made.
fn unsaid(code: &str) -> Indicator {
    Indicator {
        id: IndicatorId(0),
        code: code.to_owned(),
        network: None,
        words: IndicatorWords::default(),
        nature: Nature {
            family: Family::Performance,
            dimension: None,
            unit: Unit::Count,
            direction: Direction::Neutral,
            frequency: Span::Year,
            core: None,
            comparability: Comparability::None,
        },
    }
}
