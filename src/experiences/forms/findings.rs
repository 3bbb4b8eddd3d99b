//! Personal data seen in a draft. The author is warned and may mask it, or send it as it is: a
//! moderator masks what remains.
use super::draft::Draft;
use crate::kernel::personal_data::{Finding, Kind, mask, mask_one, scan};

/// The fields that are published as typed, hence scanned.
pub const SCANNED: [&str; 4] = ["story", "title", "procedure", "pen_name"];

/// A passage to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// One of [`SCANNED`].
    pub field: &'static str,
    pub finding: Finding,
    /// The passage itself, to show it.
    pub passage: String,
}

impl Seen {
    /// Every finding in one text.
    pub fn all_in(field: &'static str, text: &str) -> Vec<Self> {
        let passage = |it: Finding| text.get(it.start..it.end).unwrap_or_default().to_owned();
        scan(text).into_iter().map(|it| Self { field, finding: it, passage: passage(it) }).collect()
    }

    pub const fn kind(&self) -> Kind {
        self.finding.kind
    }
}

impl Draft {
    /// Every finding, field after field; its place in this list is its number in the form.
    pub fn seen(&self) -> Vec<Seen> {
        SCANNED.into_iter().flat_map(|field| Seen::all_in(field, self.scanned(field))).collect()
    }

    /// The draft as it will be read: everything that was seen is masked.
    #[must_use]
    pub fn masked(mut self, label: impl Fn(Kind) -> &'static str) -> Self {
        self.mask(None, label);
        self
    }

    fn scanned(&self, field: &str) -> &str {
        match field {
            "title" => &self.title,
            "procedure" => &self.procedure,
            "pen_name" => &self.pen_name,
            _ => &self.story,
        }
    }

    fn scanned_mut(&mut self, field: &str) -> &mut String {
        match field {
            "title" => &mut self.title,
            "procedure" => &mut self.procedure,
            "pen_name" => &mut self.pen_name,
            _ => &mut self.story,
        }
    }

    /// Masks the finding with this number, or all of them. A number out of the list masks nothing.
    pub(super) fn mask(&mut self, number: Option<usize>, label: impl Fn(Kind) -> &'static str) {
        match number {
            Some(number) => {
                if let Some(seen) = self.seen().into_iter().nth(number) {
                    let text = self.scanned_mut(seen.field);
                    *text = mask_one(text, seen.finding, label);
                }
            }
            None => {
                for field in SCANNED {
                    let text = self.scanned_mut(field);
                    *text = mask(text, &scan(text), &label);
                }
            }
        }
    }
}
