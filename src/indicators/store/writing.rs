//! Writing results in bulk. Nothing published is lost: what is replaced moves to `past_result` first.
use crate::{
    indicators::{
        codes::PastReason,
        model::{Measure, Milestone},
    },
    kernel::{
        ids::{DeliveryId, SeriesId},
        period::Period,
        time::Instant,
    },
    platform::db::{Result, Tx, within},
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

/// Moves the value of a period to the past, and says why; false when there is none.
pub async fn retire(
    tx: &mut Tx,
    (series, period): (SeriesId, Period),
    at: Instant,
    reason: PastReason,
    note: &str,
) -> Result<bool> {
    const MOVE: &str = "
        insert into past_result (series_id, month, span, replaced_at, value, observations, low, high,
          delivery_id, published_at, reason, note)
        select series_id, month, span, $4, value, observations, low, high, delivery_id, published_at,
          $5, $6
        from result
        where series_id = $1 and month = $2 and span = $3";
    const DELETE: &str = "delete from result where series_id = $1 and month = $2 and span = $3";
    let (month, span) = (i64::from(period.start()), i64::from(period.span().months()));
    let moved = within!(&mut *tx, c => sqlx::query(MOVE)
        .bind(series.0)
        .bind(month)
        .bind(span)
        .bind(at.0)
        .bind(reason.as_str())
        .bind(note)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    within!(tx, c => sqlx::query(DELETE)
        .bind(series.0)
        .bind(month)
        .bind(span)
        .execute(c)
        .await
        .map(drop))?;
    Ok(moved > 0)
}

/// Takes away a value that nobody has read: its publication was to come. False when it is public.
pub async fn discard(
    tx: &mut Tx,
    (series, period): (SeriesId, Period),
    now: Instant,
) -> Result<bool> {
    const SQL: &str = "
        delete from result
        where series_id = $1 and month = $2 and span = $3 and published_at > $4";
    let gone = within!(tx, c => sqlx::query(SQL)
        .bind(series.0)
        .bind(i64::from(period.start()))
        .bind(i64::from(period.span().months()))
        .bind(now.0)
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
