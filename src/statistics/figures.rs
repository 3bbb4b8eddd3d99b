//! Figures from tallies, and tallies from what happens.
use super::{
    model::{Figures, Month, TagCount},
    store::{self, MonthRow, WHOLE_SITE},
};
use crate::{
    experiences::codes::Tag,
    kernel::{error::AppError, feeling::Feeling, ids::StructureId, time::Day},
    platform::db::Db,
};

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
        tags: Tag::ALL
            .into_iter()
            .map(of_tag)
            .filter(|it| it.positive + it.neutral + it.negative > 0)
            .collect(),
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
    delays
        .iter()
        .find(|(_, answers)| {
            seen += answers;
            seen * 2 >= all && all > 0
        })
        .map(|(days, _)| *days)
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
