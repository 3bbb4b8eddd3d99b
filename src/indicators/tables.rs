//! Reading a whole table: its rows by indicator, those that the sender may write.
use super::{
    layouts::{
        COLUMNS, Field,
        results::{Reader, Said},
    },
    model::{Indicator, Milestone, Nature},
    plan::Came,
    report::Report,
    rules,
    scope::Scope,
};
use crate::{
    directory::snapshot::Directory,
    kernel::{territory::Territory, time::Day},
    platform::tabular::{
        Next, Row, Table, TableError,
        faults::{Reason, Refusal},
    },
};
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// What a file says of one indicator.
pub struct OfIndicator {
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
pub enum Brought {
    /// None may: the catalogue stays as it is.
    Nothing,
    Labels(Labels),
    Whole(Box<Indicator>),
}

/// How the files of 2021 call an indicator that no catalogue describes.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    pub theme: String,
    pub title: String,
    pub unit: String,
}

/// A file as it was read.
#[derive(Default)]
pub struct Tables {
    pub indicators: Vec<OfIndicator>,
    pub report: Report,
}

/// What rows are held against.
pub struct Against {
    pub directory: Arc<Directory>,
    /// By code.
    pub known: HashMap<String, Indicator>,
    pub sender: Sender,
}

/// Who sends.
#[derive(Debug, Clone, Copy)]
pub enum Sender {
    /// The command line: all may be written, and a file may bring indicators with it.
    CommandLine,
    /// Somebody of the staff, or a program. `today` tells what cannot have been measured yet; a table
    /// of more rows than `most` is not read to its end.
    Scoped { scope: Scope, today: Day, most: u64 },
}

struct Reading {
    table: Table,
    against: Against,
    places: HashMap<String, usize>,
    tables: Tables,
    /// Rows read so far, for whoever watches.
    count: Arc<AtomicU64>,
}

/// Reads every row: it blocks its thread.
pub fn read(table: Table, against: Against, count: Arc<AtomicU64>) -> Result<Tables, TableError> {
    let tables = Tables::default();
    Reading { table, against, places: HashMap::new(), tables, count }.read()
}

impl Reading {
    fn read(mut self) -> Result<Tables, TableError> {
        let mut reader = Reader::default();
        let most = match self.against.sender {
            Sender::CommandLine => u64::MAX,
            Sender::Scoped { most, .. } => most,
        };
        loop {
            let next = self.table.advance()?;
            if self.tables.report.read >= most && !matches!(next, Next::End) {
                return Err(TableError::TooManyRows(most));
            }
            match next {
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
            let it = begin(row, code, &self.against)?;
            self.places.insert(it.code.clone(), self.tables.indicators.len());
            self.tables.indicators.push(it);
            self.tables.indicators.len() - 1
        };
        let said = reader.read(row)?;
        let report = &mut self.tables.report;
        let Some(it) = self.tables.indicators.get_mut(place) else { return Ok(()) };
        check(row, &said, it.known.as_ref(), &self.against)?;
        let Said { territory, measure, told, initial, target, is_summary } = said;
        let milestones = initial.into_iter().chain(target);
        if let Some(measure) = measure.filter(|_| is_summary) {
            it.summaries.push((Came { line, territory, measure, told }, milestones.collect()));
            return Ok(());
        }
        if measure.is_none() && initial.is_none() && target.is_none() {
            report.empty += 1;
        } else if measure.is_none() {
            report.milestone_rows += 1;
        }
        it.milestones.extend(milestones.map(|milestone| (territory.clone(), milestone)));
        it.rows.extend(measure.map(|measure| Came { line, territory, measure, told }));
        Ok(())
    }
}

/// An indicator met for the first time: one of the catalogue, or one that the file names.
fn begin(row: &Row, code: &str, against: &Against) -> Result<OfIndicator, Refusal> {
    let known = against.known.get(code);
    let may = match (against.sender, known) {
        (Sender::CommandLine, _) => Ok(()),
        (Sender::Scoped { .. }, None) => Err(Reason::UnknownIndicator),
        (Sender::Scoped { scope, .. }, Some(known)) if scope.covers(known) => Ok(()),
        (Sender::Scoped { .. }, Some(_)) => Err(Reason::OutOfScope),
    };
    may.map_err(|reason| refused(row, Field::Indicator, reason))?;
    let text = |field: Field| row.filled(field as usize).unwrap_or_default().to_owned();
    let labels =
        Labels { theme: text(Field::Theme), title: text(Field::Title), unit: text(Field::Unit) };
    // Only the files of 2021 bring titles and units: elsewhere the catalogue comes first.
    if known.is_none() && (labels.title.is_empty() || labels.theme.is_empty()) {
        return Err(refused(row, Field::Indicator, Reason::UnknownIndicator));
    }
    let brought = match against.sender {
        Sender::CommandLine => Brought::Labels(labels),
        Sender::Scoped { .. } => Brought::Nothing,
    };
    Ok(OfIndicator {
        code: code.to_owned(),
        known: known.cloned(),
        brought,
        rows: vec![],
        milestones: vec![],
        summaries: vec![],
    })
}

/// May the sender write this row, and can it be?
fn check(
    row: &Row,
    said: &Said,
    known: Option<&Indicator>,
    against: &Against,
) -> Result<(), Refusal> {
    let directory = &against.directory;
    let is_known = match &said.territory {
        Territory::Structure(code) => directory.by_code(code).is_some(),
        _ => true,
    };
    if !is_known {
        return Err(Refusal { line: row.line, column: None, reason: Reason::UnknownTerritory });
    }
    // Official files say what they say: only what is sent is held against the rules.
    let Sender::Scoped { scope, today, .. } = against.sender else { return Ok(()) };
    if !scope.reaches(&said.territory, directory) {
        return Err(refused(row, Field::Territory, Reason::OutOfScope));
    }
    let nature: Option<Nature> = known.map(|it| it.nature);
    let fits = |value| nature.is_none_or(|nature| rules::is_possible(nature, value));
    for (field, it) in [(Field::Initial, said.initial), (Field::Target, said.target)] {
        let Some(it) = it else { continue };
        if !rules::is_in_time(it.month, it.month, today) {
            return Err(refused(row, Field::Period, Reason::OutOfTime));
        }
        if !fits(it.value) {
            return Err(refused(row, field, Reason::Impossible));
        }
    }
    let Some(measure) = &said.measure else { return Ok(()) };
    if measure.period.first_day() > today {
        return Err(refused(row, Field::Period, Reason::InTheFuture));
    }
    if !rules::is_in_time(measure.period.start(), measure.period.start(), today) {
        return Err(refused(row, Field::Period, Reason::OutOfTime));
    }
    let figures = [
        (Field::Value, Some(measure.value)),
        (Field::Low, measure.low),
        (Field::High, measure.high),
    ];
    for (field, value) in figures {
        if value.is_some_and(|value| !fits(value)) {
            return Err(refused(row, field, Reason::Impossible));
        }
    }
    if measure.low.zip(measure.high).is_some_and(|(low, high)| low > high) {
        return Err(refused(row, Field::High, Reason::Impossible));
    }
    Ok(())
}

fn refused(row: &Row, field: Field, reason: Reason) -> Refusal {
    let column = COLUMNS.get(field as usize).map(|it| it.name);
    Refusal { line: row.line, column, reason }
}
