//! What the pages of a report are made of.
use super::forms::Draft;
use crate::{
    directory::model::StructureRef,
    documents::codes::{Kind, Obstacles, ReportState, State, StepKind},
    experiences::receipt::ReceiptCode,
    kernel::{
        error::{AppError, FieldError},
        ids::{DocumentId, ExperienceId},
        time::Day,
    },
    moderation::model::Reason,
};
use serde::{Deserialize, Serialize};

/// A document to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    pub id: DocumentId,
    pub kind: Kind,
    /// Empty when it is not for this reader: somebody else's, that nobody has checked.
    pub title: String,
    /// With its version: `12345*02`.
    pub cerfa: String,
    pub issuer: String,
    pub state: State,
}

/// Documents that a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The best ones.
    pub rows: Vec<Candidate>,
    pub total: u32,
}

/// What the report page opens with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Step 1: which document? `None` once it is known.
    pub search: Option<Found>,
    /// The document to report; `None` when it is to be described.
    pub about: Option<Candidate>,
    pub experience: Option<(ExperienceId, String)>,
    pub issuer: Option<StructureRef>,
    /// The form's own: the same one sent twice is one report.
    pub token: String,
    pub started_at: String,
}

/// What the author leaves with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    pub code: ReceiptCode,
    pub title: String,
    pub received_on: Day,
    /// The day by which a moderator should have read it.
    pub read_by: Day,
    /// The dossier, when everyone can read it.
    pub dossier: Option<DocumentId>,
    pub files: u32,
    /// The same form had come already: nothing was sent twice.
    pub again: bool,
}

impl Receipt {
    /// As this browser's tab keeps it: one thing on each line.
    pub fn to_lines(&self) -> String {
        let dossier = self.dossier.map(|it| it.to_string()).unwrap_or_default();
        let Self { code, title, received_on, read_by, files, .. } = self;
        format!("{code}\n{received_on}\n{read_by}\n{dossier}\n{files}\n{title}")
    }

    /// The inverse of [`Receipt::to_lines`].
    pub fn of_lines(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        Some(Self {
            code: ReceiptCode::parse(lines.next()?)?,
            received_on: Day::parse(lines.next()?)?,
            read_by: Day::parse(lines.next()?)?,
            dossier: lines.next()?.parse().ok().map(DocumentId),
            files: lines.next()?.parse().ok()?,
            title: lines.next()?.to_owned(),
            again: false,
        })
    }
}

/// What the report page is rendered from, when it answers a form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posted {
    pub draft: Draft,
    pub errors: Vec<FieldError>,
    pub failure: Option<AppError>,
    pub receipt: Option<Receipt>,
    /// Passages were masked, nothing was sent.
    pub masked: bool,
    /// It came sooner than people write: to be read once more, then sent.
    pub too_soon: bool,
}

/// A report, as its author may follow it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    pub code: ReceiptCode,
    pub state: ReportState,
    /// Why it was refused.
    pub reason: Option<Reason>,
    pub received_on: Day,
    pub read_by: Day,
    /// By the clock of the site: what is late, and what is erased by now.
    pub today: Day,
    pub document: Candidate,
    /// The service that holds the document; empty when the directory does not know it.
    pub given_to: String,
    /// What happened to the document, oldest first.
    pub steps: Vec<(StepKind, Day)>,
    pub due_on: Option<Day>,
    pub difficulty: u8,
    pub obstacles: Obstacles,
    pub minutes: Option<i64>,
    pub passage: String,
    pub place: String,
    pub suggestion: String,
    /// Passage and suggestion are read by everyone.
    pub quoted: bool,
    pub attachments: Vec<OwnAttachment>,
}

/// A file of one's own report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnAttachment {
    pub is_pdf: bool,
    /// In kilobytes.
    pub size: i64,
    pub masked: bool,
    pub state: FileState,
    pub erase_on: Day,
}

crate::kernel::codes::codes! {
    /// Who has seen a file.
    FileState {
        Waiting => "waiting",
        Seen => "seen",
        Public => "public",
    }
}

/// What the follow page is rendered from, when it answers a form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowState {
    pub followed: Option<Followed>,
    pub error: Option<AppError>,
    /// The code typed.
    pub typed: String,
    /// The report was just erased.
    pub erased: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_comes_back_from_its_lines() {
        let mut receipt = Receipt {
            code: ReceiptCode::of_bits([3; 10]),
            title: "Demande de logement".to_owned(),
            received_on: Day::parse("2026-03-06").unwrap(),
            read_by: Day::parse("2026-03-20").unwrap(),
            dossier: Some(DocumentId(12)),
            files: 2,
            again: false,
        };
        assert_eq!(Receipt::of_lines(&receipt.to_lines()), Some(receipt.clone()));
        receipt.dossier = None;
        assert_eq!(Receipt::of_lines(&receipt.to_lines()), Some(receipt));
        assert_eq!(Receipt::of_lines("x"), None);
    }
}
