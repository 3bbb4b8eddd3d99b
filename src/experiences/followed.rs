//! What an author sees with a receipt code.
use super::{
    codes::{State, StepKind},
    forms::AuthorGesture,
    model::{Experience, Mention},
    receipt::ReceiptCode,
};
use crate::kernel::{error::AppError, ids::MentionId, time::Day};
use serde::{Deserialize, Serialize};

/// An experience, as its author may follow it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    pub code: ReceiptCode,
    /// Masked as published; the words are empty once erased.
    pub experience: Experience,
    /// Oldest first.
    pub steps: Vec<PastStep>,
    /// What the author added, in whatever state.
    pub details: Vec<OwnDetail>,
    /// The day by which a moderator should have read it.
    pub read_by: Day,
    /// The day by which services should have answered, once published.
    pub answer_by: Option<Day>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastStep {
    pub kind: StepKind,
    pub on: Day,
    /// The service it is about.
    pub mention: Option<MentionId>,
    /// The code of the reason, for a rejection.
    pub reason: Option<String>,
}

/// Something the author added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnDetail {
    pub text: String,
    pub added_on: Day,
    /// Has a moderator read it, and said yes? `None` while nobody has.
    pub published: Option<bool>,
}

impl Followed {
    /// Has any service answered?
    pub fn is_answered(&self) -> bool {
        self.experience.mentions.iter().any(|it| it.state.is_answered())
    }

    /// Is any service yet to answer?
    pub fn waits_for_an_answer(&self) -> bool {
        self.experience.state == State::Published
            && self.experience.mentions.iter().any(Mention::is_awaited)
    }
}

/// What was typed in the forms of the follow page, to show it again when it is refused.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    pub code: String,
    /// The gesture, as its form names it.
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Typed {
    pub fn of_fields(fields: &[(String, String)]) -> Self {
        let value = |name: &str| fields.iter().find(|it| it.0 == name).map(|it| it.1.clone());
        Self {
            code: value("code").unwrap_or_default(),
            action: value("action").unwrap_or_default(),
            fields: fields.to_vec(),
        }
    }

    /// What was typed in this field of the form of `action`.
    pub fn value(&self, action: &str, field: &str) -> Option<String> {
        let same = |it: &&(String, String)| it.0 == field;
        (self.action == action).then(|| self.fields.iter().find(same).map(|it| it.1.clone()))?
    }
}

/// What the follow page is rendered from, when it answers a form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowState {
    pub followed: Option<Followed>,
    pub error: Option<AppError>,
    pub typed: Typed,
    /// The gesture that was just done.
    pub done: Option<AuthorGesture>,
}
