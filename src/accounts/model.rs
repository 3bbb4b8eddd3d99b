//! Who works in the staff space.
use crate::{
    documents::desk::model::Waiting,
    kernel::ids::{StaffId, StructureId},
};
use serde::{Deserialize, Serialize};

/// Somebody who signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    pub id: StaffId,
    /// Seen by colleagues only; the public reads roles.
    pub name: String,
    pub role: Role,
    /// The top of an agent's branch; `None` for those who work for the whole site.
    pub structure: Option<StructureId>,
}

/// What a person is here for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads stories before they are published.
    Moderator,
    /// Answers for a structure and all below it.
    Agent,
    /// May do everything.
    Administrator,
}

impl Role {
    pub const ALL: [Self; 3] = [Self::Moderator, Self::Agent, Self::Administrator];

    /// The code used in the store and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Moderator => "moderator",
            Self::Agent => "agent",
            Self::Administrator => "administrator",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// What the top of every staff page shows: who is there, and what waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    pub member: StaffMember,
    /// The name of the member's structure.
    pub structure: Option<String>,
    /// Stories and details to read; `None` for those who do not moderate.
    pub to_review: Option<i64>,
    /// Services waiting for an answer; `None` for those who do not answer.
    pub to_answer: Option<i64>,
    /// What waits of documents.
    pub documents: Waiting,
    /// Does the member publish results of indicators?
    pub publishes: bool,
}

/// Something to work on, with the desk around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnDesk<T> {
    pub desk: Desk,
    pub item: T,
}
