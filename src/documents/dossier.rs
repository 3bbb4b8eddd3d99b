//! A dossier as it travels to its page: everything is already in words.
use super::{
    codes::{State, StepKind},
    figures::shown::Bar,
};
use crate::{
    indicators::{measured::Verdict, shown::Table},
    kernel::ids::DocumentId,
    ui::plot::Chart,
};
use serde::{Deserialize, Serialize};

/// One document with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dossier {
    pub id: DocumentId,
    pub title: String,
    /// Its address: another one leads to it.
    pub path: String,
    pub description: String,
    pub facts: Vec<Fact>,
    pub standing: Standing,
    pub heard: Heard,
    pub quotes: Quotes,
    pub pieces: Vec<Piece>,
    /// The latest first.
    pub history: Vec<Moment>,
    /// Where people told of it.
    pub experiences: Vec<Link>,
    /// What readers understood of a new version that is not published.
    pub tried: Option<String>,
    pub rewriting: Option<RewritingBrief>,
    pub effect: Option<Effect>,
}

/// Words that lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub href: String,
    pub text: String,
}

/// A line of the identity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub name: String,
    pub value: String,
    pub href: Option<String>,
    /// The address is another site's.
    pub is_outside: bool,
}

/// Where the document stands, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub state: State,
    pub sentence: String,
    /// Said by the issuer: why not.
    pub reason: Option<String>,
    pub next: Option<String>,
    pub is_late: bool,
    pub stages: Vec<Stage>,
}

/// A step of the way, as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    pub name: String,
    /// The day, or why there is none.
    pub when: String,
    pub reach: Reach,
}

/// How far a step is behind or ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reach {
    Done,
    /// Passed over.
    Skipped,
    Current,
    Ahead,
}

/// What people say of it, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// "I struggled too".
    pub struggled: i64,
    /// Values with what they mean.
    pub figures: Vec<(String, String)>,
    /// People by month, and the table behind.
    pub months: Option<(Chart, Table)>,
    /// From the most frequent.
    pub obstacles: Vec<Bar>,
    /// From the easiest grade; none when nobody gave one.
    pub difficulties: Vec<Bar>,
}

/// Passages and suggestions that moderators let be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotes {
    pub items: Vec<Quote>,
    pub next: Option<String>,
    pub first: Option<String>,
}

/// What one person pointed at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    pub passage: String,
    pub suggestion: String,
    /// Where in the document, when, how difficult.
    pub about: String,
}

/// A scan that everybody may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub href: String,
    /// What it is and how large.
    pub text: String,
    /// The report that it came with.
    pub from: String,
    /// What a picture is, for who does not see it, with its width and height; none of a PDF.
    pub picture: Option<(String, Size)>,
}

/// Width and height, in pixels.
pub type Size = (i64, i64);

/// A line of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    pub kind: StepKind,
    pub title: String,
    /// As machines read it.
    pub datetime: String,
    /// The day, and by whom.
    pub when: String,
    pub reason: String,
    /// What was due next.
    pub due: Option<String>,
    /// The dossier that it happened to, before that one joined this one; or the one that joined.
    pub other: String,
}

/// The latest rewriting in a few figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RewritingBrief {
    pub href: String,
    pub figures: Vec<(String, String)>,
    /// What the comprehension test says, or that there was none.
    pub tested: String,
}

/// What the new version changed, as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    pub since: String,
    pub reports: Measure,
    /// Of the issuer's service; none when the directory does not know it.
    pub stories: Option<Measure>,
    /// The event of the indicators.
    pub event: Option<String>,
}

/// Before, after, and what the difference allows to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    pub name: String,
    pub verdict: Verdict,
    pub sentence: String,
}
