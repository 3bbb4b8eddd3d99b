//! What an author may do with a receipt code, as forms and the wire carry it.
use super::checks::{
    COMMENT_MAX, Checks, DETAIL_MIN, PEN_NAME_MAX, STORY_MAX, STORY_MIN, TITLE_MAX, TITLE_MIN,
};
use crate::kernel::{
    error::{FieldCode, FieldError},
    ids::{AnswerId, MentionId},
    text::printable,
};
use serde::{Deserialize, Serialize};

/// One gesture of the author. Who may do what, when: `rules`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AuthorGesture {
    /// Says whether an answer was useful.
    Vote { answer: AnswerId, useful: bool },
    /// Says whether it is settled with one service.
    Settle { mention: MentionId, settled: Option<bool>, comment: String },
    /// Adds something, read by a moderator before it is published.
    AddDetail { text: String },
    /// Changes the words, before moderation.
    Correct { title: String, story: String, pen_name: String },
    /// Takes it back from the public.
    Withdraw,
    /// Destroys the words.
    Erase,
}

impl AuthorGesture {
    /// Reads the fields of one of the forms of the follow page; `None` when it is not a gesture.
    pub fn of_fields(fields: &[(String, String)]) -> Option<Self> {
        let value =
            |name: &str| fields.iter().rev().find(|it| it.0 == name).map_or("", |it| it.1.as_str());
        let text = |name: &str| value(name).replace("\r\n", "\n");
        Some(match value("action") {
            "vote" => Self::Vote {
                answer: value("answer").parse().ok()?,
                useful: value("useful") == "yes",
            },
            "settle" => Self::Settle {
                mention: value("mention").parse().ok()?,
                settled: match value("settled") {
                    "yes" => Some(true),
                    "no" => Some(false),
                    _ => None,
                },
                comment: text("comment"),
            },
            "add-detail" => Self::AddDetail { text: text("detail") },
            "correct" => Self::Correct {
                title: text("title"),
                story: text("story"),
                pen_name: text("pen_name"),
            },
            "withdraw" => Self::Withdraw,
            "erase" => Self::Erase,
            _ => return None,
        })
    }

    /// Without control characters in what the author typed, whichever road it came by.
    #[must_use]
    pub fn printable(&self) -> Self {
        match self {
            Self::Settle { mention, settled, comment } => {
                Self::Settle { mention: *mention, settled: *settled, comment: printable(comment) }
            }
            Self::AddDetail { text } => Self::AddDetail { text: printable(text) },
            Self::Correct { title, story, pen_name } => Self::Correct {
                title: printable(title),
                story: printable(story),
                pen_name: printable(pen_name),
            },
            Self::Vote { .. } | Self::Withdraw | Self::Erase => self.clone(),
        }
    }

    /// What is wrong with what was typed.
    pub fn errors(&self) -> Vec<FieldError> {
        let mut checks = Checks::default();
        match self {
            Self::Settle { settled, comment, .. } => {
                if settled.is_none() {
                    checks.refuse("settled", FieldCode::Required);
                }
                checks.length("comment", comment, 0, COMMENT_MAX);
            }
            Self::AddDetail { text } => checks.length("detail", text, DETAIL_MIN, STORY_MAX),
            Self::Correct { title, story, pen_name } => {
                checks.length("title", title, TITLE_MIN, TITLE_MAX);
                checks.length("story", story, STORY_MIN, STORY_MAX);
                checks.length("pen_name", pen_name, 0, PEN_NAME_MAX);
            }
            Self::Vote { .. } | Self::Withdraw | Self::Erase => {}
        }
        checks.0
    }
}
