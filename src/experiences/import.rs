//! `import experiences`: the official file becomes experiences. One thread reads, checks and cuts
//! words into stems, while the store writes the rows before; each batch is one transaction, so that
//! a run that was killed is taken up by running it again. Experiences are known by their official
//! number: what did not change is not written. Memory does not grow with the file, but for eight
//! bytes a row.
pub mod links;

mod counted;
mod pipeline;
mod refused;
mod report;
mod steps;
mod withdrawal;
mod writer;

use super::official::{COLUMNS, NEEDED};
use crate::{
    directory::snapshot,
    kernel::time::Instant,
    platform::{
        db::{Db, StoreError},
        progress::Progress,
        tabular::{Table, TableError},
    },
};
use refused::RefusedFile;
use std::{
    io,
    path::{Path, PathBuf},
};
use writer::Writer;

pub use report::Report;

/// How to import.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// The file holds every published experience: those that are not in it any more are withdrawn.
    pub complete: bool,
}

/// Why an import stopped. What was written before stays.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Table(#[from] TableError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("cannot write the refused rows to {0}: {1}")]
    Refused(PathBuf, io::Error),
    #[error("the reading of the file stopped")]
    Stopped,
}

/// Imports the file at `input`, or the standard input for `-`. Refused rows go beside it, to
/// `INPUT.refused.csv`.
pub async fn run(
    db: &Db,
    input: &Path,
    options: Options,
    progress: impl FnOnce(Option<u64>) -> Progress,
    at: Instant,
) -> Result<Report, ImportError> {
    let table = Table::open(input, COLUMNS)?;
    let progress = progress(table.position().length);
    run_table(db, table, Some(refused::path_beside(input)), options, progress, at).await
}

/// The same from an open table; without a path, the refused rows are only counted.
pub async fn run_table(
    db: &Db,
    table: Table,
    refused: Option<PathBuf>,
    options: Options,
    mut progress: Progress,
    at: Instant,
) -> Result<Report, ImportError> {
    table.require(COLUMNS, &NEEDED)?;
    let position = table.position();
    let (mut batches, reading) = pipeline::start(table, RefusedFile::new(refused));
    let mut writer = Writer::new(db, snapshot::load(db).await?, at);
    while let Some(batch) = batches.recv().await {
        writer.write(&batch.rows).await?;
        progress.show(position.bytes(), position.length, batch.read);
    }
    let read = reading.await.map_err(|_| ImportError::Stopped)??;
    let mut report = writer.finish(&read);
    if options.complete {
        withdrawal::withdraw_absent(db, &read, &mut report, at).await?;
    }
    progress.finish();
    writer::record_run(db, &report, at).await?;
    Ok(report)
}
