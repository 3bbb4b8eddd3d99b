//! What a moderator sees and decides.
use crate::{
    experiences::{codes::State, model::Experience},
    kernel::{
        feeling::Feeling, ids::ExperienceId, page::Page, personal_data::Kind, text::Piece,
        time::Day,
    },
};
use serde::{Deserialize, Serialize};

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident => $code:literal),* $(,)?) => {
        /// Why a text is refused: the reasons of the moderation charter, and no other.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Reason { $($(#[$doc])* #[serde(rename = $code)] $name),* }

        impl Reason {
            pub const ALL: [Self; [$($code),*].len()] = [$(Self::$name),*];

            /// The code used in the store and in forms.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|it| it.as_str() == text)
            }
        }
    };
}

reasons! {
    /// Insults or hatred.
    Insult => "insult",
    /// Somebody is named or can be recognised, and masks are not enough.
    NamesPerson => "names_person",
    /// So much personal data that masks would leave nothing.
    PersonalData => "personal_data",
    /// Not about a public service.
    OutOfScope => "out_of_scope",
    /// A question on a file under way, which only the service can answer.
    PendingFile => "pending_file",
    Advertising => "advertising",
    /// Not understood, or a trial.
    Unreadable => "unreadable",
    /// Sent before: the first one is kept.
    Duplicate => "duplicate",
    /// A threat, or grave facts that belong to the police or the courts.
    Threat => "threat",
}

/// What is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueItem {
    pub id: ExperienceId,
    pub title: String,
    pub feeling: Feeling,
    /// Since it was received.
    pub waiting_hours: i64,
    /// Passages that look like personal data.
    pub findings: u32,
    /// It is published already: what waits is something its author added.
    pub is_detail: bool,
}

/// What waits, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queue {
    pub page: Page<QueueItem>,
    /// Stories that wait, on all pages.
    pub stories: i64,
    /// Published stories to which their authors added something.
    pub details: Vec<QueueItem>,
    /// Published stories in which an import found what looks like personal data: the first ones.
    pub flagged: Vec<QueueItem>,
    /// All of them.
    pub flagged_stories: i64,
}

/// A passage that looks like personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    pub text: String,
    pub kind: Kind,
}

/// Something the author added, to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingDetail {
    pub id: i64,
    pub pieces: Vec<Piece>,
    pub passages: Vec<Passage>,
    pub added_on: Day,
    /// Stands for the text that was shown: see [`Review::seen`].
    pub seen: String,
}

/// One experience on a moderator's desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub experience: Experience,
    pub received_on: Day,
    pub waiting_hours: i64,
    /// The title and the story, what looks like personal data marked.
    pub title: Vec<Piece>,
    pub story: Vec<Piece>,
    /// Each such passage once, wherever it is.
    pub passages: Vec<Passage>,
    /// Stands for the text that was shown: a decision on another text is refused.
    pub seen: String,
    pub details: Vec<PendingDetail>,
    /// Did an import find what looks like personal data in it, that nobody has read since?
    pub flagged: bool,
    /// Why it was refused, if it was.
    pub reason: Option<Reason>,
    /// Its neighbours in the queue.
    pub previous: Option<ExperienceId>,
    pub next: Option<ExperienceId>,
    pub queue: Queue,
}

impl Review {
    /// Does it wait for a decision?
    pub fn is_waiting(&self) -> bool {
        self.experience.state == State::Received
    }

    /// May it still be masked, or taken down?
    pub fn is_published(&self) -> bool {
        self.experience.state == State::Published
    }
}

/// What a decision led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The code of the notice to show.
    pub done: Done,
    /// What to read next: the same experience, the one after it, or the queue.
    pub next: Option<ExperienceId>,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    Published,
    Rejected,
    Masked,
    Kept,
    TakenDown,
    DetailPublished,
    DetailRejected,
}

impl Done {
    pub const ALL: [Self; 7] = [
        Self::Published,
        Self::Rejected,
        Self::Masked,
        Self::Kept,
        Self::TakenDown,
        Self::DetailPublished,
        Self::DetailRejected,
    ];

    /// The code in the address of the next page, and in the audit.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Rejected => "rejected",
            Self::Masked => "masked",
            Self::Kept => "kept",
            Self::TakenDown => "taken_down",
            Self::DetailPublished => "detail_published",
            Self::DetailRejected => "detail_rejected",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}
