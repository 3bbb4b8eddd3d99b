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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialResult {
    pub trial: TrialId,
    pub opened_on: Option<Day>,
    /// `None`: answers still come.
    pub closed_on: Option<Day>,
    pub questions: Vec<Question>,
    pub before: VersionResult,
    pub after: VersionResult,
}

/// What the readers of one version answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionResult {
    /// How many read it and answered.
    pub people: i64,
    /// How many of them were right everywhere.
    pub all_right: i64,
    /// Right answers, of `asked`, to all questions together.
    pub right: i64,
    pub asked: i64,
    /// Right answers to each question, in order.
    pub right_by_question: Vec<i64>,
}

impl VersionResult {
    /// Takes in the choices of one reader, in the order of `questions`.
    pub fn add(&mut self, questions: &[Question], choices: &[u8]) {
        self.right_by_question.resize(questions.len(), 0);
        self.people += 1;
        let mut right = 0;
        for (question, (choice, count)) in
            questions.iter().zip(choices.iter().zip(&mut self.right_by_question))
        {
            if question.correct == *choice {
                *count += 1;
                right += 1;
            }
        }
        let asked = i64::try_from(questions.len()).unwrap_or_default();
        self.right += right;
        self.asked += asked;
        self.all_right += i64::from(right == asked);
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
    /// It was answered, or it is too old.
    Used,
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
    fn right_answers_are_counted_by_question_and_by_reader() {
        let question = |correct| Question { correct, ..Question::default() };
        let questions = [question(0), question(2)];
        let mut it = VersionResult::default();
        it.add(&questions, &[0, 2]);
        it.add(&questions, &[0, 1]);
        assert_eq!((it.people, it.all_right, it.right, it.asked), (2, 1, 3, 4));
        assert_eq!(it.right_by_question, [2, 1]);
    }
}
