//! What changed between two versions of a text, as it travels to the page.

use serde::{Deserialize, Serialize};

/// What became of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// In both versions.
    Same,
    /// In the first one only.
    Removed,
    /// In the second one only.
    Added,
}

/// Words that were kept, removed or added together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// What became of them.
    pub kind: Kind,
    /// The words, with the blanks that follow. What was kept is written as in the second version.
    pub text: String,
}

/// A paragraph of one version or of both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its words, in reading order; what was removed comes before what replaced it.
    pub runs: Vec<Run>,
}

/// Everything that changed from a text to another.
///
/// The runs that were kept or added, one after the other, are the second text exactly; those that
/// were kept or removed are the first one but for the blanks between words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The two texts together, by paragraph.
    pub paragraphs: Vec<Paragraph>,
    /// Places that changed: words replaced count for one.
    pub changes: u32,
    /// Words that were removed.
    pub removed: u32,
    /// Words that were added.
    pub added: u32,
}

impl Paragraph {
    /// Whether something changed in it.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.runs.iter().any(|run| run.kind != Kind::Same)
    }
}

impl Difference {
    /// Was more left out than kept? Both texts are then read better beside each other.
    #[must_use]
    pub fn is_another_text(&self) -> bool {
        let kept = self.runs().filter(|run| run.kind == Kind::Same);
        let kept: usize = kept.map(|run| run.text.split_whitespace().count()).sum();
        usize::try_from(self.removed).is_ok_and(|removed| removed > kept)
    }

    /// All runs, in reading order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.paragraphs.iter().flat_map(|paragraph| &paragraph.runs)
    }
}
