//! A report received at a counter or by post, typed in by staff.
use super::{Corrected, LABEL_MAX, TEXT_MAX, Typed, text};
use crate::{
    documents::codes::{HARDEST, Obstacle, Obstacles},
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
    pub passage: String,
    pub place: String,
    pub suggestion: String,
}

/// Of which document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    Known(DocumentId),
    New(Corrected),
}

impl Typed {
    pub fn paper_report(&self) -> Result<PaperReport, Vec<FieldError>> {
        let mut errors = vec![];
        let about = if self.text("with").trim().is_empty() {
            self.corrected(&mut errors).map(About::New)
        } else {
            let known = self.other().map(About::Known);
            if known.is_none() {
                errors.push(FieldError::new("with", FieldCode::NoSuchDocument));
            }
            known
        };
        let difficulty =
            self.text("difficulty").parse().ok().filter(|it| (1..=HARDEST).contains(it));
        if difficulty.is_none() {
            errors.push(FieldError::new("difficulty", FieldCode::Required));
        }
        let is_ticked = |it: &Obstacle| self.text(&["obstacle-", it.as_str()].concat()) == "yes";
        let obstacles = Obstacle::ALL.into_iter().filter(is_ticked).collect();
        let passage = text(self, "passage", (0, TEXT_MAX), &mut errors);
        let place = text(self, "place", (0, LABEL_MAX), &mut errors);
        let suggestion = text(self, "suggestion", (0, TEXT_MAX), &mut errors);
        match (about, difficulty) {
            (Some(about), Some(difficulty)) if errors.is_empty() => {
                Ok(PaperReport { about, difficulty, obstacles, passage, place, suggestion })
            }
            _ => Err(errors),
        }
    }
}
