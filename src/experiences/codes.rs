//! The closed lists of an experience: states, channels, tags, capacities, sources. Each has one
//! code, used in the store, in addresses and in forms; the words are in `words`.
use crate::kernel::{codes::codes, feeling::Feeling};
use serde::{Deserialize, Serialize};

codes! {
    /// Where an experience stands. Each change is a step with an author and a date.
    State {
        /// Waiting for a moderator.
        Received => "received",
        Published => "published",
        /// Refused by a moderator, with a coded reason told to the author.
        Rejected => "rejected",
        /// Taken back by the author, or gone from the official file: the text is not shown.
        Withdrawn => "withdrawn",
        /// The author asked for the text to be destroyed: only dates and codes remain.
        Erased => "erased",
    }
}

codes! {
    /// Where one service stands with one experience. "Answered" is not "settled".
    MentionState {
        Waiting => "waiting",
        Answered => "answered",
        /// The answer promises an action at a date.
        Promised => "promised",
        /// The service says that the action is done.
        Done => "done",
        /// The author says that it is settled.
        Confirmed => "confirmed",
        /// The author says that it is not settled.
        Contested => "contested",
    }
}

impl MentionState {
    /// Has the service answered, whatever came next?
    pub const fn is_answered(self) -> bool {
        !matches!(self, Self::Waiting)
    }
}

codes! {
    /// Something that happened to an experience, on the author's time line.
    StepKind {
        Received => "received",
        /// The author changed the words before moderation.
        Corrected => "corrected",
        /// The author added something.
        DetailAdded => "detail_added",
        Published => "published",
        Rejected => "rejected",
        Answered => "answered",
        Promised => "promised",
        Done => "done",
        Confirmed => "confirmed",
        Contested => "contested",
        /// By its author.
        Withdrawn => "withdrawn",
        Erased => "erased",
        /// By a moderator, after publication.
        TakenDown => "taken_down",
        /// Something the author added was published.
        DetailPublished => "detail_published",
        DetailRejected => "detail_rejected",
        /// The service put another answer in the place of the first.
        AnswerCorrected => "answer_corrected",
    }
}

codes! {
    /// How the author dealt with the service (« canal »).
    Channel {
        Online => "online",
        Phone => "phone",
        Desk => "desk",
        Email => "email",
        Account => "account",
        Letter => "letter",
        Chat => "chat",
        Social => "social",
        Video => "video",
        Patrol => "patrol",
    }
}

codes! {
    /// What the story is about, in general (« tag général »).
    Tag {
        Access => "access",
        Information => "information",
        Relation => "relation",
        Responsiveness => "responsiveness",
        Simplicity => "simplicity",
    }
}

codes! {
    /// In what capacity the author writes (« posté comme »).
    Capacity {
        Concerned => "concerned",
        Relative => "relative",
        /// A mediation agent, for somebody.
        Mediator => "mediator",
    }
}

codes! {
    /// How the story reached us.
    SourceKind {
        Web => "web",
        /// An official export.
        Import => "import",
        Paper => "paper",
        Phone => "phone",
        /// A shared device: nothing is stored on it.
        Kiosk => "kiosk",
        /// A partner's link or poster: the code says which.
        Partner => "partner",
    }
}

/// How the story reached us, with the code of the poster, kiosk or partner when there is one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Source {
    pub kind: SourceKind,
    /// At most 40 characters of `[a-z0-9-]`.
    pub code: Option<String>,
}

impl Source {
    pub const WEB: Self = Self { kind: SourceKind::Web, code: None };

    /// Reads the `source` of a link: `kiosk-12`, `paper`, `qr-mairie-x` (a partner's code).
    /// Anything unreadable is the web: a broken link must not lose a story.
    pub fn of_link(text: &str) -> Self {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if text.is_empty() || text.len() > 40 || !text.bytes().all(allowed) {
            return Self::WEB;
        }
        let kind = match text.split('-').next().unwrap_or_default() {
            "web" | "import" => return Self::WEB,
            "kiosk" => SourceKind::Kiosk,
            "paper" => SourceKind::Paper,
            "phone" => SourceKind::Phone,
            _ => SourceKind::Partner,
        };
        Self { kind, code: Some(text.to_owned()) }
    }

    /// Is the device shared, so that nothing may be stored on it?
    pub const fn is_shared_device(&self) -> bool {
        matches!(self.kind, SourceKind::Kiosk)
    }
}

/// A set of channels, in one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Channels(pub u16);

impl Channels {
    pub const fn bit(channel: Channel) -> u16 {
        1 << channel as u16
    }

    #[must_use]
    pub const fn with(self, channel: Channel) -> Self {
        Self(self.0 | Self::bit(channel))
    }

    pub const fn contains(self, channel: Channel) -> bool {
        self.0 & Self::bit(channel) != 0
    }

    pub fn iter(self) -> impl Iterator<Item = Channel> {
        Channel::ALL.into_iter().filter(move |channel| self.contains(*channel))
    }
}

impl FromIterator<Channel> for Channels {
    fn from_iter<I: IntoIterator<Item = Channel>>(channels: I) -> Self {
        channels.into_iter().fold(Self::default(), Self::with)
    }
}

/// The five general tags, each with a sign or none, in the order of [`Tag::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tags(pub [Option<Feeling>; 5]);

impl Tags {
    pub const fn get(self, tag: Tag) -> Option<Feeling> {
        self.0[tag as usize]
    }

    pub const fn set(&mut self, tag: Tag, sign: Option<Feeling>) {
        self.0[tag as usize] = sign;
    }

    /// The tags that carry a sign.
    pub fn iter(self) -> impl Iterator<Item = (Tag, Feeling)> {
        Tag::ALL.into_iter().filter_map(move |tag| self.get(tag).map(|sign| (tag, sign)))
    }

    /// Five characters, as the store keeps them: `+`, `=`, `-`, or `.` for none.
    pub fn code(self) -> String {
        let sign = |it: &Option<Feeling>| match it {
            Some(Feeling::Positive) => '+',
            Some(Feeling::Neutral) => '=',
            Some(Feeling::Negative) => '-',
            None => '.',
        };
        self.0.iter().map(sign).collect()
    }

    /// The inverse of [`Tags::code`].
    pub fn parse(code: &str) -> Option<Self> {
        let mut tags = Self::default();
        if code.len() != tags.0.len() {
            return None;
        }
        for (slot, sign) in tags.0.iter_mut().zip(code.bytes()) {
            *slot = match sign {
                b'+' => Some(Feeling::Positive),
                b'=' => Some(Feeling::Neutral),
                b'-' => Some(Feeling::Negative),
                b'.' => None,
                _ => return None,
            };
        }
        Some(tags)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_come_back_from_their_code() {
        let mut tags = Tags::default();
        tags.set(Tag::Relation, Some(Feeling::Positive));
        tags.set(Tag::Simplicity, Some(Feeling::Negative));
        assert_eq!(tags.code(), "..+.-");
        assert_eq!(Tags::parse("..+.-"), Some(tags));
        assert_eq!(Tags::parse("..+."), None);
        assert_eq!(Tags::parse("..x.."), None);
    }

    #[test]
    fn a_broken_source_is_the_web() {
        assert_eq!(Source::of_link("<script>"), Source::WEB);
        assert_eq!(Source::of_link("import"), Source::WEB);
        assert!(Source::of_link("kiosk-7").is_shared_device());
        assert_eq!(Source::of_link("qr-mairie").kind, SourceKind::Partner);
    }
}
