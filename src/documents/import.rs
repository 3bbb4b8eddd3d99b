//! `import documents`: the register of official forms, or our own table, becomes dossiers. Documents are
//! known by their CERFA number, else by their address. All or nothing: one transaction.
mod layout;
mod report;

use super::{
    codes::{Source, State, StepActor, StepKind},
    model::{Document, Identity},
    rules,
    store::{
        importing,
        steps::{self, NewStep},
        writing,
    },
};
use crate::{
    directory::snapshot::{self, Directory},
    kernel::{ids::DocumentId, lang::Lang, time::Instant},
    platform::{
        audit::{self, Actor},
        clock::day_in_france,
        db::{Db, StoreError, Tx},
        outbox::{self, Topic},
        tabular::{
            Next, Table, TableError,
            faults::{Reason, Refusal},
        },
    },
    words::register as words,
};
use layout::{COLUMNS, NEEDED, Said};
use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

pub use report::Report;

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
    let mut report = Report { dry_run: options.dry_run, ..Report::default() };
    let directory = snapshot::load(db).await?;
    let rows = read(Table::open(input, &COLUMNS)?, &directory, &mut report)?;
    write(db, rows, &mut report, at).await?;
    Ok(report)
}

fn read(
    mut table: Table,
    directory: &Directory,
    report: &mut Report,
) -> Result<Vec<Said>, TableError> {
    table.require(&COLUMNS, &NEEDED)?;
    let mut rows: Vec<Said> = vec![];
    let mut seen = HashSet::new();
    loop {
        let row = match table.advance()? {
            Next::End => break,
            Next::Broken(it) => Err(Refusal { line: it.line, column: None, reason: it.reason }),
            Next::Row => layout::read(table.row(), directory),
        };
        report.read += 1;
        match row {
            Ok(row) if seen.insert(row.key().to_owned()) => rows.push(row),
            Ok(row) => report.refusals.push(Refusal {
                line: row.line,
                column: Some(row.key_column()),
                reason: Reason::Repeated,
            }),
            Err(refusal) => report.refusals.push(refusal),
        }
    }
    report.unknown_columns = table.unknown_columns().to_vec();
    Ok(rows)
}

async fn write(
    db: &Db,
    rows: Vec<Said>,
    report: &mut Report,
    at: Instant,
) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    let mut known = Known::of(importing::living(&mut tx).await?);
    for said in rows {
        if let Some(document) = known.take(&said) {
            change(&mut tx, document, said, report, at).await?;
        } else {
            add(&mut tx, &said.alone(), at).await?;
            report.imported += 1;
        }
    }
    if report.dry_run || report.imported + report.updated == 0 {
        return Ok(());
    }
    outbox::announce(&mut tx, at, Topic::Documents, 0).await?;
    let details = report.to_string();
    audit::record(&mut tx, at, Actor::Import, "import", ("document", 0), Some(&details)).await?;
    tx.commit().await
}

/// Living dossiers, by what a file knows them by.
struct Known {
    all: Vec<Document>,
    by_cerfa: HashMap<String, usize>,
    /// Several forms may be at one address: those without a number first.
    by_url: HashMap<String, Vec<usize>>,
    /// Those that a row of this file spoke of: each is of one row.
    taken: HashSet<usize>,
}

impl Known {
    fn of(all: Vec<Document>) -> Self {
        let mut by_cerfa = HashMap::new();
        let mut by_url: HashMap<_, Vec<_>> = HashMap::new();
        for (at, it) in all.iter().enumerate() {
            let Identity { cerfa, url, .. } = &it.identity;
            if let Some(cerfa) = cerfa {
                by_cerfa.insert(cerfa.clone(), at);
            }
            if let Some(url) = url {
                by_url.entry(url.clone()).or_default().push(at);
            }
        }
        for places in by_url.values_mut() {
            places.sort_by_key(|at| all.get(*at).map(|it| it.identity.cerfa.is_some()));
        }
        Self { all, by_cerfa, by_url, taken: HashSet::new() }
    }

    /// The dossier that a row speaks of, which no other row may speak of.
    fn take(&mut self, said: &Said) -> Option<&Document> {
        let by_cerfa = said.cerfa.as_ref().and_then(|it| self.by_cerfa.get(it));
        // An address does not join two numbers.
        let may_be = |at: &&usize| {
            let other = self.all.get(**at).and_then(|it| it.identity.cerfa.as_ref());
            !self.taken.contains(*at) && (said.cerfa.is_none() || other.is_none())
        };
        let by_url = || self.by_url.get(said.url.as_ref()?)?.iter().find(may_be);
        let at = *by_cerfa.or_else(by_url)?;
        self.taken.insert(at);
        self.all.get(at)
    }
}

/// A new dossier: public at once.
async fn add(tx: &mut Tx, identity: &Identity, at: Instant) -> Result<(), StoreError> {
    let due = rules::due_after(State::Qualified, day_in_france(at));
    let id = writing::insert(tx, identity, (State::Qualified, Source::Import), due, at).await?;
    step(tx, id, StepKind::Opened, "", at).await?;
    step(tx, id, StepKind::Qualified, "", at).await
}

/// What the file says of a known document, when it says something new. One that a person described, and
/// nobody read yet, becomes public: it is a document of an administration. Of what that person wrote,
/// nothing is kept: only the number or the address that the file gives too.
async fn change(
    tx: &mut Tx,
    document: &Document,
    said: Said,
    report: &mut Report,
    at: Instant,
) -> Result<(), StoreError> {
    let was_hidden = document.state == State::Reported;
    let fresh = if was_hidden { said.alone() } else { said.over(&document.identity) };
    let changed = differences(&document.identity, &fresh);
    if changed.is_empty() && !was_hidden {
        report.unchanged += 1;
        return Ok(());
    }
    report.updated += 1;
    if !changed.is_empty() {
        importing::rename(tx, document.id, &fresh).await?;
        let reason = words::corrected_by_register(Lang::Fr, &changed.join(", "));
        step(tx, document.id, StepKind::Corrected, &reason, at).await?;
    }
    if was_hidden {
        report.qualified += 1;
        let due = rules::due_after(State::Qualified, day_in_france(at));
        writing::move_to(tx, document.id, (State::Reported, State::Qualified), due, at).await?;
        step(tx, document.id, StepKind::Qualified, "", at).await?;
    }
    Ok(())
}

/// The names of what differs.
fn differences(before: &Identity, after: &Identity) -> Vec<&'static str> {
    let lang = Lang::Fr;
    let all = [
        (before.title != after.title, words::part_title(lang)),
        (before.kind != after.kind, words::part_kind(lang)),
        (before.cerfa != after.cerfa, words::part_number(lang)),
        (before.version != after.version, words::part_version(lang)),
        (before.notice != after.notice, words::part_notice(lang)),
        (before.pages != after.pages, words::part_pages(lang)),
        (before.url != after.url, words::part_address(lang)),
        (before.domain != after.domain, words::part_domain(lang)),
        (
            (before.issuer, &before.issuer_label) != (after.issuer, &after.issuer_label),
            words::part_issuer(lang),
        ),
    ];
    all.into_iter().filter(|it| it.0).map(|it| it.1).collect()
}

async fn step(
    tx: &mut Tx,
    document: DocumentId,
    kind: StepKind,
    reason: &str,
    at: Instant,
) -> Result<(), StoreError> {
    let due_on = kind.state().and_then(|it| rules::due_after(it, day_in_france(at)));
    let actor = StepActor::Import;
    steps::add(tx, NewStep { document, kind, at, actor, reason, due_on, other: None }).await
}
