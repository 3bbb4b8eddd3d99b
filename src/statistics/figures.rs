//! Figures from tallies, and tallies from what happens.
use super::{
    model::{Figures, Month, TagCount},
    store::{self, MonthRow, WHOLE_SITE},
};
use crate::{
    directory::snapshot::Directory,
    experiences::codes::{Tag, Tags},
    kernel::{error::AppError, feeling::Feeling, ids::StructureId, time::{DAY_MS, Day, Instant}},
    platform::{clock::day_in_france, db::{self, Db, Tx}},
};

/// Delays above a year count as a year: they change no median that anyone would show.
const LONGEST_DELAY: i64 = 365;

/// The figures of one structure with all below it; `None` for the whole site.
pub async fn read(db: &Db, structure: Option<StructureId>) -> Result<Figures, AppError> {
    let id = structure.map_or(WHOLE_SITE, |it| it.0);
    let months = store::months(db, id).await?;
    let delays = store::delays(db, id).await?;
    let tags = store::tags(db, id).await?;
    let count = |tag: Tag, sign: Feeling| {
        let found = tags.iter().find(|it| it.0 == tag.as_str() && it.1 == sign.as_str());
        found.map_or(0, |it| it.2)
    };
    let of_tag = |tag| TagCount {
        tag,
        positive: count(tag, Feeling::Positive),
        neutral: count(tag, Feeling::Neutral),
        negative: count(tag, Feeling::Negative),
    };
    Ok(Figures {
        published: months.iter().map(|it| it.positive + it.neutral + it.negative).sum(),
        answered: months.iter().map(|it| it.answered).sum(),
        median_days: median(&delays),
        months: months.iter().filter_map(month).collect(),
        tags: Tag::ALL.into_iter().map(of_tag).filter(|it| it.positive + it.neutral + it.negative > 0).collect(),
    })
}

fn month(row: &MonthRow) -> Option<Month> {
    (row.positive + row.neutral + row.negative > 0).then(|| Month {
        month: Day::first_of_month(i32::try_from(row.month).unwrap_or_default()),
        positive: row.positive,
        neutral: row.neutral,
        negative: row.negative,
    })
}

/// The delay that half of the answers did not exceed.
fn median(delays: &[(i64, i64)]) -> Option<i64> {
    let all: i64 = delays.iter().map(|(_, answers)| answers).sum();
    let mut seen = 0;
    delays.iter().find(|(_, answers)| {
        seen += answers;
        seen * 2 >= all && all > 0
    }).map(|(days, _)| *days)
}

/// What of an experience enters the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub published_at: Instant,
    pub feeling: Feeling,
    pub tags: Tags,
    pub structures: Vec<StructureId>,
    /// The first answer of any of its services.
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

/// Adds (`by` = 1) or takes away (`by` = -1) one published experience. To change one, take it away
/// as it was and add it as it is.
pub async fn tally(tx: &mut Tx, directory: &Directory, it: &Counted, by: i64) -> db::Result<()> {
    let one = |feeling| if it.feeling == feeling { by } else { 0 };
    let delta = MonthRow {
        month: it.month(),
        positive: one(Feeling::Positive),
        neutral: one(Feeling::Neutral),
        negative: one(Feeling::Negative),
        answered: if it.first_answer.is_some() { by } else { 0 },
    };
    for scope in it.scopes(directory) {
        store::add_month(tx, scope, delta).await?;
        if let Some(days) = it.delay() {
            store::add_delay(tx, scope, days, by).await?;
        }
        for (tag, sign) in it.tags.iter() {
            store::add_tag(tx, scope, tag.as_str(), sign.as_str(), by).await?;
        }
    }
    Ok(())
}

/// Days in whole since an instant, for "waiting for 3 days".
pub fn days_since(at: Instant, now: Instant) -> i64 {
    (now.0 - at.0).div_euclid(DAY_MS).max(0)
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_the_delay_half_did_not_exceed() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[(3, 0)]), None);
        assert_eq!(median(&[(0, 1), (4, 1), (9, 1)]), Some(4));
        assert_eq!(median(&[(1, 5), (30, 4)]), Some(1));
    }
}
