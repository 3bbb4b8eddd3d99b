//! A report received at a counter or by post, typed in by staff.
use super::{Corrected, LABEL_MAX, TEXT_MAX, Typed, text};
use crate::{
    documents::{
        codes::{HARDEST, Obstacle, Obstacles},
        reporting::forms::MINUTES,
    },
    kernel::{
        error::{FieldCode, FieldError},
        ids::DocumentId,
    },
};

/// What somebody said on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperReport {
    pub about: About,
    pub difficulty: u8,
    pub obstacles: Obstacles,
    /// Spent on it: one of [`MINUTES`].
    pub minutes: Option<u16>,
    pub passage: String,
    pub place: String,
    pub suggestion: String,
}

/// The choice of none of the dossiers that are proposed.
pub const NONE: &str = "none";

/// Of which document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// What was typed to find it, and which one was then chosen.
    Named(String, Option<DocumentId>),
    New(Corrected),
}

impl Typed {
    pub fn paper_report(&self) -> Result<PaperReport, Vec<FieldError>> {
        let mut errors = vec![];
        let (with, chosen) = (self.text("with").trim(), self.text("chosen"));
        let about = if with.is_empty() || chosen == NONE {
            self.corrected(&mut errors).map(About::New)
        } else {
            Some(About::Named(with.to_owned(), chosen.parse().ok()))
        };
        let difficulty =
            self.text("difficulty").parse().ok().filter(|it| (1..=HARDEST).contains(it));
        if difficulty.is_none() {
            errors.push(FieldError::new("difficulty", FieldCode::Required));
        }
        let minutes = self.text("minutes").parse().ok().filter(|it| MINUTES.contains(it));
        let is_ticked = |it: &Obstacle| self.text(&["obstacle-", it.as_str()].concat()) == "yes";
        let obstacles = Obstacle::ALL.into_iter().filter(is_ticked).collect();
        let passage = text(self, "passage", (0, TEXT_MAX), &mut errors);
        let place = text(self, "place", (0, LABEL_MAX), &mut errors);
        let suggestion = text(self, "suggestion", (0, TEXT_MAX), &mut errors);
        match (about, difficulty) {
            (Some(about), Some(difficulty)) if errors.is_empty() => Ok(PaperReport {
                about,
                difficulty,
                obstacles,
                minutes,
                passage,
                place,
                suggestion,
            }),
            _ => Err(errors),
        }
    }
}
