//! Writing results in bulk. Nothing published is lost: what is replaced moves to `past_result` first.
use crate::{
    indicators::{
        codes::PastReason,
        model::{Measure, Milestone, Published},
    },
    kernel::{
        ids::{DeliveryId, SeriesId},
        time::Instant,
    },
    platform::db::{Result, StoreError, Tx, within},
};
use sqlx::QueryBuilder;

/// Rows in one statement. All full statements have the same text: the engine prepares it once.
const ROWS: usize = 250;

/// Adds results that are not there yet.
pub async fn insert(
    tx: &mut Tx,
    delivery: DeliveryId,
    published_at: Instant,
    rows: &[(SeriesId, Measure)],
) -> Result<()> {
    const SQL: &str = "
        insert into result (series_id, month, span, value, observations, low, high, delivery_id,
          published_at) ";
    for part in rows.chunks(ROWS) {
        within!(&mut *tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push_values(part, |mut values, (series, it)| {
                values
                    .push_bind(series.0)
                    .push_bind(i64::from(it.period.start()))
                    .push_bind(i64::from(it.period.span().months()))
                    .push_bind(it.value)
                    .push_bind(it.observations)
                    .push_bind(it.low)
                    .push_bind(it.high)
                    // Numbers of ours, the same for all rows: two values fewer to hand over for each.
                    .push(delivery.0)
                    .push(published_at.0);
            });
            query.build().persistent(part.len() == ROWS).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}

/// Takes a value away as it was seen, and says why: what was public moves to the past, what nobody
/// has read leaves no trace. `Changed` when it is no longer so.
pub async fn take_away(
    tx: &mut Tx,
    (series, seen): (SeriesId, &Published),
    now: Instant,
    reason: PastReason,
    note: &str,
) -> Result<()> {
    let is_done = if seen.at > now {
        remove(tx, (series, seen)).await?
    } else {
        retire(tx, (series, seen), now, reason, note).await?
    };
    if is_done { Ok(()) } else { Err(StoreError::Changed) }
}

/// Moves a value to the past, and says why; false when it is not there as it was seen.
pub async fn retire(
    tx: &mut Tx,
    (series, seen): (SeriesId, &Published),
    at: Instant,
    reason: PastReason,
    note: &str,
) -> Result<bool> {
    const KEEP: &str = "
        insert into past_result (series_id, month, span, replaced_at, value, observations, low, high,
          delivery_id, published_at, reason, note)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    // Of two at once, the one that removes it keeps it.
    if !remove(tx, (series, seen)).await? {
        return Ok(false);
    }
    let it = &seen.measure;
    within!(tx, c => sqlx::query(KEEP)
        .bind(series.0)
        .bind(i64::from(it.period.start()))
        .bind(i64::from(it.period.span().months()))
        .bind(at.0)
        .bind(it.value)
        .bind(it.observations)
        .bind(it.low)
        .bind(it.high)
        .bind(seen.delivery.0)
        .bind(seen.at.0)
        .bind(reason.as_str())
        .bind(note)
        .execute(c)
        .await
        .map(drop))?;
    Ok(true)
}

/// Removes a value if it is as it was seen: each value has its delivery.
async fn remove(tx: &mut Tx, (series, seen): (SeriesId, &Published)) -> Result<bool> {
    const SQL: &str = "
        delete from result
        where series_id = $1 and month = $2 and span = $3 and value = $4 and published_at = $5
          and delivery_id = $6";
    let period = seen.measure.period;
    let gone = within!(tx, c => sqlx::query(SQL)
        .bind(series.0)
        .bind(i64::from(period.start()))
        .bind(i64::from(period.span().months()))
        .bind(seen.measure.value)
        .bind(seen.at.0)
        .bind(seen.delivery.0)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(gone > 0)
}

/// Removes an initial value or a target if it is as it was seen; false otherwise.
pub async fn remove_milestone(tx: &mut Tx, series: SeriesId, seen: &Milestone) -> Result<bool> {
    const SQL: &str = "
        delete from milestone
        where series_id = $1 and kind = $2 and month = $3 and value = $4";
    let gone = within!(tx, c => sqlx::query(SQL)
        .bind(series.0)
        .bind(seen.kind.as_str())
        .bind(i64::from(seen.month))
        .bind(seen.value)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(gone > 0)
}

/// Adds initial values and targets, or writes them again.
pub async fn put_milestones(
    tx: &mut Tx,
    delivery: DeliveryId,
    rows: &[(SeriesId, Milestone)],
) -> Result<()> {
    const SQL: &str = "insert into milestone (series_id, kind, month, value, delivery_id) ";
    for part in rows.chunks(ROWS) {
        within!(&mut *tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push_values(part, |mut values, (series, it)| {
                values
                    .push_bind(series.0)
                    .push_bind(it.kind.as_str())
                    .push_bind(i64::from(it.month))
                    .push_bind(it.value)
                    .push(delivery.0);
            });
            query.push(" on conflict (series_id, kind, month)
                do update set value = excluded.value, delivery_id = excluded.delivery_id");
            query.build().persistent(part.len() == ROWS).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}
