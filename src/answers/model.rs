//! What an agent sees and sends.
use crate::{
    experiences::{
        codes::MentionState,
        model::{Experience, Mention},
    },
    kernel::{
        feeling::Feeling,
        ids::{ExperienceId, MentionId},
        page::Page,
        text::Piece,
        time::Day,
    },
};
use serde::{Deserialize, Serialize};

/// Which services an inbox shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    /// Those that wait for an answer.
    #[default]
    Waiting,
    /// Those with a promise to keep.
    Promised,
    /// Those that were answered, whatever came next.
    Answered,
    All,
}

impl Show {
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Promised, Self::Answered, Self::All];

    /// The code in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Promised => "promised",
            Self::Answered => "answered",
            Self::All => "all",
        }
    }

    /// What cannot be read is what waits.
    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.as_str() == text).unwrap_or_default()
    }
}

/// A line of the inbox: one service of one experience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxItem {
    pub mention: MentionId,
    pub experience: ExperienceId,
    pub title: String,
    pub feeling: Feeling,
    pub service: String,
    pub state: MentionState,
    pub published_on: Day,
    /// Since publication.
    pub waiting_days: i64,
    pub due_on: Option<Day>,
    /// The promised day is past.
    pub is_overdue: bool,
}

/// A part of an inbox, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inbox {
    pub show: Show,
    pub page: Page<InboxItem>,
}

/// One experience, to answer for one of its services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToAnswer {
    pub experience: Experience,
    pub mention: Mention,
    pub title: Vec<Piece>,
    pub story: Vec<Piece>,
    pub published_on: Day,
    pub waiting_days: i64,
    /// The day it is, for the earliest date of a promise.
    pub today: Day,
    /// The answer is one's own, and may be corrected.
    pub may_correct: bool,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    Answered,
    Promised,
    Corrected,
    PromiseKept,
}

impl Done {
    pub const ALL: [Self; 4] = [Self::Answered, Self::Promised, Self::Corrected, Self::PromiseKept];

    /// The code in the address of the next page, and in the audit.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Promised => "promised",
            Self::Corrected => "corrected",
            Self::PromiseKept => "promise_kept",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}
