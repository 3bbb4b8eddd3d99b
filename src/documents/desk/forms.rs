//! From what staff type to what is done.
pub mod paper;
pub mod written;

use crate::{
    documents::codes::{Domain, Kind, State},
    kernel::{
        error::{FieldCode, FieldError},
        ids::{AttachmentId, DocumentId, ReportId},
        personal_data,
        text::{count_chars, printable},
        time::Day,
    },
    moderation::model::Reason,
};
use serde::{Deserialize, Serialize};

pub const TITLE_MAX: u32 = 200;
pub const LABEL_MAX: u32 = 200;
pub const URL_MAX: u32 = 500;
pub const NUMBER_MAX: u32 = 20;
pub const TEXT_MAX: u32 = 5000;
pub const REASON_MAX: u32 = 1000;
/// A step later than this is no plan: three years.
const LATEST: i32 = 3 * 366;

/// A form as it came: names and texts, anything at all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// The first text of this name, or nothing.
    pub fn text(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    pub fn find(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(it, _)| it == name).map(|(_, text)| text.as_str())
    }
}

/// What somebody asks for on a dossier's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gesture {
    Keep(ReportId, Kept),
    Refuse(ReportId, Reason),
    /// Takes back what a kept report shows to everyone.
    Hide(ReportId, Left),
    Qualify(Corrected),
    Correct(Corrected),
    /// The code of a structure; empty for none of the directory.
    Assign(String),
    Move {
        to: State,
        reason: String,
        due_on: Option<Day>,
    },
    Reschedule {
        due_on: Day,
        reason: String,
    },
}

/// A report that counts, and what of it may be read by all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub quoted: bool,
    pub passage: String,
    pub place: String,
    pub suggestion: String,
    pub pieces: Vec<(AttachmentId, Fate)>,
}

/// What of a kept report stays public: nothing else does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Its words, if they are.
    pub quoted: bool,
    pub pieces: Vec<(AttachmentId, Fate)>,
}

crate::kernel::codes::codes! {
    /// What becomes of an attachment.
    Fate {
        /// Staff may look at it until it is erased.
        Seen => "seen",
        Public => "public",
        Erase => "erase",
    }
}

/// What a document is, as a moderator puts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    pub kind: Kind,
    pub title: String,
    pub cerfa: Option<String>,
    pub version: Option<String>,
    pub url: Option<String>,
    pub domain: Domain,
    pub issuer_label: String,
}

impl Typed {
    /// What it asks for. `today` is the first day that may be planned.
    pub fn gesture(&self, today: Day) -> Result<Gesture, Vec<FieldError>> {
        let mut errors = vec![];
        let gesture = match self.text("gesture") {
            "keep" => self.report().map(|id| Gesture::Keep(id, self.kept(&mut errors))),
            "refuse" => {
                let reason = Reason::parse(self.text("refusal"));
                if reason.is_none() {
                    errors.push(FieldError::new("refusal", FieldCode::Required));
                }
                self.report().zip(reason).map(|(id, reason)| Gesture::Refuse(id, reason))
            }
            "hide" => {
                let pieces = self.0.iter().filter_map(piece).collect();
                let left = Left { quoted: self.text("quoted") == "yes", pieces };
                self.report().map(|id| Gesture::Hide(id, left))
            }
            "qualify" => self.corrected(&mut errors).map(Gesture::Qualify),
            "correct" => self.corrected(&mut errors).map(Gesture::Correct),
            "assign" => {
                let code = self.find("structure").map(str::trim);
                if code.is_none() {
                    errors.push(FieldError::new("structure", FieldCode::Unknown));
                }
                code.map(|code| Gesture::Assign(code.to_owned()))
            }
            "move" => self.moved(today, &mut errors),
            "reschedule" => {
                let due_on = self.due_on(today, true, &mut errors);
                let reason = self.reason(true, &mut errors);
                due_on.map(|due_on| Gesture::Reschedule { due_on, reason })
            }
            _ => None,
        };
        match gesture {
            Some(gesture) if errors.is_empty() => Ok(gesture),
            _ if errors.is_empty() => Err(vec![FieldError::new("gesture", FieldCode::Unknown)]),
            _ => Err(errors),
        }
    }

    /// The number of another dossier: `12`, or the end of an address, `/documents/12-titre`.
    pub fn other(&self) -> Option<DocumentId> {
        number_of(self.text("with"))
    }

    fn report(&self) -> Option<ReportId> {
        self.text("report").parse().ok()
    }

    fn kept(&self, errors: &mut Vec<FieldError>) -> Kept {
        let kept = Kept {
            quoted: self.text("quoted") == "yes",
            passage: text(self, "passage", (0, TEXT_MAX), errors),
            place: text(self, "place", (0, LABEL_MAX), errors),
            suggestion: text(self, "suggestion", (0, TEXT_MAX), errors),
            pieces: self.0.iter().filter_map(piece).collect(),
        };
        if kept.quoted {
            let texts = [
                ("passage", &kept.passage),
                ("place", &kept.place),
                ("suggestion", &kept.suggestion),
            ];
            let risky = texts.into_iter().filter(|(_, text)| has_personal_data(text));
            errors.extend(risky.map(|(name, _)| FieldError::new(name, FieldCode::PersonalData)));
        }
        kept
    }

    fn corrected(&self, errors: &mut Vec<FieldError>) -> Option<Corrected> {
        let kind = Kind::parse(self.text("kind"));
        let domain = Domain::parse(self.text("domain"));
        if kind.is_none() {
            errors.push(FieldError::new("kind", FieldCode::Unknown));
        }
        if domain.is_none() {
            errors.push(FieldError::new("domain", FieldCode::Unknown));
        }
        let title = text(self, "title", (3, TITLE_MAX), errors);
        if has_personal_data(&title) {
            errors.push(FieldError::new("title", FieldCode::PersonalData));
        }
        let number = text(self, "cerfa", (0, NUMBER_MAX), errors);
        let typed_version = text(self, "version", (0, NUMBER_MAX), errors);
        let (cerfa, version) = number_and_version(&number);
        let url = text(self, "url", (0, URL_MAX), errors);
        let is_address = url.starts_with("https://") || url.starts_with("http://");
        if !url.is_empty() && !is_address {
            errors.push(FieldError::new("url", FieldCode::NotAnAddress));
        }
        let some = |text: String| (!text.is_empty()).then_some(text);
        Some(Corrected {
            kind: kind?,
            title,
            cerfa: some(cerfa),
            version: some(if typed_version.is_empty() { version } else { typed_version }),
            url: some(url),
            domain: domain?,
            issuer_label: text(self, "issuer_label", (0, LABEL_MAX), errors),
        })
    }

    fn moved(&self, today: Day, errors: &mut Vec<FieldError>) -> Option<Gesture> {
        let to = State::parse(self.text("to"));
        if to.is_none() {
            errors.push(FieldError::new("to", FieldCode::Unknown));
        }
        let said = matches!(to, Some(State::Refused | State::Measured));
        let reason = self.reason(said, errors);
        let due_on = self.due_on(today, false, errors);
        Some(Gesture::Move { to: to?, reason, due_on })
    }

    /// A reason is said to everyone.
    fn reason(&self, needed: bool, errors: &mut Vec<FieldError>) -> String {
        let reason = text(self, "note", (u32::from(needed), REASON_MAX), errors);
        if has_personal_data(&reason) {
            errors.push(FieldError::new("note", FieldCode::PersonalData));
        }
        reason
    }

    fn due_on(&self, today: Day, needed: bool, errors: &mut Vec<FieldError>) -> Option<Day> {
        let typed = self.text("next_on").trim();
        let code = match Day::parse(typed) {
            None if typed.is_empty() && !needed => return None,
            None if typed.is_empty() => FieldCode::Required,
            None => FieldCode::NotADate,
            Some(day) if day < today => FieldCode::InThePast,
            Some(day) if day > today.plus_days(LATEST) => FieldCode::NotADate,
            Some(day) => return Some(day),
        };
        errors.push(FieldError::new("next_on", code));
        None
    }
}

/// The number in `12`, `12-titre` or `/documents/12-titre`.
pub fn number_of(typed: &str) -> Option<DocumentId> {
    let last = typed.trim().trim_end_matches('/').rsplit('/').next()?;
    crate::links::leading_id(last.trim_start_matches('n').trim_start_matches(['°', ' ']))
}

/// The same, of what may also be words of a title: « 12 », « n° 12 » or an address, and nothing around.
pub fn named(typed: &str) -> Option<DocumentId> {
    let bare = typed.trim().trim_start_matches(['n', 'N', '°', ' ', '\u{a0}']);
    let is_number =
        bare.starts_with(|it: char| it.is_ascii_digit()) || bare.contains("/documents/");
    let is_alone = !bare.contains(char::is_whitespace);
    if is_number && is_alone { number_of(bare) } else { None }
}

/// « Cerfa n° 11527*09 » as number and version.
fn number_and_version(typed: &str) -> (String, String) {
    let bare: String = typed.chars().filter(|c| c.is_ascii_digit() || *c == '*').collect();
    match bare.split_once('*') {
        Some((number, version)) => (number.to_owned(), version.trim_matches('*').to_owned()),
        // Other series have letters: `S3704`.
        None if bare.len() != 5 => (typed.trim().to_owned(), String::new()),
        None => (bare, String::new()),
    }
}

fn piece((name, value): &(String, String)) -> Option<(AttachmentId, Fate)> {
    let id = name.strip_prefix("piece-")?.parse().ok()?;
    Some((id, Fate::parse(value)?))
}

/// Does it look like it holds personal data?
pub fn has_personal_data(text: &str) -> bool {
    !personal_data::scan(text).is_empty()
}

/// The text of a field without blanks at its ends, whose length is between these.
pub fn text(
    typed: &Typed,
    name: &str,
    (min, max): (u32, u32),
    errors: &mut Vec<FieldError>,
) -> String {
    let text = printable(typed.text(name)).replace("\r\n", "\n").trim().to_owned();
    let length = u32::try_from(count_chars(&text)).unwrap_or(u32::MAX);
    let code = match length {
        0 if min > 0 => Some(FieldCode::Required),
        _ if length < min => Some(FieldCode::TooShort(min)),
        _ if length > max => Some(FieldCode::TooLong(max)),
        _ => None,
    };
    errors.extend(code.map(|code| FieldError::new(name, code)));
    text
}

#[cfg(test)]
mod tests;
