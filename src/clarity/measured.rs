//! What was measured in a text, as it travels to the page: whole numbers and places only.

use serde::{Deserialize, Serialize};

/// A piece of the text, from byte to byte; always between two characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// From two places in a text. A place beyond four gigabytes is none of ours.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let narrow = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: narrow(start), end: narrow(end) }
    }

    /// The words at this place, nothing when the text is another one.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// A sentence and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Where it is.
    pub span: Span,
    /// How many words it has.
    pub words: u32,
}

/// Jargon found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jargon {
    /// Where it is.
    pub span: Span,
    /// Its rank in the lexicon.
    pub entry: u16,
}

/// How easy a score says that a text is to read: the classes of Flesch's scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Band {
    /// Below 30.
    VeryDifficult,
    /// 30 and more.
    Difficult,
    /// 50 and more.
    FairlyDifficult,
    /// 60 and more.
    Standard,
    /// 70 and more.
    FairlyEasy,
    /// 80 and more.
    Easy,
    /// 90 and more.
    VeryEasy,
}

impl Band {
    /// The class of a score in tenths.
    #[must_use]
    pub const fn of(tenths: i32) -> Self {
        match tenths {
            900.. => Self::VeryEasy,
            800.. => Self::Easy,
            700.. => Self::FairlyEasy,
            600.. => Self::Standard,
            500.. => Self::FairlyDifficult,
            300.. => Self::Difficult,
            _ => Self::VeryDifficult,
        }
    }
}

/// Below this many words a readability score says little.
pub const SHORT: u32 = 100;

/// From this many words a sentence is long enough to be cut.
pub const LONG_SENTENCE: u32 = 25;

/// Everything that is measured of one text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// The text does not look French: what is measured of it says little.
    pub is_foreign: bool,
    /// Words, as a word processor counts them.
    pub words: u32,
    /// Sentences with at least one word.
    pub sentences: u32,
    /// Sentences of [`LONG_SENTENCE`] words and more.
    pub long_sentences: u32,
    /// Words in a sentence on average, in tenths.
    pub mean_tenths: u32,
    /// The longest sentence, the first of those as long.
    pub longest: Option<Sentence>,
    /// Spoken syllables.
    pub syllables: u32,
    /// Score of Kandel and Moles, in tenths: the higher, the easier. None without a word, or when the text is foreign.
    pub score_tenths: Option<i32>,
    /// How long the text takes to read aloud.
    pub seconds: u32,
    /// Verbs in the passive.
    pub passives: Vec<Span>,
    /// Words and phrases of the lexicon.
    pub jargon: Vec<Jargon>,
}

impl Measured {
    /// Whether the text is too short for its score to mean much.
    #[must_use]
    pub const fn is_short(&self) -> bool {
        self.words < SHORT
    }

    /// The class of the score.
    #[must_use]
    pub fn band(&self) -> Option<Band> {
        self.score_tenths.map(Band::of)
    }
}
