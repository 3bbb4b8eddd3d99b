//! Reading a whole table: its rows by indicator. A thread of its own reads; the caller says how far it is.
use super::{ImportError, Report};
use crate::{
    directory::snapshot::Directory,
    indicators::{
        layouts::{
            Field,
            results::{Reader, Said},
        },
        model::{Indicator, Milestone},
        plan::Came,
    },
    kernel::territory::Territory,
    platform::{
        progress::Progress,
        tabular::{
            Next, Row, Table, TableError,
            faults::{Reason, Refusal},
        },
    },
};
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// What a file says of one indicator.
pub(super) struct OfIndicator {
    pub code: String,
    /// As the catalogue has it; `None` for one that the file brings with its title.
    pub known: Option<Indicator>,
    /// What the file says of one that the catalogue does not have.
    pub brought: Brought,
    pub rows: Vec<Came>,
    pub milestones: Vec<(Territory, Milestone)>,
    /// Rows of summaries: the value that each says is current, and its milestones.
    pub summaries: Vec<(Came, Vec<Milestone>)>,
}

/// An indicator that comes with its results.
pub(super) enum Brought {
    Labels(Labels),
    Whole(Box<Indicator>),
}

/// How the files of 2021 call an indicator that no catalogue describes.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    pub theme: String,
    pub title: String,
    pub unit: String,
}

/// A file as it was read.
pub(super) struct Tables {
    pub indicators: Vec<OfIndicator>,
    pub report: Report,
}

struct Reading {
    table: Table,
    directory: Directory,
    known: HashMap<String, Indicator>,
    places: HashMap<String, usize>,
    tables: Tables,
    /// Rows read so far, for whoever watches.
    count: Arc<AtomicU64>,
}

/// Reads every row.
pub(super) async fn read(
    table: Table,
    directory: Directory,
    known: Vec<Indicator>,
    progress: &mut Progress,
) -> Result<Tables, ImportError> {
    let count = Arc::new(AtomicU64::new(0));
    let position = table.position();
    let reading = Reading {
        table,
        directory,
        known: known.into_iter().map(|it| (it.code.clone(), it)).collect(),
        places: HashMap::new(),
        tables: Tables { indicators: vec![], report: Report::default() },
        count: Arc::clone(&count),
    };
    let mut thread = tokio::task::spawn_blocking(|| reading.read());
    loop {
        tokio::select! {
            done = &mut thread => return Ok(done.map_err(|_| ImportError::Stopped)??),
            () = tokio::time::sleep(Duration::from_millis(200)) => {
                progress.show(position.bytes(), position.length, count.load(Ordering::Relaxed));
            }
        }
    }
}

impl Reading {
    fn read(mut self) -> Result<Tables, TableError> {
        let mut reader = Reader::default();
        loop {
            match self.table.advance()? {
                Next::End => break,
                Next::Broken(it) => {
                    let refusal = Refusal { line: it.line, column: None, reason: it.reason };
                    self.tables.report.refusals.push(refusal);
                }
                Next::Row => {
                    if let Err(refusal) = self.row(&mut reader) {
                        self.tables.report.refusals.push(refusal);
                    }
                }
            }
            self.tables.report.read += 1;
            self.count.store(self.tables.report.read, Ordering::Relaxed);
        }
        self.tables.report.unknown_columns = self.table.unknown_columns().to_vec();
        Ok(self.tables)
    }

    fn row(&mut self, reader: &mut Reader) -> Result<(), Refusal> {
        let row = self.table.row();
        let line = row.line;
        let code = Reader::indicator(row)?;
        let place = if let Some(place) = self.places.get(code) {
            *place
        } else {
            let it = begin(row, code, self.known.get(code))?;
            self.places.insert(it.code.clone(), self.tables.indicators.len());
            self.tables.indicators.push(it);
            self.tables.indicators.len() - 1
        };
        let Said { territory, measure, initial, target, is_summary } = reader.read(row)?;
        if let Territory::Structure(code) = &territory
            && self.directory.by_code(code).is_none()
        {
            return Err(refused(line, Reason::UnknownTerritory));
        }
        let report = &mut self.tables.report;
        let Some(it) = self.tables.indicators.get_mut(place) else { return Ok(()) };
        let milestones = initial.into_iter().chain(target);
        if let Some(measure) = measure.filter(|_| is_summary) {
            it.summaries.push((Came { line, territory, measure }, milestones.collect()));
            return Ok(());
        }
        if measure.is_none() && initial.is_none() && target.is_none() {
            report.empty += 1;
        } else if measure.is_none() {
            report.milestone_rows += 1;
        }
        it.milestones.extend(milestones.map(|milestone| (territory.clone(), milestone)));
        it.rows.extend(measure.map(|measure| Came { line, territory, measure }));
        Ok(())
    }
}

/// An indicator met for the first time: one of the catalogue, or one that the file names.
fn begin(row: &Row, code: &str, known: Option<&Indicator>) -> Result<OfIndicator, Refusal> {
    let text = |field: Field| row.filled(field as usize).unwrap_or_default().to_owned();
    let labels =
        Labels { theme: text(Field::Theme), title: text(Field::Title), unit: text(Field::Unit) };
    // Only the files of 2021 bring titles and units: elsewhere the catalogue comes first.
    if known.is_none() && (labels.title.is_empty() || labels.theme.is_empty()) {
        return Err(Refusal {
            line: row.line,
            column: Some("Code SP+ de l'indicateur"),
            reason: Reason::UnknownIndicator,
        });
    }
    Ok(OfIndicator {
        code: code.to_owned(),
        known: known.cloned(),
        brought: Brought::Labels(labels),
        rows: vec![],
        milestones: vec![],
        summaries: vec![],
    })
}

const fn refused(line: u64, reason: Reason) -> Refusal {
    Refusal { line, column: None, reason }
}
