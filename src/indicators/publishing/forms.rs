//! What staff type to publish results, correct them, or let a program in.
use crate::kernel::{
    error::{FieldCode, FieldError},
    text::{count_chars, printable},
    time::Day,
};
use serde::{Deserialize, Serialize};

pub const SOURCE_MAX: u32 = 200;
pub const METHOD_MAX: u32 = 40;
/// A public note says why: a paragraph.
pub const NOTE_MIN: u32 = 10;
pub const NOTE_MAX: u32 = 600;
pub const LABEL_MAX: u32 = 80;
/// Nothing is announced longer beforehand: a year.
pub const LATEST: i32 = 366;

/// What goes with a file or a grid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UploadDraft {
    pub source: String,
    pub method_version: String,
    /// Public; needed when something changes, never mandatory before it is known.
    pub note: String,
}

/// The decision on a preview.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PublishDraft {
    /// Which button was pressed: `publish` or `cancel`.
    pub gesture: String,
    /// Empty for now.
    pub publish_on: String,
    /// What was previewed: results that changed meanwhile are looked at again.
    pub seen: String,
}

/// A value to correct or withdraw.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ValueDraft {
    /// Which button was pressed: `correct` or `withdraw`.
    pub gesture: String,
    pub value: String,
    pub observations: String,
    pub low: String,
    pub high: String,
    pub note: String,
    /// The value that was shown.
    pub seen: String,
}

/// A right to give to a program.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TokenDraft {
    pub label: String,
    /// The slug of a network; asked of administrators alone.
    pub network: String,
    /// The code of a service; empty for the whole scope.
    pub structure: String,
}

/// Something dated, to tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventDraft {
    pub title: String,
    pub body: String,
    pub day: String,
    /// `FR`, `R84`, `D33`.
    pub territory: String,
    /// The slug of a network; asked of administrators alone.
    pub network: String,
    /// The code of a service; empty for the whole scope.
    pub structure: String,
}

/// Cells of a grid, as pairs of name and text: a name is a territory and a period, `D33_2024-Q1`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridDraft {
    pub about: UploadDraft,
    pub cells: Vec<(String, String)>,
}

impl UploadDraft {
    /// Tidied, when every text has a right length.
    pub fn parse(&self) -> Result<Self, Vec<FieldError>> {
        let mut errors = vec![];
        let it = Self {
            source: text("source", &self.source, (1, SOURCE_MAX), &mut errors),
            method_version: text(
                "method_version",
                &self.method_version,
                (0, METHOD_MAX),
                &mut errors,
            ),
            note: text("note", &self.note, (0, NOTE_MAX), &mut errors),
        };
        if errors.is_empty() { Ok(it) } else { Err(errors) }
    }
}

impl PublishDraft {
    /// The day of publication; `None` for at once.
    pub fn day(&self, today: Day) -> Result<Option<Day>, FieldError> {
        let error = |code| Err(FieldError::new("publish_on", code));
        match Day::parse(self.publish_on.trim()) {
            None if self.publish_on.trim().is_empty() => Ok(None),
            None => error(FieldCode::NotADate),
            Some(day) if day < today => error(FieldCode::InThePast),
            Some(day) if day > today.plus_days(LATEST) => error(FieldCode::NotADate),
            Some(day) => Ok((day > today).then_some(day)),
        }
    }
}

/// A text without blanks at its ends, whose length is between these.
pub fn text(
    field: &str,
    typed: &str,
    (min, max): (u32, u32),
    errors: &mut Vec<FieldError>,
) -> String {
    let text = printable(typed).trim().to_owned();
    let length = u32::try_from(count_chars(&text)).unwrap_or(u32::MAX);
    let code = match length {
        0 if min > 0 => Some(FieldCode::Required),
        _ if length < min => Some(FieldCode::TooShort(min)),
        _ if length > max => Some(FieldCode::TooLong(max)),
        _ => None,
    };
    errors.extend(code.map(|code| FieldError::new(field, code)));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_publication_is_at_once_or_within_a_year() {
        let today = Day::parse("2026-03-02").unwrap();
        let day = |text: &str| {
            let draft = PublishDraft { publish_on: text.to_owned(), ..PublishDraft::default() };
            draft.day(today).map_err(|error| error.code)
        };
        assert_eq!(day(""), Ok(None));
        assert_eq!(day("2026-03-02"), Ok(None));
        assert_eq!(day("2026-03-03"), Ok(Day::parse("2026-03-03")));
        assert_eq!(day("2026-03-01"), Err(FieldCode::InThePast));
        assert_eq!(day("2036-03-01"), Err(FieldCode::NotADate));
        assert_eq!(day("demain"), Err(FieldCode::NotADate));
    }

    #[test]
    fn an_upload_says_where_figures_come_from() {
        let errors = UploadDraft::default().parse().unwrap_err();
        assert_eq!(errors, [FieldError::new("source", FieldCode::Required)]);
        let draft = UploadDraft { source: " SI accueil \n".to_owned(), ..UploadDraft::default() };
        assert_eq!(draft.parse().unwrap().source, "SI accueil");
    }
}
