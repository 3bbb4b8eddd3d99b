//! How far each indicator is, and what came: for those who publish.
use crate::{
    indicators::{model::Published, store::results::period},
    kernel::{
        ids::{DeliveryId, IndicatorId, SeriesId},
        period::Period,
        territory::Territory,
        time::Instant,
    },
    platform::db::{Db, Result, StoreError, on},
};
use sqlx::QueryBuilder;
use std::collections::HashMap;

/// Deliveries read at once.
const MOST: i64 = 100;

/// What one delivery brought to an indicator, of what stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Brought {
    pub delivery_id: i64,
    pub results: i64,
    /// When they are, or will be, public.
    pub published_at: i64,
}

/// Territories in one statement: fewer than an engine takes.
const TERRITORIES: usize = 1000;

/// The last period that each indicator has a public value for, in these territories.
pub async fn last_periods_in(
    db: &Db,
    territories: &[Territory],
    at: Instant,
) -> Result<HashMap<IndicatorId, Period>> {
    const SQL: &str = "
        select s.indicator_id, r.month, max(r.span)
        from series s
        join result r on r.series_id = s.id
        where r.published_at <= ";
    const LAST: &str = ")
          and r.month = (
            select max(l.month) from result l where l.series_id = s.id and l.published_at <= ";
    let mut last: HashMap<IndicatorId, Period> = HashMap::new();
    for part in territories.chunks(TERRITORIES) {
        let rows: Vec<(i64, i64, i64)> = on!(db, pool => {
            let mut query = QueryBuilder::new(SQL);
            query.push_bind(at.0).push(" and s.territory in (");
            let mut places = query.separated(", ");
            for it in part {
                places.push_bind(it.to_string());
            }
            query.push(LAST).push_bind(at.0).push(") group by s.indicator_id, r.month");
            query.build_query_as().fetch_all(pool).await
        })?;
        for (id, month, span) in rows {
            let it = period(month, span).ok_or(StoreError::Corrupt("result", id))?;
            let last = last.entry(IndicatorId(id)).or_insert(it);
            *last = it.max(*last);
        }
    }
    Ok(last)
}

/// The last period that each indicator has a public value for.
pub async fn last_periods(db: &Db, at: Instant) -> Result<Vec<(IndicatorId, Period)>> {
    // One seek in the key of `result` for each series.
    const SQL: &str = "
        select s.indicator_id, r.month, max(r.span)
        from series s
        join result r on r.series_id = s.id and r.published_at <= $1 and r.month = (
          select l.month from result l
          where l.series_id = s.id and l.published_at <= $1
          order by l.month desc limit 1)
        group by s.indicator_id, r.month
        order by s.indicator_id, r.month";
    let rows: Vec<(i64, i64, i64)> =
        on!(db, pool => sqlx::query_as(SQL).bind(at.0).fetch_all(pool).await)?;
    rows.into_iter()
        .map(|(id, month, span)| {
            let period = period(month, span).ok_or(StoreError::Corrupt("result", id))?;
            Ok((IndicatorId(id), period))
        })
        .collect()
}

/// The deliveries that brought what stands of an indicator, last first.
pub async fn deliveries(db: &Db, indicator: IndicatorId) -> Result<Vec<Brought>> {
    const SQL: &str = "
        select r.delivery_id, count(*) as results, max(r.published_at) as published_at
        from series s
        join result r on r.series_id = s.id
        where s.indicator_id = $1
        group by r.delivery_id
        order by r.delivery_id desc
        limit $2";
    Ok(on!(db, pool => sqlx::query_as(SQL)
        .bind(indicator.0)
        .bind(MOST)
        .fetch_all(pool)
        .await)?)
}

/// Every value of one series, public or to be, in order of time.
pub async fn of_series(db: &Db, series: SeriesId) -> Result<Vec<Published>> {
    // Nothing is public later than this.
    const END: Instant = Instant(i64::MAX);
    let rows = super::results::curves(db, &[series], END).await?;
    Ok(rows.into_iter().map(|(_, it)| it).collect())
}

/// Is this delivery among those of an indicator?
pub fn is_among(all: &[Brought], id: DeliveryId) -> bool {
    all.iter().any(|it| it.delivery_id == id.0)
}
