//! What an experience is.
use super::codes::{Capacity, Channels, MentionState, Source, State, Tags};
use crate::{
    directory::model::{OUTSIDE_CODE, StructureRef},
    kernel::{
        feeling::Feeling,
        ids::{AnswerId, ExperienceId, MentionId},
        text::Piece,
        time::{Day, Instant},
    },
};
use serde::{Deserialize, Serialize};

/// Everything the public may read about one experience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experience {
    pub id: ExperienceId,
    pub state: State,
    pub title: String,
    pub story: String,
    pub feeling: Feeling,
    pub tags: Tags,
    pub pen_name: Option<String>,
    pub capacity: Capacity,
    /// The procedure, as the author names it.
    pub procedure: Option<String>,
    /// INSEE code of the author's department.
    pub department: Option<String>,
    /// As the author or the file names it; « France » for nearly all.
    pub country: String,
    pub source: Source,
    pub written_on: Day,
    pub happened_on: Option<Day>,
    pub published_at: Option<Instant>,
    /// How many readers said that they lived the same.
    pub similar: i64,
    /// One to three services, in the author's order.
    pub mentions: Vec<Mention>,
    /// What the author added afterwards, once moderated.
    pub details: Vec<Detail>,
}

/// One service of an experience, with its own state and its own public answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    pub id: MentionId,
    /// `None` when the service is unknown or has not joined: then `label` says what we know.
    pub structure: Option<StructureRef>,
    /// The name shown: the structure's, or the one received.
    pub label: String,
    pub channels: Channels,
    pub state: MentionState,
    pub answer: Option<Answer>,
    pub promise: Option<Promise>,
}

/// The public answer of one service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub id: AnswerId,
    pub text: String,
    /// The role that signs: « La direction de l’accueil ».
    pub signature: Option<String>,
    pub answered_on: Option<Day>,
    /// Readers' votes.
    pub useful: i64,
    pub useless: i64,
    /// The author's own vote.
    pub author_found_it_useful: Option<bool>,
}

/// What a service said it would do, and what the author says of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Promise {
    pub action: String,
    pub due_on: Option<Day>,
    pub done_on: Option<Day>,
    /// What the author wrote when confirming or contesting.
    pub author_comment: Option<String>,
}

/// An addition by the author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    pub text: String,
    pub added_on: Day,
}

/// An experience in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub id: ExperienceId,
    pub title: String,
    /// Two lines of text; with a search, around what was found.
    pub excerpt: Vec<Piece>,
    pub feeling: Feeling,
    pub published_on: Option<Day>,
    pub services: Vec<SummaryService>,
    pub answer_excerpt: Option<String>,
    pub similar: i64,
}

/// One service in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryService {
    pub code: Option<String>,
    pub label: String,
    pub place: String,
    pub state: MentionState,
}

impl Mention {
    /// Has its service yet to answer? What has not joined the platform never will.
    pub fn is_awaited(&self) -> bool {
        let has_joined = self.structure.as_ref().is_some_and(StructureRef::is_a_service);
        has_joined && !self.state.is_answered()
    }
}

impl SummaryService {
    /// Has it yet to answer? What has not joined the platform never will.
    pub fn is_awaited(&self) -> bool {
        let has_joined = self.code.as_deref().is_some_and(|it| it != OUTSIDE_CODE);
        has_joined && self.state == MentionState::Waiting
    }
}
