//! What a trial is, and what it said.
use super::forms::TrialDraft;
use crate::kernel::{
    codes::codes,
    ids::{DocumentId, RewritingId, TrialId},
    time::Day,
};
use serde::{Deserialize, Serialize};

codes! {
    /// Where a trial stands.
    TrialState {
        /// Being prepared: nobody was asked.
        Draft => "draft",
        Open => "open",
        Closed => "closed",
    }
}

/// A question asked on both versions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub prompt: String,
    pub choices: Vec<String>,
    /// The right choice, from 0.
    pub correct: u8,
}

/// A trial, without its questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    pub id: TrialId,
    pub rewriting: RewritingId,
    pub state: TrialState,
    /// How many testers are to be asked.
    pub wanted: i64,
    /// The last day of answers.
    pub closes_on: Option<Day>,
    pub opened_on: Option<Day>,
    pub closed_on: Option<Day>,
}

/// What a trial said of both versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialResult {
    pub questions: Vec<Question>,
    pub before: VersionResult,
    pub after: VersionResult,
}

/// What the readers of one version answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VersionResult {
    /// How many read it and answered.
    pub people: i64,
    /// Right answers, of `asked`, to all questions together.
    pub right: i64,
    pub asked: i64,
    /// Right answers to each question, in order.
    pub right_by_question: Vec<i64>,
}

impl VersionResult {
    /// Takes in the same choices of so many readers, in the order of `questions`.
    pub fn add(&mut self, questions: &[Question], choices: &[u8], readers: i64) {
        self.right_by_question.resize(questions.len(), 0);
        self.people += readers;
        self.asked += readers * i64::try_from(questions.len()).unwrap_or_default();
        let counts = choices.iter().zip(&mut self.right_by_question);
        for (question, (choice, count)) in questions.iter().zip(counts) {
            if question.correct == *choice {
                *count += readers;
                self.right += readers;
            }
        }
    }

    /// How many readers answered this question right, from 0.
    pub fn right_to(&self, question: usize) -> i64 {
        self.right_by_question.get(question).copied().unwrap_or_default()
    }
}

/// How many were asked and answered: never who.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turnout {
    pub invited: i64,
    pub answered: i64,
}

/// What those who prepare a trial see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialDesk {
    pub document: DocumentId,
    pub title: String,
    /// Is there a text before and a text after?
    pub has_texts: bool,
    /// Can letters leave? Without it nobody can be asked.
    pub has_panel: bool,
    /// How many testers may be asked today.
    pub willing: i64,
    /// What so few can show, when that is little.
    pub warning: Option<String>,
    /// How many may be asked for, with what that many can show.
    pub wanted: Vec<(String, String)>,
    /// What testers read, as it is kept: of a draft too.
    pub preview: Option<TrialPreview>,
    /// One of the texts seems to hold personal data.
    pub is_risky: bool,
    /// The latest trial, unless it is a draft.
    pub trial: Option<TrialShown>,
    /// What the form starts from; `None` while a trial is open.
    pub draft: Option<TrialDraft>,
    pub today: Day,
}

/// A trial that was opened: numbers, never names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialShown {
    pub is_open: bool,
    pub opened_on: Option<Day>,
    /// The last day of answers, or the day it ended.
    pub until: Option<Day>,
    pub turnout: Turnout,
    /// `None` while it is open: a figure that is known invites to stop when it suits.
    pub results: Option<Results>,
}

/// What testers read: one of the texts, and all the questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialPreview {
    /// Before, after.
    pub texts: (String, String),
    pub questions: Vec<Question>,
}

/// What readers of both versions answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    /// Readers of each version.
    pub people: (i64, i64),
    pub rows: Vec<ResultRow>,
}

/// Right answers, before and after, as they are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultRow {
    /// The question; empty for the one about all of them.
    pub label: String,
    pub before: String,
    pub after: String,
}

/// What an invitation leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Invitation {
    /// A text, and questions on it.
    Read(Reading),
    /// The trial is closed.
    Over,
    /// It was answered.
    Answered,
    /// It never was, or it is too old.
    Unknown,
}

/// One version, and nothing that tells which. The right choices stay on the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub text: String,
    /// Prompts, with their choices.
    pub questions: Vec<(String, Vec<String>)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_answers_are_counted_by_question() {
        let question = |correct| Question { correct, ..Question::default() };
        let questions = [question(0), question(2)];
        let mut it = VersionResult::default();
        it.add(&questions, &[0, 2], 3);
        it.add(&questions, &[0, 1], 1);
        assert_eq!((it.people, it.right, it.asked), (4, 7, 8));
        assert_eq!([0, 1, 2].map(|at| it.right_to(at)), [4, 3, 0]);
    }
}
