//! What experiences add to the figures. Each change takes an experience away as it was and adds it
//! as it is, in its own transaction; a batch is summed up before it is written: a hundred stories
//! about one office are one addition to its month.
use super::store::{MonthRow, WHOLE_SITE, adding};
use crate::{
    directory::snapshot::Directory,
    experiences::codes::Tags,
    kernel::{
        feeling::Feeling,
        ids::StructureId,
        time::{Day, Instant},
    },
    platform::{
        clock::day_in_france,
        db::{Result, Tx},
    },
};
use std::collections::BTreeMap;

/// Delays above a year count as a year: they change no median that anyone would show.
const LONGEST_DELAY: i64 = 365;

/// What of an experience enters the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub published_at: Instant,
    pub feeling: Feeling,
    pub tags: Tags,
    pub structures: Vec<StructureId>,
    /// By any of its services; a file may not say when.
    pub answered: bool,
    /// The day of the first answer, when it is known.
    pub first_answer: Option<Day>,
}

impl Counted {
    /// Days from publication to the first answer; an answer dated before counts as the same day.
    pub fn delay(&self) -> Option<i64> {
        let published = i64::from(day_in_france(self.published_at).number());
        let days = i64::from(self.first_answer?.number()) - published;
        Some(days.clamp(0, LONGEST_DELAY))
    }

    /// The structures it counts for: its own, those above them, and the whole site, each once.
    pub fn scopes(&self, directory: &Directory) -> Vec<i64> {
        let mut scopes = vec![WHOLE_SITE];
        for id in &self.structures {
            let above = directory.ancestors(*id);
            for scope in above.iter().map(|it| it.id).chain([*id]) {
                if !scopes.contains(&scope.0) {
                    scopes.push(scope.0);
                }
            }
        }
        scopes
    }

    /// The month it was published in.
    pub fn month(&self) -> i64 {
        i64::from(day_in_france(self.published_at).month_number())
    }
}

/// What to add to the tallies, each key once.
#[derive(Debug, Default)]
pub struct Deltas {
    months: BTreeMap<(i64, i64), MonthRow>,
    delays: BTreeMap<(i64, i64), i64>,
    tags: BTreeMap<(i64, &'static str, &'static str), i64>,
}

impl Deltas {
    /// Adds (`by` = 1) or takes away (`by` = -1) one experience.
    pub fn add(&mut self, directory: &Directory, counted: &Counted, by: i64) {
        let month = counted.month();
        for scope in counted.scopes(directory) {
            let row = self
                .months
                .entry((scope, month))
                .or_insert(MonthRow { month, ..Default::default() });
            match counted.feeling {
                Feeling::Positive => row.positive += by,
                Feeling::Neutral => row.neutral += by,
                Feeling::Negative => row.negative += by,
            }
            row.answered += if counted.answered { by } else { 0 };
            if let Some(days) = counted.delay() {
                *self.delays.entry((scope, days)).or_default() += by;
            }
            for (tag, sign) in counted.tags.iter() {
                *self.tags.entry((scope, tag.as_str(), sign.as_str())).or_default() += by;
            }
        }
    }

    /// Writes what is not nothing. The transaction holds the figures since its beginning:
    /// `Tx::share_figures`, or `Tx::own_figures` to count everything again.
    pub async fn apply(self, tx: &mut Tx) -> Result<()> {
        let months = self
            .months
            .into_iter()
            .filter(|((_, month), row)| *row != MonthRow { month: *month, ..Default::default() });
        let months: Vec<_> = months.map(|((scope, _), row)| (scope, row)).collect();
        let delays = self.delays.into_iter().filter(|(_, answers)| *answers != 0);
        let delays: Vec<_> =
            delays.map(|((scope, days), answers)| (scope, days, answers)).collect();
        let tags = self.tags.into_iter().filter(|(_, stories)| *stories != 0);
        let tags: Vec<_> = tags.map(|((scope, tag, sign), by)| (scope, tag, sign, by)).collect();
        adding::months(tx, &months).await?;
        adding::delays(tx, &delays).await?;
        adding::tags(tx, &tags).await
    }
}
