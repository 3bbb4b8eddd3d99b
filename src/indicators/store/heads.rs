//! Where each indicator stands: the last value of its widest series, of its own frequency if there is one,
//! and the value a year before.
use crate::{
    indicators::model::{Measure, Published},
    kernel::{
        ids::{DeliveryId, IndicatorId, SeriesId},
        territory::Territory,
        time::Instant,
    },
    platform::db::{Db, Result, StoreError, on},
};

/// The widest series of an indicator, the first by its code when there are many.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    pub indicator: IndicatorId,
    pub series: SeriesId,
    pub territory: Territory,
    /// `None`: the series has no value yet.
    pub last: Option<Published>,
    /// The value of the same part of the year before.
    pub a_year_before: Option<f64>,
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    indicator_id: i64,
    series_id: i64,
    territory: String,
    month: Option<i64>,
    span: Option<i64>,
    value: Option<f64>,
    observations: Option<i64>,
    low: Option<f64>,
    high: Option<f64>,
    delivery_id: Option<i64>,
    published_at: Option<i64>,
    before: Option<f64>,
}

/// One head for each indicator that has a series, in order of indicators. A few searches in trees for
/// each, whatever the number of territories and of values.
pub async fn list(db: &Db, at: Instant) -> Result<Vec<Head>> {
    const SQL: &str = "
        select s.indicator_id, s.id as series_id, s.territory, r.month, r.span, r.value,
          r.observations, r.low, r.high, r.delivery_id, r.published_at, b.value as before
        from indicator i
        join series s on s.id = coalesce(
          (select n.id from series n where n.indicator_id = i.id and n.level = 'nation'
            order by n.territory limit 1),
          (select n.id from series n where n.indicator_id = i.id and n.level = 'region'
            order by n.territory limit 1),
          (select n.id from series n where n.indicator_id = i.id and n.level = 'department'
            order by n.territory limit 1),
          (select n.id from series n where n.indicator_id = i.id and n.level = 'structure'
            order by n.territory limit 1))
        join (
          select 'month' as frequency, 1 as span
          union all select 'quarter', 3
          union all select 'half', 6
          union all select 'year', 12) f on f.frequency = i.frequency
        left join result r on r.series_id = s.id and r.published_at <= $1 and r.month = coalesce(
          (select l.month from result l
            where l.series_id = s.id and l.span = f.span and l.published_at <= $1
            order by l.month desc limit 1),
          (select l.month from result l
            where l.series_id = s.id and l.published_at <= $1
            order by l.month desc limit 1))
        left join result b on b.series_id = r.series_id and b.month = r.month - 12
          and b.span = r.span and b.published_at <= $1
        order by s.indicator_id, case when r.span = f.span then 0 else 1 end, r.span";
    let rows: Vec<HeadRow> = on!(db, pool => sqlx::query_as(SQL).bind(at.0).fetch_all(pool).await)?;
    let mut heads: Vec<Head> = Vec::with_capacity(rows.len());
    for row in rows {
        // Of two periods that begin together, the first is of the indicator's frequency, or the shorter.
        if heads.last().is_none_or(|it| it.indicator.0 != row.indicator_id) {
            heads.push(read(&row)?);
        }
    }
    Ok(heads)
}

fn read(row: &HeadRow) -> Result<Head> {
    let corrupt = || StoreError::Corrupt("series", row.series_id);
    Ok(Head {
        indicator: IndicatorId(row.indicator_id),
        series: SeriesId(row.series_id),
        territory: Territory::parse(&row.territory).ok_or_else(corrupt)?,
        last: match row.month {
            Some(_) => Some(published(row).ok_or_else(corrupt)?),
            None => None,
        },
        a_year_before: row.before,
    })
}

fn published(row: &HeadRow) -> Option<Published> {
    Some(Published {
        measure: Measure {
            period: super::results::period(row.month?, row.span?)?,
            value: row.value?,
            observations: row.observations,
            low: row.low,
            high: row.high,
        },
        at: Instant(row.published_at?),
        delivery: DeliveryId(row.delivery_id?),
    })
}
