//! Adding to the tallies: each key once, whatever the number of stories.
use super::MonthRow;
use crate::platform::db::{Result, Tx, within};
use sqlx::QueryBuilder;

/// Rows in one statement. All full statements have the same text: the engine prepares it once.
const ROWS: usize = 100;

/// Adds to months: scope, then what to add.
pub async fn months(tx: &mut Tx, deltas: &[(i64, MonthRow)]) -> Result<()> {
    const SQL: &str = "
        insert into tally_month (structure_id, month, positive, neutral, negative, answered) ";
    const AGAIN: &str = "
        on conflict (structure_id, month) do update set
          positive = tally_month.positive + excluded.positive,
          neutral = tally_month.neutral + excluded.neutral,
          negative = tally_month.negative + excluded.negative,
          answered = tally_month.answered + excluded.answered";
    for part in deltas.chunks(ROWS) {
        within!(tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push_values(part, |mut values, (scope, it)| {
                values
                    .push_bind(*scope)
                    .push_bind(it.month)
                    .push_bind(it.positive)
                    .push_bind(it.neutral)
                    .push_bind(it.negative)
                    .push_bind(it.answered);
            });
            query.push(AGAIN);
            query.build().persistent(part.len() == ROWS).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}

/// Adds to delays: scope, days, answers.
pub async fn delays(tx: &mut Tx, deltas: &[(i64, i64, i64)]) -> Result<()> {
    const SQL: &str = "insert into tally_delay (structure_id, days, answers) ";
    const AGAIN: &str = "
        on conflict (structure_id, days) do update set
          answers = tally_delay.answers + excluded.answers";
    for part in deltas.chunks(ROWS) {
        within!(tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push_values(part, |mut values, (scope, days, answers)| {
                values.push_bind(*scope).push_bind(*days).push_bind(*answers);
            });
            query.push(AGAIN);
            query.build().persistent(part.len() == ROWS).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}

/// Adds to tags: scope, tag, sign, stories.
pub async fn tags(tx: &mut Tx, deltas: &[(i64, &str, &str, i64)]) -> Result<()> {
    const SQL: &str = "insert into tally_tag (structure_id, tag, sign, stories) ";
    const AGAIN: &str = "
        on conflict (structure_id, tag, sign) do update set
          stories = tally_tag.stories + excluded.stories";
    for part in deltas.chunks(ROWS) {
        within!(tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push_values(part, |mut values, (scope, tag, sign, stories)| {
                values.push_bind(*scope).push_bind(*tag).push_bind(*sign).push_bind(*stories);
            });
            query.push(AGAIN);
            query.build().persistent(part.len() == ROWS).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}

/// Empties every tally, to count again.
pub async fn clear(tx: &mut Tx) -> Result<()> {
    for sql in ["delete from tally_month", "delete from tally_delay", "delete from tally_tag"] {
        within!(tx, c => sqlx::query(sql).execute(c).await.map(drop))?;
    }
    Ok(())
}
