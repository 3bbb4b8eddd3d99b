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
    let known = Known::of(importing::living(&mut tx).await?);
    for said in rows {
        if let Some(document) = known.find(&said) {
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
    by_url: HashMap<String, usize>,
}

impl Known {
    fn of(all: Vec<Document>) -> Self {
        let place = |of: fn(&Identity) -> &Option<String>| {
            let places = all.iter().enumerate();
            places.filter_map(|(at, it)| Some((of(&it.identity).clone()?, at))).collect()
        };
        Self { by_cerfa: place(|it| &it.cerfa), by_url: place(|it| &it.url), all }
    }

    fn find(&self, said: &Said) -> Option<&Document> {
        let by_cerfa = said.cerfa.as_ref().and_then(|it| self.by_cerfa.get(it));
        // An address does not join two numbers.
        let by_url = || {
            let at = said.url.as_ref().and_then(|it| self.by_url.get(it))?;
            let other = self.all.get(*at)?.identity.cerfa.as_ref();
            (said.cerfa.is_none() || other.is_none()).then_some(at)
        };
        by_cerfa.or_else(by_url).and_then(|at| self.all.get(*at))
    }
}

/// A new dossier: public at once.
async fn add(tx: &mut Tx, identity: &Identity, at: Instant) -> Result<(), StoreError> {
    let due = rules::due_after(State::Qualified, day_in_france(at));
    let id = writing::insert(tx, identity, (State::Qualified, Source::Import), due, at).await?;
    step(tx, id, StepKind::Opened, "", at).await?;
    step(tx, id, StepKind::Qualified, "", at).await
}

/// What the file says of a known document, when it says something new. The report of one that a person
/// described, and nobody read yet, becomes public: it is a document of an administration.
async fn change(
    tx: &mut Tx,
    document: &Document,
    said: Said,
    report: &mut Report,
    at: Instant,
) -> Result<(), StoreError> {
    let fresh = said.over(&document.identity);
    let changed = differences(&document.identity, &fresh);
    let was_hidden = document.state == State::Reported;
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
