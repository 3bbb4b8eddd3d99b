//! What staff type to prepare a trial, and what testers answer.
use super::model::Question;
use crate::kernel::{
    error::{FieldCode, FieldError},
    text::{count_chars, printable},
    time::Day,
};
use serde::{Deserialize, Serialize};

/// Questions of a trial, and choices of a question: at least, at most.
pub const QUESTIONS: (usize, usize) = (3, 5);
pub const CHOICES: (usize, usize) = (3, 4);
pub const PROMPT_MAX: u32 = 200;
pub const CHOICE_MAX: u32 = 120;
/// « The text does not say »: an answer to every question, right to none. Further than any choice.
pub const UNSAID: u8 = 9;
/// Testers to ask.
pub const WANTED: [i64; 7] = [10, 20, 50, 100, 200, 300, 500];
/// Trials last this many days at most, and usually.
pub const LONGEST: i32 = 60;
pub const USUAL: i32 = 14;

/// The fields of a question: prompt, choices, the right one.
pub type Names = (&'static str, [&'static str; CHOICES.1], &'static str);

/// Those of each question.
pub const NAMES: [Names; QUESTIONS.1] = [
    ("prompt_1", ["choice_1_1", "choice_1_2", "choice_1_3", "choice_1_4"], "correct_1"),
    ("prompt_2", ["choice_2_1", "choice_2_2", "choice_2_3", "choice_2_4"], "correct_2"),
    ("prompt_3", ["choice_3_1", "choice_3_2", "choice_3_3", "choice_3_4"], "correct_3"),
    ("prompt_4", ["choice_4_1", "choice_4_2", "choice_4_3", "choice_4_4"], "correct_4"),
    ("prompt_5", ["choice_5_1", "choice_5_2", "choice_5_3", "choice_5_4"], "correct_5"),
];

/// The fields of a tester's answers.
pub const ANSWERS: [&str; QUESTIONS.1] =
    ["answer_1", "answer_2", "answer_3", "answer_4", "answer_5"];

/// A trial to prepare.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialDraft {
    /// Which button: `save`, `open` or `close`.
    pub gesture: String,
    pub wanted: String,
    pub closes_on: String,
    /// Somebody has read both texts for what points to a person.
    pub sure: String,
    pub questions: [QuestionDraft; QUESTIONS.1],
}

/// A question to prepare; left out when all of it is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionDraft {
    pub prompt: String,
    pub choices: [String; CHOICES.1],
    /// The place of the right one, from 0.
    pub correct: String,
}

/// A trial with everything in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTrial {
    pub wanted: i64,
    pub closes_on: Day,
    pub questions: Vec<Question>,
}

impl TrialDraft {
    /// What a form posts.
    pub fn of_fields(fields: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut it = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "gesture" => it.gesture = value,
                "wanted" => it.wanted = value,
                "closes_on" => it.closes_on = value,
                "sure" => it.sure = value,
                _ => it.put(&name, value),
            }
        }
        it
    }

    fn put(&mut self, name: &str, value: String) {
        for (question, (prompt, choices, correct)) in self.questions.iter_mut().zip(NAMES) {
            if name == prompt {
                question.prompt = value;
                return;
            }
            if name == correct {
                question.correct = value;
                return;
            }
            if let Some(at) = choices.iter().position(|it| *it == name) {
                question.choices[at] = value;
                return;
            }
        }
    }

    /// What the form starts from.
    pub fn starting(
        wanted: i64,
        closes_on: Option<Day>,
        questions: Vec<Question>,
        today: Day,
    ) -> Self {
        let mut it = Self {
            wanted: if wanted == 0 { "50".to_owned() } else { wanted.to_string() },
            closes_on: closes_on.unwrap_or_else(|| today.plus_days(USUAL)).to_string(),
            ..Self::default()
        };
        for (draft, question) in it.questions.iter_mut().zip(questions) {
            draft.prompt = question.prompt;
            draft.correct = question.correct.to_string();
            for (choice, text) in draft.choices.iter_mut().zip(question.choices) {
                *choice = text;
            }
        }
        it
    }

    /// Everything in order, with as many questions as a trial needs; `least` 0: as many as there are.
    pub fn parse(&self, least: usize, today: Day) -> Result<NewTrial, Vec<FieldError>> {
        let mut errors = vec![];
        let mut questions = vec![];
        for (draft, names) in self.questions.iter().zip(&NAMES) {
            questions.extend(draft.parse(names, &mut errors));
        }
        if questions.len() < least && errors.is_empty() {
            let first = self.questions.iter().zip(&NAMES).find(|(it, _)| it.is_empty());
            let name = first.map_or(NAMES[0].0, |(_, names)| names.0);
            errors.push(FieldError::new(name, FieldCode::Required));
        }
        let wanted = self.wanted.trim().parse().ok().filter(|it| WANTED.contains(it));
        if wanted.is_none() {
            errors.push(FieldError::new("wanted", FieldCode::Unknown));
        }
        let closes_on = match Day::parse(self.closes_on.trim()) {
            Some(day) if day <= today => Err(FieldCode::InThePast),
            Some(day) if day <= today.plus_days(LONGEST) => Ok(day),
            _ => Err(FieldCode::NotADate),
        };
        errors.extend(closes_on.err().map(|code| FieldError::new("closes_on", code)));
        match (wanted, closes_on) {
            (Some(wanted), Ok(closes_on)) if errors.is_empty() => {
                Ok(NewTrial { wanted, closes_on, questions })
            }
            _ => Err(errors),
        }
    }
}

impl QuestionDraft {
    fn is_empty(&self) -> bool {
        self.prompt.trim().is_empty() && self.choices.iter().all(|it| it.trim().is_empty())
    }

    fn parse(&self, names: &Names, errors: &mut Vec<FieldError>) -> Option<Question> {
        if self.is_empty() {
            return None;
        }
        let already = errors.len();
        let mut problem = |field, code| errors.push(FieldError::new(field, code));
        let prompt = line(&self.prompt);
        match count_chars(&prompt) {
            0 => problem(names.0, FieldCode::Required),
            n if n > PROMPT_MAX as usize => problem(names.0, FieldCode::TooLong(PROMPT_MAX)),
            _ => {}
        }
        let right: Option<usize> = self.correct.trim().parse().ok();
        let (mut choices, mut correct) = (vec![], None);
        for (at, (typed, field)) in self.choices.iter().zip(names.1).enumerate() {
            let choice = line(typed);
            if count_chars(&choice) > CHOICE_MAX as usize {
                problem(field, FieldCode::TooLong(CHOICE_MAX));
            }
            if choice.is_empty() {
                if at < CHOICES.0 {
                    problem(field, FieldCode::Required);
                }
                continue;
            }
            if right == Some(at) {
                correct = u8::try_from(choices.len()).ok();
            }
            choices.push(choice);
        }
        if correct.is_none() {
            problem(names.2, FieldCode::Required);
        }
        let is_sound = errors.len() == already;
        correct.filter(|_| is_sound).map(|correct| Question { prompt, choices, correct })
    }
}

/// One line: choices are kept one under the other.
fn line(typed: &str) -> String {
    printable(typed).replace(['\n', '\r'], " ").trim().to_owned()
}

/// A tester's choices, in the order of the questions; empty for none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerDraft(pub [String; QUESTIONS.1]);

impl AnswerDraft {
    /// What a form posts.
    pub fn of_fields(fields: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut it = Self::default();
        for (name, value) in fields {
            if let Some(at) = ANSWERS.iter().position(|field| *field == name) {
                it.0[at] = value;
            }
        }
        it
    }

    /// A choice for each question, or [`UNSAID`].
    pub fn parse(&self, questions: &[Question]) -> Result<Vec<u8>, Vec<FieldError>> {
        let (mut errors, mut choices) = (vec![], vec![]);
        for (question, (typed, field)) in questions.iter().zip(self.0.iter().zip(ANSWERS)) {
            let choice = typed.parse().ok();
            let is_one = |it: &u8| *it == UNSAID || usize::from(*it) < question.choices.len();
            match choice.filter(is_one) {
                Some(choice) => choices.push(choice),
                None if typed.is_empty() => {
                    errors.push(FieldError::new(field, FieldCode::Required));
                }
                None => errors.push(FieldError::new(field, FieldCode::Unknown)),
            }
        }
        if errors.is_empty() { Ok(choices) } else { Err(errors) }
    }
}

#[cfg(test)]
mod tests;
