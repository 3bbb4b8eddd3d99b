//! How many days each step takes: from the last day a document reached each state.
use crate::{
    documents::{
        codes::{Source, State},
        shelf::Shelved,
    },
    kernel::{codes::codes, time::Day},
};

codes! {
    /// From one moment of a document's life to the next.
    Delay {
        Qualification => "qualification",
        Decision => "decision",
        /// From the decision to the beginning of the rewriting.
        Start => "start",
        /// From the beginning of the rewriting to the day the new version is in use.
        Publication => "publication",
        Measure => "measure",
        /// From the first report to the new version.
        Whole => "whole",
    }
}

impl Delay {
    /// In days, for a document that reached both ends in this order.
    pub fn of(self, it: &Shelved) -> Option<i64> {
        let days = |from: Option<Day>, to: Option<Day>| {
            let days = i64::from(to?.number()) - i64::from(from?.number());
            (days >= 0).then_some(days)
        };
        let reached = |state| it.reached(state);
        match self {
            // Nobody waited for what was public at once.
            Self::Qualification if it.document.source == Source::Import => None,
            Self::Qualification => days(reached(State::Reported), reached(State::Qualified)),
            Self::Decision => days(reached(State::Qualified), decided(it)),
            Self::Start => days(reached(State::Accepted), reached(State::Rewriting)),
            Self::Publication => days(reached(State::Rewriting), reached(State::Published)),
            Self::Measure => days(reached(State::Published), reached(State::Measured)),
            Self::Whole => days(reached(State::Reported), reached(State::Published)),
        }
    }

    /// In days, for each of these that has it, shortest first.
    pub fn all<'a>(self, documents: impl Iterator<Item = &'a Shelved>) -> Vec<i64> {
        let mut days: Vec<i64> = documents.filter_map(|it| self.of(it)).collect();
        days.sort_unstable();
        days
    }
}

/// The day the issuer said yes or no: the first of them, when both were said. What was said before the
/// document was last put to it, as when a refusal was opened again, is another decision.
fn decided(it: &Shelved) -> Option<Day> {
    let put = it.reached(State::Qualified)?;
    let both = [it.reached(State::Accepted), it.reached(State::Refused)];
    both.into_iter().flatten().filter(|day| *day >= put).min()
}

/// The smallest value that `percent` % of the sorted values do not exceed.
pub fn percentile(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        documents::model::{Counts, Document, Identity},
        kernel::{ids::DocumentId, time::Instant},
    };

    fn document(source: Source, reached: &[(State, &str)]) -> Shelved {
        let mut days = [None; State::ALL.len()];
        for (state, day) in reached {
            days[*state as usize] = Day::parse(day);
        }
        let identity = Identity::unknown();
        let document = Document {
            id: DocumentId(1),
            state: State::Qualified,
            identity,
            source,
            counts: Counts::default(),
            due_on: None,
            created_at: Instant(0),
            state_at: Instant(0),
            merged_into: None,
            event: None,
        };
        Shelved {
            document,
            folded: String::new(),
            label_slug: String::new(),
            changed_at: Instant(0),
            reached: days,
            years: vec![],
        }
    }

    #[test]
    fn what_came_from_the_register_was_not_qualified() {
        let reached = [(State::Reported, "2026-01-01"), (State::Qualified, "2026-01-04")];
        let days = |source| Delay::Qualification.of(&document(source, &reached));
        assert_eq!((days(Source::Web), days(Source::Import)), (Some(3), None));
    }

    #[test]
    fn a_decision_is_of_the_last_time_it_was_asked_for() {
        let mut reached = vec![(State::Refused, "2026-01-10"), (State::Qualified, "2026-02-01")];
        let days = |reached: &[_]| Delay::Decision.of(&document(Source::Web, reached));
        assert_eq!(days(&reached), None, "opened again: it waits");
        reached.push((State::Accepted, "2026-02-08"));
        assert_eq!(days(&reached), Some(7));
        // Accepted, then given up: the first of both.
        reached[0].1 = "2026-03-01";
        assert_eq!(days(&reached), Some(7));
    }

    #[test]
    fn percentiles_are_values_that_came() {
        let ten: Vec<i64> = (1..=10).collect();
        assert_eq!((percentile(&ten, 50), percentile(&ten, 90)), (Some(5), Some(9)));
        assert_eq!((percentile(&[7], 50), percentile(&[7], 90)), (Some(7), Some(7)));
        assert_eq!(percentile(&[1, 2, 3], 50), Some(2));
        assert_eq!(percentile(&[], 50), None);
    }
}
