//! `import results`: a table of results becomes series, results and milestones. The whole table is read,
//! compared with what is there, then written in one transaction: all of it or nothing. A row takes about
//! two hundred bytes of memory meanwhile: a million rows, some 260 MB for the process (measured).
mod report;
mod tables;
pub mod travel_times;
mod writer;

use super::{layouts::COLUMNS, plan::Plan, store};
use crate::{
    directory::snapshot,
    kernel::time::Instant,
    platform::{
        db::{Db, StoreError},
        progress::Progress,
        tabular::{Table, TableError},
    },
};
use std::path::Path;

pub use report::Report;

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
    let directory = snapshot::load(db).await?;
    let known = store::catalogue::list(db).await?;
    let tables = tables::read(table, directory, known, &mut progress).await?;
    progress.finish();
    let report = writer::write(db, tables, options, at).await?;
    Ok(report)
}
