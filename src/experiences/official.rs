//! Reading the official file of experiences: one row becomes one [`ExperienceRow`]. Decided once,
//! here and in [`services`]:
//!
//! - an experience is published when it has a date of publication, or when the file has no such
//!   column: official exports hold published rows alone. Then it is dated by the day of writing;
//! - `Hors structure` and the tray `Hors-structures` disagree at times: both are kept;
//! - a department's label wins over its code, which spreadsheets damage; the region is not read;
//! - a file without identifiers gets negative ones, made from the words: the same row read twice is
//!   one experience, and no official number can be taken.
mod columns;
mod digest;
mod lists;
mod services;
mod values;

pub mod dates;

pub use columns::COLUMNS;
pub use services::{AnswerRow, MentionRow};

use super::codes::{Capacity, State, Tag, Tags};
use crate::{
    kernel::{
        feeling::Feeling,
        text::excerpt,
        time::{Day, Instant},
    },
    platform::tabular::{
        Row,
        faults::{Reason, Refusal, Repair, Repaired},
    },
};
use columns::Field;

/// One experience of the file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ExperienceRow {
    pub official_id: i64,
    /// Published or received.
    pub state: State,
    pub title: String,
    pub story: String,
    pub feeling: Feeling,
    pub tags: Tags,
    pub pen_name: Option<String>,
    pub capacity: Capacity,
    pub procedure: Option<String>,
    /// INSEE code.
    pub department: Option<String>,
    pub country: String,
    pub written_on: Day,
    pub happened_on: Option<Day>,
    pub published_at: Option<Instant>,
    pub similar: i64,
    pub outside: Option<bool>,
    pub improvement: Option<bool>,
    /// One to three.
    pub mentions: Vec<MentionRow>,
}

impl ExperienceRow {
    /// Changes when anything that is kept of the row changes.
    pub fn digest(&self) -> String {
        digest::of(self)
    }
}

/// The column of the official number, for what is said of it.
pub const ID_COLUMN: &str = "ID expérience";

/// Of a title made from the story, in characters.
const TITLE_LENGTH: usize = 60;

/// Without these columns, no row can be read.
pub const NEEDED: [usize; 2] = [Field::Story as usize, Field::Feeling as usize];

/// Reads one row; what was put right is added to `repairs`.
pub fn read(row: &Row, repairs: &mut Vec<Repair>) -> Result<ExperienceRow, Refusal> {
    let mut reader = Reader { row, repairs };
    let story = reader.text(Field::Story).ok_or(reader.refusal(Field::Story, Reason::Empty))?;
    let feeling = reader.needed(Field::Feeling, values::feeling, Reason::NotInTheList)?;
    let written = reader.day(Field::WrittenOn);
    let (written_on, published_at) = reader.dates(written)?;
    let title = reader.title(&story);
    let official_id = reader.identifier(&[&written_on.to_string(), &title, &story])?;
    Ok(ExperienceRow {
        official_id,
        state: if published_at.is_some() { State::Published } else { State::Received },
        feeling,
        tags: reader.tags(),
        pen_name: reader.text(Field::PenName),
        capacity: reader.listed(Field::Capacity, values::capacity).unwrap_or(Capacity::Concerned),
        procedure: reader.text(Field::Procedure),
        department: reader.department(),
        country: reader.cell(Field::Country).map_or_else(|| "France".to_owned(), values::country),
        written_on,
        happened_on: reader.day(Field::HappenedOn),
        published_at,
        similar: reader.count(Field::Similar),
        outside: reader.listed(Field::Outside, values::yes_or_no),
        improvement: reader.listed(Field::Improvement, values::yes_or_no),
        mentions: services::read(&mut reader),
        title,
        story,
    })
}

/// The official number alone, for a row that is refused; `None` when it cannot be told.
pub fn number(row: &Row) -> Option<i64> {
    values::number(row.filled(Field::Id as usize)?)
}

/// Reads cells, and notes what was put right.
struct Reader<'a> {
    row: &'a Row,
    repairs: &'a mut Vec<Repair>,
}

impl<'a> Reader<'a> {
    fn cell(&self, field: Field) -> Option<&'a str> {
        self.row.filled(field as usize)
    }

    /// A text with line feeds alone.
    fn text(&self, field: Field) -> Option<String> {
        self.cell(field).map(|cell| cell.replace("\r\n", "\n"))
    }

    fn note(&mut self, field: Field, what: Repaired) {
        if let Some(column) = COLUMNS.get(field as usize) {
            self.repairs.push(Repair { line: self.row.line, column: column.name, what });
        }
    }

    fn refusal(&self, field: Field, reason: Reason) -> Refusal {
        let column = COLUMNS.get(field as usize).map(|it| it.name);
        Refusal { line: self.row.line, column, reason }
    }

    fn needed<T>(
        &self,
        field: Field,
        parse: impl Fn(&str) -> Option<T>,
        reason: Reason,
    ) -> Result<T, Refusal> {
        let cell = self.cell(field).ok_or(self.refusal(field, Reason::Empty))?;
        parse(cell).ok_or(self.refusal(field, reason))
    }

    /// An optional value of a closed list: what is not in the list is left out.
    fn listed<T>(&mut self, field: Field, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.parsed(field, parse, Repaired::UnknownValue)
    }

    fn day(&mut self, field: Field) -> Option<Day> {
        self.parsed(field, dates::parse, Repaired::UnreadableDate).map(|moment| moment.day)
    }

    fn count(&mut self, field: Field) -> i64 {
        self.parsed(field, values::number, Repaired::UnreadableNumber).unwrap_or_default()
    }

    fn parsed<T>(
        &mut self,
        field: Field,
        parse: impl Fn(&str) -> Option<T>,
        otherwise: Repaired,
    ) -> Option<T> {
        let parsed = parse(self.cell(field)?);
        if parsed.is_none() {
            self.note(field, otherwise);
        }
        parsed
    }

    /// The day of writing, and the instant of publication: see the top of this file.
    fn dates(&mut self, written: Option<Day>) -> Result<(Day, Option<Instant>), Refusal> {
        let published = match self.row.get(Field::PublishedAt as usize) {
            Some("") => None,
            Some(cell) => {
                Some(dates::parse(cell).ok_or(self.refusal(Field::PublishedAt, Reason::NotADate))?)
            }
            None => {
                let day = written.ok_or(self.refusal(Field::WrittenOn, Reason::Empty))?;
                return Ok((day, Some(dates::noon(day))));
            }
        };
        let day = written.or(published.map(|moment| moment.day));
        let day = day.ok_or(self.refusal(Field::PublishedAt, Reason::Empty))?;
        Ok((day, published.map(dates::Moment::instant)))
    }

    fn title(&mut self, story: &str) -> String {
        self.text(Field::Title).unwrap_or_else(|| {
            self.note(Field::Title, Repaired::TitleFromStory);
            excerpt(story, TITLE_LENGTH)
        })
    }

    fn identifier(&mut self, words: &[&str]) -> Result<i64, Refusal> {
        if self.row.get(Field::Id as usize).is_some() {
            return self.needed(Field::Id, values::number, Reason::NotANumber);
        }
        self.note(Field::Id, Repaired::IdentifierMade);
        Ok(digest::negative_number(words))
    }

    fn tags(&mut self) -> Tags {
        let fields = [
            (Tag::Access, Field::Access),
            (Tag::Information, Field::Information),
            (Tag::Relation, Field::Relation),
            (Tag::Responsiveness, Field::Responsiveness),
            (Tag::Simplicity, Field::Simplicity),
        ];
        let mut tags = Tags::default();
        for (tag, field) in fields {
            tags.set(tag, self.listed(field, values::feeling));
        }
        tags
    }

    fn department(&mut self) -> Option<String> {
        let code = self.cell(Field::DepartmentCode);
        let label = self.cell(Field::DepartmentLabel);
        if code.is_none() && label.is_none() {
            return None;
        }
        let by_label =
            label.and_then(|it| values::department_by_label(it).or(values::department_by_code(it)));
        let Some(found) = by_label.or_else(|| code.and_then(values::department_by_code)) else {
            self.note(Field::DepartmentLabel, Repaired::UnknownDepartment);
            return None;
        };
        if code.is_none_or(|it| values::department_by_code(it) != Some(found)) {
            self.note(Field::DepartmentCode, Repaired::DepartmentFromLabel);
        } else if code != Some(found.code) {
            self.note(Field::DepartmentCode, Repaired::DepartmentPadded);
        }
        Some(found.code.to_owned())
    }
}

#[cfg(test)]
mod tests;
