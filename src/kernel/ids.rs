//! Identifiers: one newtype for each thing, over the row's number.
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// A citizen's account of a public service.
    ExperienceId,
    /// One of the one to three services of an experience.
    MentionId,
    /// An office, a body above it, or a digital product.
    StructureId,
    /// A family of structures (« réseau »).
    NetworkId,
    /// A kind of structure inside a network (« typologie »).
    KindId,
    /// A person who works in the staff space.
    StaffId,
    /// A public answer of a service.
    AnswerId,
    /// Something that an administration measures.
    IndicatorId,
    /// A territory that an indicator covers.
    SeriesId,
    /// Results that came together.
    DeliveryId,
    /// Something dated that may explain a change.
    EventId,
    /// A program's right to send results.
    TokenId,
    /// A table of results that waits for a confirmation.
    UploadId,
    /// A form, letter, e-mail, web page or text message.
    DocumentId,
    /// What one person says of a document.
    ReportId,
    /// A scan, photo or PDF sent with a report.
    AttachmentId,
    /// A text before and the text after.
    RewritingId,
    /// A comprehension test.
    TrialId,
    /// Somebody who joined the panel.
    TesterId,
}
