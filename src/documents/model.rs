//! What a document is.
use super::codes::{Domain, Kind, Source, State};
use crate::kernel::{
    ids::{DocumentId, EventId, StructureId},
    time::{Day, Instant},
};

/// What names a document: what staff may correct, and the register of forms gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    pub kind: Kind,
    pub title: String,
    /// Five digits, or the number of another series.
    pub cerfa: Option<String>,
    /// Two digits, as text: `02`.
    pub version: Option<String>,
    pub notice: Option<String>,
    pub pages: Option<i64>,
    pub url: Option<String>,
    pub domain: Domain,
    pub issuer: Option<StructureId>,
    /// The issuer's name when the directory does not know it.
    pub issuer_label: String,
}

impl Identity {
    /// A form of which nothing is known yet.
    pub const fn unknown() -> Self {
        Self {
            kind: Kind::Form,
            title: String::new(),
            cerfa: None,
            version: None,
            notice: None,
            pages: None,
            url: None,
            domain: Domain::Other,
            issuer: None,
            issuer_label: String::new(),
        }
    }
}

/// A row of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub id: DocumentId,
    pub state: State,
    pub identity: Identity,
    pub source: Source,
    pub counts: Counts,
    pub due_on: Option<Day>,
    pub created_at: Instant,
    pub state_at: Instant,
    pub merged_into: Option<DocumentId>,
    pub event: Option<EventId>,
}

/// How many people met it, and how hard it was for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Reports that a moderator kept.
    pub reports: i64,
    /// The sum of their difficulties, each from 1 to 5.
    pub difficulties: i64,
    /// "I struggled with it too".
    pub struggled: i64,
}

impl Counts {
    pub const fn people(self) -> i64 {
        self.reports + self.struggled
    }

    /// How painful it is: people, each weighing the mean difficulty of the reports. Those who only clicked
    /// say nothing of the difficulty: they weigh as the mean of those who did. In tenths.
    pub const fn pain(self) -> i64 {
        if self.reports == 0 {
            self.struggled * 10
        } else {
            self.people() * self.difficulties * 10 / self.reports
        }
    }

    /// The mean difficulty in tenths, from 10 to 50.
    pub const fn mean_tenths(self) -> Option<i64> {
        if self.reports == 0 {
            None
        } else {
            Some((self.difficulties * 10 + self.reports / 2) / self.reports)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pain_is_people_times_difficulty() {
        let counts = |reports, difficulties, struggled| Counts { reports, difficulties, struggled };
        assert_eq!(counts(0, 0, 0).pain(), 0);
        assert_eq!(counts(2, 8, 0).pain(), 80);
        assert_eq!(counts(2, 8, 3).pain(), 200);
        assert_eq!(counts(0, 0, 3).pain(), 30);
        assert_eq!(counts(3, 8, 0).mean_tenths(), Some(27));
        assert_eq!(counts(0, 0, 9).mean_tenths(), None);
    }
}
