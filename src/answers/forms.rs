//! From what an agent types to an answer.
use crate::kernel::{
    error::{FieldCode, FieldError},
    text::{count_chars, printable},
    time::Day,
};
use serde::{Deserialize, Serialize};

/// Shorter says nothing.
pub const TEXT_MIN: u32 = 20;
/// Two pages: longer is a letter, not an answer.
pub const TEXT_MAX: u32 = 4000;
pub const SIGNATURE_MAX: u32 = 120;
pub const ACTION_MAX: u32 = 300;
/// A promise for later than this is not one: three years.
const LATEST: i32 = 3 * 366;

/// What the answer form holds: anything at all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerDraft {
    /// Which button was pressed: `answer`, `correct` or `done`.
    pub gesture: String,
    pub text: String,
    /// The role that signs, never a person's name.
    pub signature: String,
    /// What the service promises to do; empty for nothing.
    pub action: String,
    /// By when.
    pub due_on: String,
    /// `yes`: personal data in the text is meant to be there.
    pub sure: String,
}

/// What an agent asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    Answer(NewAnswer),
    Correct(NewAnswer),
    /// The promised action is done.
    KeepPromise,
}

/// An answer that satisfies every rule; there is no other way to make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAnswer {
    text: String,
    signature: String,
    promise: Option<(String, Day)>,
}

impl AnswerDraft {
    /// `today` is the first day that may be promised.
    pub fn parse(&self, today: Day) -> Result<Wish, Vec<FieldError>> {
        match self.gesture.as_str() {
            "done" => Ok(Wish::KeepPromise),
            "correct" => NewAnswer::parse(self, None).map(Wish::Correct),
            "answer" => NewAnswer::parse(self, Some(today)).map(Wish::Answer),
            _ => Err(vec![FieldError::new("gesture", FieldCode::Unknown)]),
        }
    }
}

impl NewAnswer {
    /// A correction makes no promise: `today` is `None`.
    fn parse(draft: &AnswerDraft, today: Option<Day>) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        let text = tidy(&draft.text);
        let signature = tidy(&draft.signature);
        check("text", &text, TEXT_MIN, TEXT_MAX, &mut errors);
        check("signature", &signature, 1, SIGNATURE_MAX, &mut errors);
        // A number of the service is fine, one of a person is not: the agent looks, then says so.
        if draft.sure != "yes" && has_personal_data(&[&text, &signature, &draft.action]) {
            errors.push(FieldError::new("sure", FieldCode::PersonalData));
        }
        let promise = today.and_then(|today| promise(draft, today, &mut errors));
        if errors.is_empty() { Ok(Self { text, signature, promise }) } else { Err(errors) }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn signature(&self) -> &str {
        &self.signature
    }

    /// What is promised, and by when.
    pub const fn promise(&self) -> Option<&(String, Day)> {
        self.promise.as_ref()
    }
}

/// Does any of these look like it holds personal data?
pub fn has_personal_data(texts: &[&str]) -> bool {
    texts.iter().any(|text| !crate::kernel::personal_data::scan(text).is_empty())
}

fn promise(draft: &AnswerDraft, today: Day, errors: &mut Vec<FieldError>) -> Option<(String, Day)> {
    let (action, due) = (tidy(&draft.action), draft.due_on.trim());
    if action.is_empty() && due.is_empty() {
        return None;
    }
    check("action", &action, 1, ACTION_MAX, errors);
    let code = match Day::parse(due) {
        None if due.is_empty() => FieldCode::Required,
        None => FieldCode::NotADate,
        Some(day) if day < today => FieldCode::InThePast,
        Some(day) if day > today.plus_days(LATEST) => FieldCode::NotADate,
        Some(day) => return Some((action, day)),
    };
    errors.push(FieldError::new("due_on", code));
    None
}

fn check(field: &str, text: &str, min: u32, max: u32, errors: &mut Vec<FieldError>) {
    let length = u32::try_from(count_chars(text)).unwrap_or(u32::MAX);
    let code = match length {
        0 => FieldCode::Required,
        _ if length < min => FieldCode::TooShort(min),
        _ if length > max => FieldCode::TooLong(max),
        _ => return,
    };
    errors.push(FieldError::new(field, code));
}

/// Without blanks at the ends, lines ended alike on every system.
fn tidy(text: &str) -> String {
    printable(text).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> AnswerDraft {
        AnswerDraft {
            gesture: "answer".to_owned(),
            text: "Bonjour, nous ouvrons le samedi dès juin.".to_owned(),
            signature: "La direction de l’accueil".to_owned(),
            ..AnswerDraft::default()
        }
    }

    fn codes(draft: &AnswerDraft) -> Vec<(String, FieldCode)> {
        let today = Day::parse("2026-03-10").unwrap();
        let errors = draft.parse(today).err().unwrap_or_default();
        errors.into_iter().map(|error| (error.field, error.code)).collect()
    }

    #[test]
    fn an_answer_says_something_and_is_signed() {
        assert_eq!(codes(&draft()), []);
        let empty = AnswerDraft { gesture: "answer".to_owned(), ..AnswerDraft::default() };
        let required = |field: &str| (field.to_owned(), FieldCode::Required);
        assert_eq!(codes(&empty), [required("text"), required("signature")]);
        let short = AnswerDraft { text: "Merci.".to_owned(), ..draft() };
        assert_eq!(codes(&short), [("text".to_owned(), FieldCode::TooShort(20))]);
    }

    #[test]
    fn a_promise_has_an_action_and_a_day_to_come() {
        let promise = |action: &str, due: &str| {
            codes(&AnswerDraft { action: action.to_owned(), due_on: due.to_owned(), ..draft() })
        };
        assert_eq!(promise("Ouvrir le samedi", "2026-03-10"), []);
        let due = |code| [("due_on".to_owned(), code)];
        assert_eq!(promise("Ouvrir le samedi", "2026-03-09"), due(FieldCode::InThePast));
        assert_eq!(promise("Ouvrir le samedi", ""), due(FieldCode::Required));
        assert_eq!(promise("Ouvrir le samedi", "demain"), due(FieldCode::NotADate));
        assert_eq!(promise("", "2026-06-01"), [("action".to_owned(), FieldCode::Required)]);
    }

    #[test]
    fn personal_data_is_published_only_when_the_agent_is_sure() {
        let text = "Appelez votre conseiller au 06 12 34 56 78.".to_owned();
        let risky = AnswerDraft { text, ..draft() };
        assert_eq!(codes(&risky), [("sure".to_owned(), FieldCode::PersonalData)]);
        assert_eq!(codes(&AnswerDraft { sure: "yes".to_owned(), ..risky }), []);
    }
}
