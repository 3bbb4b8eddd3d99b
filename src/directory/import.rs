//! `import structures`: the official file becomes the directory. Structures are known by their code
//! and updated in place; those that left the file stay, for the stories told about them. All or
//! nothing: one transaction.
mod report;
mod tree;

use super::{
    model::{Kind, Network, Structure},
    official::{self, COLUMNS, NEEDED, StructureRow},
    store::{self, bulk, bulk::Placed},
};
use crate::{
    kernel::{
        ids::{KindId, NetworkId, StructureId},
        text::slug,
        time::Instant,
    },
    platform::{
        audit::{self, Actor},
        db::{Db, StoreError, Tx},
        outbox::{self, Topic},
        setting,
        tabular::{
            Next, Table, TableError,
            faults::{Reason, Refusal, Repair, Repaired},
        },
    },
};
use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

pub use report::Report;

/// The setting that says that the tree has moved, and that figures by branch are to be counted
/// again (`experiences::import::links`). Written with the move: a run that is killed before the
/// count leaves it to the next one.
pub const RECOUNT: &str = "recount";

/// How to import.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Say what would be done, and do nothing.
    pub dry_run: bool,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Table(#[from] TableError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Imports the file at `input`, or the standard input for `-`.
pub async fn run(
    db: &Db,
    input: &Path,
    options: Options,
    at: Instant,
) -> Result<Report, ImportError> {
    run_table(db, Table::open(input, &COLUMNS)?, options, at).await
}

/// The same from an open table.
pub async fn run_table(
    db: &Db,
    table: Table,
    options: Options,
    at: Instant,
) -> Result<Report, ImportError> {
    let mut report = Report { dry_run: options.dry_run, ..Report::default() };
    let rows = read(table, &mut report)?;
    let rows = tree::parents_first(rows, &mut report, &known_codes(db).await?);
    write(db, &rows, &mut report, at).await?;
    Ok(report)
}

async fn known_codes(db: &Db) -> Result<HashSet<String>, StoreError> {
    Ok(store::structures(db).await?.into_iter().map(|it| it.code).collect())
}

/// The whole file is small: 15,000 rows.
fn read(mut table: Table, report: &mut Report) -> Result<Vec<StructureRow>, TableError> {
    table.require(&COLUMNS, &NEEDED)?;
    let mut rows: Vec<StructureRow> = vec![];
    let mut seen = HashSet::new();
    loop {
        let row = match table.advance()? {
            Next::End => break,
            Next::Broken(it) => Err(Refusal { line: it.line, column: None, reason: it.reason }),
            Next::Row => official::read(table.row(), &mut report.repairs),
        };
        report.read += 1;
        match row {
            Ok(row) if seen.insert(row.code.clone()) => rows.push(row),
            Ok(row) => report.refuse(row.line, COLUMNS[0].name, Reason::Repeated),
            Err(refusal) => report.refusals.push(refusal),
        }
    }
    report.unknown_columns = table.unknown_columns().to_vec();
    Ok(rows)
}

async fn write(
    db: &Db,
    rows: &[StructureRow],
    report: &mut Report,
    at: Instant,
) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    let mut directory = Known::load(db).await?;
    let mut rest = rows;
    // Level by level: a parent has its number before its children are written.
    while !rest.is_empty() {
        let ready = rest.iter().take_while(|row| directory.has_parent_of(row)).count();
        let (level, below) = rest.split_at(ready.max(1));
        directory.put(&mut tx, level, report).await?;
        rest = below;
    }
    report.renamed = directory.renamed();
    if report.dry_run || report.imported + report.updated + report.renamed == 0 {
        return Ok(());
    }
    if report.moved > 0 {
        setting::keep(&mut tx, RECOUNT, &at.0.to_string()).await?;
    }
    outbox::announce(&mut tx, at, Topic::Directory, 0).await?;
    let details = report.to_string();
    audit::record(&mut tx, at, Actor::Import, "import", ("structure", 0), Some(&details)).await?;
    tx.commit().await
}

/// What the directory holds, by the names that the file uses.
struct Known {
    networks: HashMap<String, NetworkId>,
    slugs: HashSet<String>,
    kinds: HashMap<(NetworkId, String), Kind>,
    /// The kinds that the file renames, with the names that they had.
    old_names: HashMap<(NetworkId, String), String>,
    structures: HashMap<String, Structure>,
    numbers: HashMap<String, StructureId>,
}

impl Known {
    async fn load(db: &Db) -> Result<Self, StoreError> {
        let networks = store::networks(db).await?;
        let structures = store::structures(db).await?;
        let kinds = store::kinds(db).await?;
        Ok(Self {
            slugs: networks.iter().map(|it| it.slug.clone()).collect(),
            networks: networks.into_iter().map(|Network { id, name, .. }| (name, id)).collect(),
            old_names: HashMap::new(),
            kinds: kinds.into_iter().map(|it| ((it.network, it.code.clone()), it)).collect(),
            numbers: structures.iter().map(|it| (it.code.clone(), it.id)).collect(),
            structures: structures.into_iter().map(|it| (it.code.clone(), it)).collect(),
        })
    }

    fn has_parent_of(&self, row: &StructureRow) -> bool {
        row.parent_code.as_ref().is_none_or(|parent| self.numbers.contains_key(parent))
    }

    async fn put(
        &mut self,
        tx: &mut Tx,
        rows: &[StructureRow],
        report: &mut Report,
    ) -> Result<(), StoreError> {
        let mut new = vec![];
        for row in rows {
            let network = self.network(tx, &row.network).await?;
            let kind = self.kind(tx, network, row).await?;
            let parent = row.parent_code.as_ref().and_then(|it| self.numbers.get(it).copied());
            let placed = Placed { row, network, kind, parent };
            match self.structures.get(&row.code) {
                None => new.push(placed),
                Some(known) if is_same(known, placed) => report.unchanged += 1,
                Some(known) => {
                    report.updated += 1;
                    report.moved += u64::from(known.parent != parent);
                    bulk::update(tx, placed).await?;
                }
            }
        }
        report.imported += new.len() as u64;
        self.numbers.extend(bulk::insert(tx, &new).await?);
        Ok(())
    }

    /// How many kinds have another name in the end: a file may give one kind two names.
    fn renamed(&self) -> u64 {
        let has_changed = |(key, old): &(&(NetworkId, String), &String)| {
            self.kinds.get(*key).is_some_and(|kind| kind.name != **old)
        };
        self.old_names.iter().filter(has_changed).count() as u64
    }

    async fn network(&mut self, tx: &mut Tx, name: &str) -> Result<NetworkId, StoreError> {
        if let Some(id) = self.networks.get(name) {
            return Ok(*id);
        }
        let base = slug(name);
        let mut slug = base.clone();
        let mut count = 2;
        while !self.slugs.insert(slug.clone()) {
            slug = format!("{base}-{count}");
            count += 1;
        }
        let id = bulk::insert_network(tx, &slug, name).await?;
        self.networks.insert(name.to_owned(), id);
        Ok(id)
    }

    async fn kind(
        &mut self,
        tx: &mut Tx,
        network: NetworkId,
        row: &StructureRow,
    ) -> Result<Option<KindId>, StoreError> {
        let Some(code) = row.kind_code.clone() else { return Ok(None) };
        let name = row.kind_name.clone().unwrap_or_else(|| code.clone());
        let key = (network, code.clone());
        if let Some(known) = self.kinds.get(&key)
            && known.name == name
        {
            return Ok(Some(known.id));
        }
        let id = bulk::put_kind(tx, network, &code, &name).await?;
        if let Some(old) = self.kinds.insert(key.clone(), Kind { id, network, code, name }) {
            self.old_names.entry(key).or_insert(old.name);
        }
        Ok(Some(id))
    }
}

fn is_same(known: &Structure, placed: Placed<'_>) -> bool {
    let row = placed.row;
    known.network == placed.network
        && known.kind == placed.kind
        && known.parent == placed.parent
        && known.name == row.name
        && known.public_name == row.public_name
        && known.address == row.address
        && known.postcode == row.postcode
        && known.city == row.city
        && known.department == row.department
        && known.country == row.country
        && known.website == row.website
        && known.active == row.active
}

/// A parent that nobody knows is left out: the next file may bring it.
fn without_parent(row: &mut StructureRow, repairs: &mut Vec<Repair>) {
    row.parent_code = None;
    let column = official::PARENT_COLUMN;
    repairs.push(Repair { line: row.line, column, what: Repaired::UnknownParent });
}
