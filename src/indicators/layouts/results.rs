//! One row of a table of results: what is measured, where, and its figures.
use super::{COLUMNS, Field, numbers};
use crate::{
    indicators::{
        codes::MilestoneKind,
        model::{Measure, Milestone},
        plan::Told,
    },
    kernel::{
        period::{Period, Span},
        territory::{Level, Territory},
    },
    platform::tabular::{
        Row, dates,
        faults::{Reason, Refusal},
        keys::key,
    },
};
use std::collections::HashMap;

/// What a row says. A row of the long layout may hold nothing but a target, or nothing at all.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    pub territory: Territory,
    pub measure: Option<Measure>,
    pub told: Told,
    pub initial: Option<Milestone>,
    pub target: Option<Milestone>,
    /// The row is one of a summary: its value is to be compared with the details, not to replace them.
    pub is_summary: bool,
}

/// Reads rows, and remembers the territories and dates that it has read: files repeat them.
#[derive(Default)]
pub struct Reader {
    territories: HashMap<(Option<Level>, String), Option<Territory>>,
    months: HashMap<String, Option<i32>>,
}

impl Reader {
    /// The code of the indicator of a row.
    pub fn indicator(row: &Row) -> Result<&str, Refusal> {
        cell(row, Field::Indicator).ok_or_else(|| refuse(row, Field::Indicator, Reason::Empty))
    }

    /// What a row says of its indicator.
    pub fn read(&mut self, row: &Row) -> Result<Said, Refusal> {
        let territory = self.territory(row)?;
        if row.get(Field::CurrentValue as usize).is_some() {
            return self.summary(row, territory);
        }
        let figures = [Field::Value, Field::Initial, Field::Target].map(|it| cell(row, it));
        if figures.iter().all(Option::is_none) {
            return match row.get(Field::Initial as usize) {
                // The long layout has thousands of rows that say nothing, not even a date.
                Some(_) => Ok(Said {
                    territory,
                    measure: None,
                    told: Told::NOTHING,
                    initial: None,
                    target: None,
                    is_summary: false,
                }),
                None => Err(refuse(row, Field::Value, Reason::Empty)),
            };
        }
        let period = self.period(row)?;
        let measure = match number(row, Field::Value)? {
            Some(value) => Some(Measure {
                period,
                value,
                observations: count(row)?,
                low: number(row, Field::Low)?,
                high: number(row, Field::High)?,
            }),
            None => None,
        };
        let milestone = |kind, field| {
            let month =
                if kind == MilestoneKind::Initial { period.start() } else { period.last_month() };
            Ok::<_, Refusal>(number(row, field)?.map(|value| Milestone { kind, month, value }))
        };
        let initial = milestone(MilestoneKind::Initial, Field::Initial)?;
        let target = milestone(MilestoneKind::Target, Field::Target)?;
        let has = |field: Field| row.get(field as usize).is_some();
        let told = Told {
            observations: has(Field::Observations),
            interval: has(Field::Low) || has(Field::High),
        };
        Ok(Said { territory, measure, told, initial, target, is_summary: false })
    }

    /// A row of the summaries of 2021: three values, each with its date.
    fn summary(&mut self, row: &Row, territory: Territory) -> Result<Said, Refusal> {
        let mut dated = |value, date| {
            let Some(value) = number(row, value)? else { return Ok(None) };
            Ok(Some((self.month(row, date)?, value)))
        };
        let current = dated(Field::CurrentValue, Field::CurrentDate)?;
        let initial = dated(Field::InitialValue, Field::InitialDate)?;
        let target = dated(Field::TargetValue, Field::TargetDate)?;
        let milestone = |kind, at: Option<(i32, f64)>| {
            at.map(|(month, value)| Milestone { kind, month, value })
        };
        let measure = |(month, value)| Measure {
            period: Period::of_month(month, Span::Month),
            value,
            observations: None,
            low: None,
            high: None,
        };
        Ok(Said {
            territory,
            measure: current.map(measure),
            told: Told::NOTHING,
            initial: milestone(MilestoneKind::Initial, initial),
            target: milestone(MilestoneKind::Target, target),
            is_summary: true,
        })
    }

    fn territory(&mut self, row: &Row) -> Result<Territory, Refusal> {
        let level = cell(row, Field::Level).and_then(Level::from_file);
        let (field, level, text) = if let Some(text) = cell(row, Field::Structure) {
            (Field::Structure, Some(Level::Structure), text)
        } else if let Some(text) = cell(row, Field::Department) {
            (Field::Department, Some(Level::Department), text)
        } else if let Some(text) = cell(row, Field::Region) {
            (Field::Region, Some(Level::Region), text)
        } else if let Some(text) = cell(row, Field::Territory) {
            (Field::Territory, level, text)
        } else {
            (Field::Level, level, "")
        };
        let key = (level, text.to_owned());
        let found = self
            .territories
            .entry(key)
            .or_insert_with(|| Territory::from_file(level, text))
            .clone();
        found.ok_or_else(|| refuse(row, field, Reason::UnknownTerritory))
    }

    /// A period that the file names, or the one of its date and frequency: a month when it does not
    /// say how often values come.
    fn period(&mut self, row: &Row) -> Result<Period, Refusal> {
        if let Some(text) = cell(row, Field::Period) {
            return Period::parse(text).ok_or_else(|| refuse(row, Field::Period, Reason::NotADate));
        }
        let span = match cell(row, Field::Frequency) {
            Some(text) => frequency(text)
                .ok_or_else(|| refuse(row, Field::Frequency, Reason::NotInTheList))?,
            None => Span::Month,
        };
        Ok(Period::of_month(self.month(row, Field::Date)?, span))
    }

    fn month(&mut self, row: &Row, field: Field) -> Result<i32, Refusal> {
        let text = cell(row, field).ok_or_else(|| refuse(row, field, Reason::Empty))?;
        if let Some(known) = self.months.get(text) {
            return known.ok_or_else(|| refuse(row, field, Reason::NotADate));
        }
        let found = dates::period(text, Span::Month).map(Period::start);
        self.months.insert(text.to_owned(), found);
        found.ok_or_else(|| refuse(row, field, Reason::NotADate))
    }
}

/// « annuelle », « semestrielle », « trimestrielle », « mensuelle », and our own codes.
pub fn frequency(text: &str) -> Option<Span> {
    let text = key(text);
    let starts = |with: &[&str]| with.iter().any(|it| text.starts_with(it));
    match () {
        () if starts(&["mens", "month"]) => Some(Span::Month),
        () if starts(&["trim", "quarter"]) => Some(Span::Quarter),
        () if starts(&["semes", "half"]) => Some(Span::Half),
        () if starts(&["annu", "year"]) => Some(Span::Year),
        () => None,
    }
}

fn cell(row: &Row, field: Field) -> Option<&str> {
    row.filled(field as usize)
}

fn number(row: &Row, field: Field) -> Result<Option<f64>, Refusal> {
    let Some(text) = cell(row, field) else { return Ok(None) };
    numbers::parse(text).map(Some).ok_or_else(|| refuse(row, field, Reason::NotANumber))
}

fn count(row: &Row) -> Result<Option<i64>, Refusal> {
    let Some(text) = cell(row, Field::Observations) else { return Ok(None) };
    let count: Option<i64> = text.parse().ok().filter(|it| *it >= 0);
    count.map(Some).ok_or_else(|| refuse(row, Field::Observations, Reason::NotANumber))
}

fn refuse(row: &Row, field: Field, reason: Reason) -> Refusal {
    let column = COLUMNS.get(field as usize).map(|it| it.name);
    Refusal { line: row.line, column, reason }
}
