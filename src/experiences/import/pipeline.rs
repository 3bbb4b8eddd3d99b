//! The thread that reads: rows, checked, with the stems of their words.
use super::{ImportError, refused::RefusedFile};
use crate::{
    experiences::{
        codes::State,
        official::{self, ExperienceRow},
    },
    kernel::personal_data::{self, Kind},
    platform::tabular::{
        Next, Table, TableError,
        faults::{Reason, Refusal, Repaired},
    },
    search::store::Document,
};
use std::collections::{BTreeMap, HashSet};
use tokio::{
    sync::mpsc::{Receiver, Sender, channel},
    task::JoinHandle,
};

/// Rows written in one transaction.
const BATCH: usize = 1000;

/// Batches waiting for the store: the thread reads one while another is written.
const WAITING: usize = 2;

/// A row ready to be written.
pub(super) struct Prepared {
    pub(super) row: ExperienceRow,
    pub(super) digest: String,
    /// The stems of a published row. Its number is not known yet.
    pub(super) document: Option<Document>,
    /// What looks like personal data in the author's words: codes joined by `,`.
    pub(super) personal_data: Option<String>,
}

pub(super) struct Batch {
    pub(super) rows: Vec<Prepared>,
    /// Records read since the beginning, refused ones included.
    pub(super) read: u64,
}

/// What was learnt of the whole file.
#[derive(Default)]
pub(super) struct Read {
    pub(super) rows: u64,
    pub(super) refused: u64,
    /// Of those refused, how many may be any experience: their number cannot be told.
    pub(super) nameless: u64,
    /// By column.
    pub(super) repairs: BTreeMap<(&'static str, Repaired), u64>,
    pub(super) unknown_columns: Vec<String>,
    /// Every official number of the file, refused rows included.
    pub(super) seen: HashSet<i64>,
    pub(super) refused_file: Option<std::path::PathBuf>,
}

/// Starts reading.
pub(super) fn start(
    table: Table,
    refused: RefusedFile,
) -> (Receiver<Batch>, JoinHandle<Result<Read, ImportError>>) {
    let (sender, receiver) = channel(WAITING);
    let reading = tokio::task::spawn_blocking(move || read_all(table, refused, &sender));
    (receiver, reading)
}

fn read_all(
    mut table: Table,
    mut refused: RefusedFile,
    sender: &Sender<Batch>,
) -> Result<Read, ImportError> {
    let mut read = Read::default();
    let mut rows = Vec::with_capacity(BATCH);
    let mut repairs = vec![];
    let mut refused_numbers = vec![];
    loop {
        let next = table.advance().map_err(TableError::Io)?;
        let row = match next {
            Next::End => break,
            Next::Broken(broken) => {
                read.nameless += 1;
                let refusal = Refusal { line: broken.line, column: None, reason: broken.reason };
                Err((refusal, broken.text))
            }
            Next::Row => {
                let row = official::read(table.row(), &mut repairs);
                let row = row.and_then(|row| once(row, table.row().line, &mut read.seen));
                if row.is_err() {
                    match official::number(table.row()) {
                        Some(number) => refused_numbers.push(number),
                        None => read.nameless += 1,
                    }
                }
                row.map_err(|refusal| (refusal, table.raw()))
            }
        };
        read.rows += 1;
        for repair in repairs.drain(..) {
            *read.repairs.entry((repair.column, repair.what)).or_default() += 1;
        }
        match row {
            Ok(row) => rows.push(prepare(row)),
            Err((refusal, text)) => {
                read.refused += 1;
                refused.write(&refusal, &text)?;
            }
        }
        if rows.len() == BATCH {
            let full = std::mem::replace(&mut rows, Vec::with_capacity(BATCH));
            if sender.blocking_send(Batch { rows: full, read: read.rows }).is_err() {
                // The writer stopped, and says why.
                return Ok(read);
            }
        }
    }
    // An error here means that the writer stopped, and says why.
    let _ = sender.blocking_send(Batch { rows, read: read.rows });
    // Not before: a good row may come after a refused one with the same number.
    read.seen.extend(refused_numbers);
    read.unknown_columns = table.unknown_columns().to_vec();
    read.refused_file = refused.finish()?;
    Ok(read)
}

/// The first row with an identifier is the one.
fn once(row: ExperienceRow, line: u64, seen: &mut HashSet<i64>) -> Result<ExperienceRow, Refusal> {
    if seen.insert(row.official_id) {
        Ok(row)
    } else {
        Err(Refusal { line, column: Some(official::ID_COLUMN), reason: Reason::Repeated })
    }
}

fn prepare(row: ExperienceRow) -> Prepared {
    let document = (row.state == State::Published).then(|| {
        let answers: Vec<_> =
            row.mentions.iter().filter_map(|it| Some(it.answer.as_ref()?.text.as_str())).collect();
        Document::new(0, &row.title, &row.story, &answers)
    });
    Prepared { digest: row.digest(), personal_data: personal_data(&row), document, row }
}

/// In the words of the author alone: services give their own numbers in their answers.
fn personal_data(row: &ExperienceRow) -> Option<String> {
    let mut kinds: Vec<&str> = [&row.title, &row.story]
        .into_iter()
        .flat_map(|text| personal_data::scan(text))
        .map(|finding| Kind::code(finding.kind))
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    (!kinds.is_empty()).then(|| kinds.join(","))
}
