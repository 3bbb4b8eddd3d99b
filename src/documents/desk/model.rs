//! What the pages of the desk show, in words already: the server writes them.
use crate::{
    clarity::{changes::Difference, measured::Measured},
    kernel::{error::FieldCode, ids::DocumentId, text::Piece},
};
use serde::{Deserialize, Serialize};

/// What the address asks of a dossier's page. Empty when not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Which part: see [`Pane`].
    pub pane: String,
    /// The number of a report.
    pub report: String,
    /// Words to look for.
    pub q: String,
    /// The number of another dossier.
    pub with: String,
}

crate::kernel::codes::codes! {
    /// A part of a dossier's page.
    Pane {
        /// What people say of it.
        Reports => "reports",
        /// Title, number, address.
        Identity => "identity",
        /// Who answers for it.
        Issuer => "issuer",
        /// The next state.
        Move => "move",
        /// The day of the next step.
        Due => "due",
        /// Joining another dossier.
        Merge => "merge",
    }
}

/// What the list is asked for. Empty when not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListAsked {
    pub q: String,
    /// The code of a state, [`LATE`] or [`SOON`].
    pub state: String,
    /// The code of an administration.
    pub issuer: String,
    /// How many dossiers come before.
    pub from: String,
}

/// In the place of a state: what is late, what is due within a week.
pub const LATE: &str = "late";
pub const SOON: &str = "soon";

/// The parts of the list that other pages lead to.
pub const REPORTS: &str = "reports";
pub const NEW: &str = "new";

/// What waits for somebody, in numbers; `None` for what is not theirs to do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Reports to read.
    pub reports: Option<i64>,
    /// Documents to check.
    pub new: Option<i64>,
    /// Documents whose next step is late.
    pub late: Option<i64>,
    /// And those where it is due within a week.
    pub soon: Option<i64>,
    /// On the home page: the one that is late for the longest time, or due first.
    pub urgent: Option<Line>,
}

impl Waiting {
    /// How many things wait; `None` for those who do nothing with documents.
    pub fn total(&self) -> Option<i64> {
        let all = [self.reports, self.new, self.late, self.soon];
        all.iter().any(Option::is_some).then(|| all.into_iter().flatten().sum())
    }
}

/// Everything that waits on one's desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub search: FormShown,
    pub sections: Vec<Section>,
    /// Where a report received on paper is typed in, for those who may.
    pub add: Option<String>,
}

/// A titled list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// What addresses name it by; empty when none does.
    pub id: String,
    pub title: String,
    /// A sentence under the title; what to say of an empty list.
    pub lead: String,
    pub filters: Vec<Choice>,
    pub lines: Vec<Line>,
    /// The addresses of the next part, and of the first.
    pub next: Option<String>,
    pub first: Option<String>,
}

/// One of several links.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub href: String,
    pub words: String,
    pub is_current: bool,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub href: String,
    pub title: String,
    pub facts: Vec<String>,
    /// What is late, in words.
    pub late: Option<String>,
}

/// One dossier, with the part that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DossierShown {
    pub id: DocumentId,
    pub title: String,
    /// Something to know first.
    pub note: Option<String>,
    pub facts: Vec<(String, String)>,
    /// What to do first, when it is this person's to do, and whether it is late.
    pub next: Option<(Choice, Option<String>)>,
    pub places: Vec<Choice>,
    pub reports: Vec<ReportShown>,
    /// Before the forms.
    pub choices: Vec<Section>,
    pub sections: Vec<Section>,
    pub forms: Vec<FormShown>,
    /// Oldest first: what, then when and by whom.
    pub history: Vec<(String, String)>,
}

/// The text before and the text after, being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RewritingShown {
    pub id: DocumentId,
    pub title: String,
    pub note: Option<String>,
    /// Absent when this is not the time to write.
    pub form: Option<FormShown>,
    /// While readers try it, the draft is looked at and not changed.
    pub tried: Option<Tried>,
    /// The texts as they are kept, and what was measured of both.
    pub preview: Option<Preview>,
    pub publish: Option<FormShown>,
}

/// A draft that readers try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    /// The page of the trial.
    pub href: String,
    pub before: String,
    pub after: String,
}

/// A draft, or what was published, as everyone will read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub before: Measured,
    pub after: Measured,
    pub difference: Difference,
}

/// A report as staff read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportShown {
    pub title: String,
    pub facts: Vec<String>,
    /// Label and text; what looks like personal data is marked.
    pub texts: Vec<(String, Vec<Piece>)>,
    pub links: Vec<(String, String)>,
    pub pieces: Vec<PieceShown>,
}

/// A scan, photo or PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PieceShown {
    pub href: String,
    pub label: String,
    pub is_image: bool,
}

/// A form, described.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormShown {
    pub title: String,
    pub lead: String,
    pub action: String,
    pub way: Way,
    pub hidden: Vec<(String, String)>,
    pub fields: Vec<FieldShown>,
    pub buttons: Vec<Button>,
}

/// How a form is sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    #[default]
    Post,
    /// With files.
    Multipart,
    /// A search: the answer has an address.
    Get,
}

/// A field of a form. Its name is its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldShown {
    pub control: Control,
    pub name: String,
    pub label: String,
    pub hint: String,
    pub value: String,
    /// Characters; 0 for as many as one likes.
    pub most: u32,
    pub required: bool,
    /// What the server finds wrong with it before anything is posted.
    pub problem: Option<FieldCode>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Control {
    /// A line of text, of this kind: `text`, `date`, `search`, `url`.
    Line(String),
    /// So many lines of text.
    Area(u32),
    /// Codes and words.
    Select(Vec<(String, String)>),
    Radios(Vec<(String, String)>),
    Tick,
    /// Boxes under one title: their names and words.
    Ticks(Vec<(String, String)>),
    /// No control: a title over the fields that follow.
    Heading,
    /// A PDF.
    File,
}

/// A button: the code of its gesture, its words, and whether it is the main one, another, or destroys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    pub gesture: String,
    pub label: String,
    /// `second`, `danger`, or empty for the main one.
    pub kind: String,
    /// What will happen, told between a first press and a second; empty: one press is enough.
    pub sure: String,
}
