//! What a batch changes in the figures, summed up before it is written: a hundred stories about one
//! office are one addition to its month.
use crate::{
    directory::snapshot::Directory,
    experiences::{
        codes::{MentionState, State, Tags},
        official::ExperienceRow,
        store::bulk::{facts::FactRow, tallies},
    },
    kernel::{
        feeling::Feeling,
        ids::StructureId,
        time::{Day, Instant},
    },
    platform::db::{Result, Tx},
    statistics::{figures::Counted, store::MonthRow},
};
use std::collections::BTreeMap;

/// One published experience, as the figures see it.
pub(super) struct Fact {
    counted: Counted,
    /// By any of its services; the file may not say when.
    answered: bool,
}

impl Fact {
    /// `None` when it is not published.
    pub(super) fn of_row(row: &ExperienceRow, structures: Vec<StructureId>) -> Option<Self> {
        let published_at = row.published_at.filter(|_| row.state == State::Published)?;
        let first_answer = row
            .mentions
            .iter()
            .filter(|it| it.state.is_answered())
            .filter_map(|it| it.answer.as_ref()?.answered_on)
            .min();
        let (feeling, tags) = (row.feeling, row.tags);
        Some(Self {
            counted: Counted { published_at, feeling, tags, structures, first_answer },
            answered: row.mentions.iter().any(|it| it.state.is_answered()),
        })
    }

    /// From the rows of the store: several for one experience, together.
    pub(super) fn all_of(rows: &[FactRow]) -> Vec<Self> {
        rows.chunk_by(|a, b| a.id == b.id).filter_map(Self::of_rows).collect()
    }

    fn of_rows(rows: &[FactRow]) -> Option<Self> {
        let first = rows.first()?;
        let is_answered = |row: &&FactRow| {
            row.state
                .as_deref()
                .and_then(MentionState::parse)
                .is_some_and(MentionState::is_answered)
        };
        let answers = rows.iter().filter(is_answered);
        Some(Self {
            counted: Counted {
                published_at: Instant(first.published_at),
                feeling: Feeling::parse(&first.feeling)?,
                tags: Tags::parse(&first.tags).unwrap_or_default(),
                structures: rows.iter().filter_map(|it| it.structure_id.map(StructureId)).collect(),
                first_answer: answers.filter_map(|it| Day::parse(it.answered_on.as_deref()?)).min(),
            },
            answered: rows.iter().any(|row| is_answered(&row)),
        })
    }
}

/// What to add to the tallies, each key once.
#[derive(Default)]
pub(super) struct Deltas {
    months: BTreeMap<(i64, i64), MonthRow>,
    delays: BTreeMap<(i64, i64), i64>,
    tags: BTreeMap<(i64, &'static str, &'static str), i64>,
}

impl Deltas {
    /// Adds (`by` = 1) or takes away (`by` = -1) one experience.
    pub(super) fn add(&mut self, directory: &Directory, fact: &Fact, by: i64) {
        let counted = &fact.counted;
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
            row.answered += if fact.answered { by } else { 0 };
            if let Some(days) = counted.delay() {
                *self.delays.entry((scope, days)).or_default() += by;
            }
            for (tag, sign) in counted.tags.iter() {
                *self.tags.entry((scope, tag.as_str(), sign.as_str())).or_default() += by;
            }
        }
    }

    /// Writes what is not nothing.
    pub(super) async fn apply(self, tx: &mut Tx) -> Result<()> {
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
        tallies::months(tx, &months).await?;
        tallies::delays(tx, &delays).await?;
        tallies::tags(tx, &tags).await
    }
}
