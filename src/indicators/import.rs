//! `import results`: a table of results becomes series, results and milestones. The whole table is read,
//! compared with what is there, then written in one transaction: all of it or nothing. A row takes about
//! two hundred bytes of memory meanwhile: a million rows, some 260 MB for the process (measured).
pub mod travel_times;

use super::{
    delivering::{self, Planned, Sending},
    layouts::COLUMNS,
    store,
    tables::{self, Against, Sender, Tables},
};
use crate::{
    directory::snapshot,
    kernel::time::Instant,
    platform::{
        audit::Actor,
        db::{Db, StoreError},
        progress::Progress,
        tabular::{Table, TableError},
    },
};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

pub use super::report::Report;

/// How to import.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Say what would be done, and do nothing.
    pub dry_run: bool,
    /// Where the figures come from, for readers: « Baromètre des résultats, DITP, 2024 ».
    pub source: String,
    pub method_version: String,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Table(#[from] TableError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the reading of the file stopped")]
    Stopped,
}

/// Imports the file at `input`, or the standard input for `-`.
pub async fn run(
    db: &Db,
    input: &Path,
    options: &Options,
    progress: impl FnOnce(Option<u64>) -> Progress,
    at: Instant,
) -> Result<Report, ImportError> {
    let table = Table::open(input, &COLUMNS)?;
    let progress = progress(table.position().length);
    run_table(db, table, options, progress, at).await
}

/// The same from an open table.
pub async fn run_table(
    db: &Db,
    table: Table,
    options: &Options,
    mut progress: Progress,
    at: Instant,
) -> Result<Report, ImportError> {
    let directory = Arc::new(snapshot::load(db).await?);
    let known = store::catalogue::by_codes(db).await?;
    let against = Against { directory, known, sender: Sender::CommandLine };
    let tables = read(table, against, &mut progress).await?;
    progress.finish();
    Ok(write(db, tables, options, at).await?)
}

/// Writes a table that was read, all of it or nothing.
async fn write(
    db: &Db,
    tables: Tables,
    options: &Options,
    at: Instant,
) -> Result<Report, StoreError> {
    let sending = Sending {
        by: Actor::Import,
        source: options.source.clone(),
        method_version: options.method_version.clone(),
        note: String::new(),
        published_at: at,
    };
    let mut tx = db.begin().await?;
    let Planned { indicators, mut report } = delivering::plan(&mut tx, tables, at, at).await?;
    report.dry_run = options.dry_run;
    let planned = Planned { indicators, report };
    if !options.dry_run && delivering::deliver(&mut tx, &planned, &sending, at).await?.is_some() {
        tx.commit().await?;
    }
    Ok(planned.report)
}

/// A thread of its own reads; this one says how far it is.
async fn read(
    table: Table,
    against: Against,
    progress: &mut Progress,
) -> Result<Tables, ImportError> {
    let count = Arc::new(AtomicU64::new(0));
    let position = table.position();
    let seen = Arc::clone(&count);
    let mut thread = tokio::task::spawn_blocking(|| tables::read(table, against, seen));
    loop {
        tokio::select! {
            done = &mut thread => return Ok(done.map_err(|_| ImportError::Stopped)??),
            () = tokio::time::sleep(Duration::from_millis(200)) => {
                progress.show(position.bytes(), position.length, count.load(Ordering::Relaxed));
            }
        }
    }
}
