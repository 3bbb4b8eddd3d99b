//! The closed lists of documents.
use crate::kernel::codes::codes;
use serde::{Deserialize, Serialize};

codes! {
    /// How the document reaches people.
    Kind {
        Form => "form",
        Letter => "letter",
        Email => "email",
        WebPage => "web_page",
        TextMessage => "text_message",
    }
}

codes! {
    /// What it is about: the themes under which the official forms are filed, and "other".
    Domain {
        /// Money, taxes, consumption.
        Money => "money",
        Associations => "associations",
        Citizenship => "citizenship",
        /// Family and school.
        Family => "family",
        Justice => "justice",
        Housing => "housing",
        /// Leisure, sports, culture.
        Leisure => "leisure",
        /// Health and social support.
        Health => "health",
        Transport => "transport",
        /// Work and training.
        Work => "work",
        /// Foreigners in France, and Europe.
        Abroad => "abroad",
        Other => "other",
    }
}

codes! {
    /// Where a document stands. See `rules::next` for the moves.
    State {
        /// Somebody described it; no moderator has looked yet. Not public.
        Reported => "reported",
        /// It is a document of an administration, and this is its only dossier.
        Qualified => "qualified",
        /// Its issuer will rewrite it.
        Accepted => "accepted",
        /// Its issuer will not, and says why.
        Refused => "refused",
        /// It is being rewritten.
        Rewriting => "rewriting",
        /// Readers have tried the new version.
        Tested => "tested",
        /// The new version is in use.
        Published => "published",
        /// What it changed is known.
        Measured => "measured",
    }
}

impl State {
    /// Is the new version in use?
    pub const fn is_simplified(self) -> bool {
        matches!(self, Self::Published | Self::Measured)
    }

    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Reported)
    }
}

codes! {
    /// What makes it hard. One bit each, in this order: add at the end.
    Obstacle {
        /// Words that only specialists know.
        Words => "words",
        /// Sentences that are too long or twisted.
        Sentences => "sentences",
        /// Too long as a whole.
        Length => "length",
        /// One does not find one's way on the page.
        Layout => "layout",
        /// Too many pieces to join, or one does not know which.
        Pieces => "pieces",
        /// Things come in the wrong order.
        Order => "order",
        /// One does not know what to do, or by when.
        NextStep => "next_step",
        /// A way that leads nowhere: a dead link, a number that does not answer.
        DeadEnd => "dead_end",
        /// It frightens, or treats people badly.
        Tone => "tone",
        /// Letters too small, pale, or out of reach of a screen reader.
        Legibility => "legibility",
        /// It does not foresee my case.
        MyCase => "my_case",
        /// Something else: the passage or the suggestion says it.
        Other => "other",
    }
}

/// A set of obstacles, in one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Obstacles(pub u16);

impl Obstacles {
    #[must_use]
    pub const fn with(self, obstacle: Obstacle) -> Self {
        Self(self.0 | 1 << obstacle as u16)
    }

    pub const fn contains(self, obstacle: Obstacle) -> bool {
        self.0 & 1 << obstacle as u16 != 0
    }

    pub fn iter(self) -> impl Iterator<Item = Obstacle> {
        Obstacle::ALL.into_iter().filter(move |it| self.contains(*it))
    }
}

impl FromIterator<Obstacle> for Obstacles {
    fn from_iter<I: IntoIterator<Item = Obstacle>>(all: I) -> Self {
        all.into_iter().fold(Self::default(), Self::with)
    }
}

codes! {
    /// A line of a dossier's history.
    StepKind {
        /// The first report came, or the register of forms was read.
        Opened => "opened",
        Qualified => "qualified",
        Accepted => "accepted",
        Refused => "refused",
        Rewriting => "rewriting",
        Tested => "tested",
        Published => "published",
        Measured => "measured",
        /// Given to another issuer.
        Assigned => "assigned",
        /// The day of the next step was changed.
        Rescheduled => "rescheduled",
        /// Another dossier was joined to this one.
        Joined => "joined",
        /// This dossier was joined to another one.
        MergedInto => "merged_into",
        /// Title, number, version or address were corrected.
        Corrected => "corrected",
        TrialOpened => "trial_opened",
        TrialClosed => "trial_closed",
    }
}

impl StepKind {
    /// The step that a move to this state leaves.
    pub const fn of(state: State) -> Self {
        match state {
            State::Reported => Self::Opened,
            State::Qualified => Self::Qualified,
            State::Accepted => Self::Accepted,
            State::Refused => Self::Refused,
            State::Rewriting => Self::Rewriting,
            State::Tested => Self::Tested,
            State::Published => Self::Published,
            State::Measured => Self::Measured,
        }
    }

    /// The state that this step led to.
    pub fn state(self) -> Option<State> {
        State::ALL.into_iter().find(|it| Self::of(*it) == self)
    }
}

codes! {
    /// Who took a step, as far as the public knows.
    StepActor {
        Public => "public",
        Moderator => "moderator",
        Service => "service",
        Import => "import",
    }
}

codes! {
    /// How it reached us.
    Source {
        Web => "web",
        /// The register of official forms.
        Import => "import",
        /// A counter or a letter, typed in by staff.
        Paper => "paper",
    }
}

codes! {
    /// What became of a report.
    ReportState {
        /// No moderator has read it.
        Received => "received",
        /// It counts.
        Kept => "kept",
        /// It does not: not about a document, insulting, sent many times…
        Refused => "refused",
    }
}

codes! {
    /// Which version of the text.
    Version {
        Before => "before",
        After => "after",
    }
}

/// The hardest a document can be.
pub const HARDEST: u8 = 5;
