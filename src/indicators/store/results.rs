//! Reading results: curves, one value, what was public at a date.
use crate::{
    indicators::{
        codes::MilestoneKind,
        model::{Measure, Milestone, Published},
        plan::Place,
    },
    kernel::{
        ids::{DeliveryId, IndicatorId, SeriesId},
        period::{Period, Span},
        territory::Territory,
        time::Instant,
    },
    platform::db::{Db, Result, StoreError, Tx, on, within},
};
use sqlx::QueryBuilder;
use std::collections::HashMap;

#[derive(sqlx::FromRow)]
pub(super) struct ResultRow {
    series_id: i64,
    month: i64,
    span: i64,
    value: f64,
    observations: Option<i64>,
    low: Option<f64>,
    high: Option<f64>,
    delivery_id: i64,
    published_at: i64,
}

#[derive(sqlx::FromRow)]
pub(super) struct PlacedRow {
    territory: String,
    #[sqlx(flatten)]
    result: ResultRow,
}

impl PlacedRow {
    pub(super) fn read(self) -> Result<(Territory, Published)> {
        let corrupt = StoreError::Corrupt("series", self.result.series_id);
        let territory = Territory::parse(&self.territory).ok_or(corrupt)?;
        Ok((territory, read(self.result)?.1))
    }
}

/// Series, kind, month, value.
type MilestoneRow = (i64, String, i64, f64);

/// A result with the series it is of.
pub type OfSeries = (SeriesId, Published);

/// The curves of these series, each in order of time: what is public at `at` as it stands now.
pub async fn curves(db: &Db, series: &[SeriesId], at: Instant) -> Result<Vec<OfSeries>> {
    const SQL: &str = "
        select series_id, month, span, value, observations, low, high, delivery_id, published_at
        from result
        where published_at <= ";
    if series.is_empty() {
        return Ok(vec![]);
    }
    let rows: Vec<ResultRow> = on!(db, pool => {
        let mut query = QueryBuilder::new(SQL);
        query.push_bind(at.0).push(" and series_id in (");
        let mut list = query.separated(", ");
        for it in series {
            list.push_bind(it.0);
        }
        query.push(") order by series_id, month, span");
        query.build_query_as().fetch_all(pool).await
    })?;
    rows.into_iter().map(read).collect()
}

/// The same as it stood at `at`: what was corrected or withdrawn since is as it was then.
pub async fn curves_as_of(db: &Db, series: &[SeriesId], at: Instant) -> Result<Vec<OfSeries>> {
    const PAST: &str = "
        select series_id, month, span, value, observations, low, high, delivery_id, published_at
        from past_result
        where published_at <= ";
    let mut all = curves(db, series, at).await?;
    if series.is_empty() {
        return Ok(all);
    }
    let rows: Vec<ResultRow> = on!(db, pool => {
        let mut query = QueryBuilder::new(PAST);
        query.push_bind(at.0).push(" and replaced_at > ").push_bind(at.0).push(" and series_id in (");
        let mut list = query.separated(", ");
        for it in series {
            list.push_bind(it.0);
        }
        query.push(")");
        query.build_query_as().fetch_all(pool).await
    })?;
    for row in rows {
        all.push(read(row)?);
    }
    all.sort_by_key(|(series, it)| (*series, it.measure.period));
    Ok(all)
}

/// Every result of an indicator, published or to be, to compare with what comes.
pub async fn of_indicator(
    tx: &mut Tx,
    indicator: IndicatorId,
) -> Result<HashMap<Place, Published>> {
    const SQL: &str = "
        select s.territory, r.series_id, r.month, r.span, r.value, r.observations, r.low, r.high,
          r.delivery_id, r.published_at
        from series s
        join result r on r.series_id = s.id
        where s.indicator_id = $1";
    let rows: Vec<PlacedRow> =
        within!(tx, c => sqlx::query_as(SQL).bind(indicator.0).fetch_all(c).await)?;
    rows.into_iter()
        .map(|row| {
            let (territory, it) = row.read()?;
            Ok(((territory, it.measure.period), it))
        })
        .collect()
}

/// Every initial value and target of an indicator.
pub async fn milestones_of(
    tx: &mut Tx,
    indicator: IndicatorId,
) -> Result<Vec<(Territory, Milestone)>> {
    const SQL: &str = "
        select s.territory, m.series_id, m.kind, m.month, m.value
        from series s
        join milestone m on m.series_id = s.id
        where s.indicator_id = $1";
    let rows: Vec<(String, i64, String, i64, f64)> =
        within!(tx, c => sqlx::query_as(SQL).bind(indicator.0).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(territory, series, kind, month, value)| {
            let (series, milestone) = read_milestone((series, kind, month, value))?;
            let corrupt = StoreError::Corrupt("series", series.0);
            Ok((Territory::parse(&territory).ok_or(corrupt)?, milestone))
        })
        .collect()
}

/// One result, published or to be, with the series it is of.
pub async fn find(
    tx: &mut Tx,
    indicator: IndicatorId,
    (territory, at): &Place,
) -> Result<Option<OfSeries>> {
    const SQL: &str = "
        select r.series_id, r.month, r.span, r.value, r.observations, r.low, r.high, r.delivery_id,
          r.published_at
        from series s
        join result r on r.series_id = s.id
        where s.indicator_id = $1 and s.level = $2 and s.territory = $3 and r.month = $4
          and r.span = $5";
    let row: Option<ResultRow> = within!(tx, c => sqlx::query_as(SQL)
        .bind(indicator.0)
        .bind(territory.level().as_str())
        .bind(territory.to_string())
        .bind(i64::from(at.start()))
        .bind(i64::from(at.span().months()))
        .fetch_optional(c)
        .await)?;
    row.map(read).transpose()
}

/// A value that was published and no longer stands.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct PastRow {
    pub series_id: i64,
    pub month: i64,
    pub span: i64,
    pub value: f64,
    pub published_at: i64,
    pub replaced_at: i64,
    pub reason: String,
    pub note: String,
}

/// What was corrected or withdrawn in these series, last first.
pub async fn past(db: &Db, series: &[SeriesId], limit: i64) -> Result<Vec<PastRow>> {
    const SQL: &str = "
        select series_id, month, span, value, published_at, replaced_at, reason, note
        from past_result
        where series_id in (";
    if series.is_empty() {
        return Ok(vec![]);
    }
    Ok(on!(db, pool => {
        let mut query = QueryBuilder::new(SQL);
        let mut list = query.separated(", ");
        for it in series {
            list.push_bind(it.0);
        }
        query.push(") order by replaced_at desc, series_id, month desc limit ");
        query.push_bind(limit.clamp(1, 500));
        query.build_query_as().fetch_all(pool).await
    })?)
}

/// Initial values and targets of these series, in order of series and time.
pub async fn milestones(db: &Db, series: &[SeriesId]) -> Result<Vec<(SeriesId, Milestone)>> {
    const SQL: &str = "select series_id, kind, month, value from milestone where series_id in (";
    if series.is_empty() {
        return Ok(vec![]);
    }
    let rows: Vec<MilestoneRow> = on!(db, pool => {
        let mut query = QueryBuilder::new(SQL);
        let mut list = query.separated(", ");
        for it in series {
            list.push_bind(it.0);
        }
        query.push(") order by series_id, month, kind");
        query.build_query_as().fetch_all(pool).await
    })?;
    rows.into_iter().map(read_milestone).collect()
}

fn read_milestone((series, kind, month, value): MilestoneRow) -> Result<(SeriesId, Milestone)> {
    let kind = MilestoneKind::parse(&kind).ok_or(StoreError::Corrupt("milestone", series))?;
    Ok((SeriesId(series), Milestone { kind, month: month_of(month), value }))
}

fn read(row: ResultRow) -> Result<OfSeries> {
    let period = period(row.month, row.span).ok_or(StoreError::Corrupt("result", row.series_id))?;
    let measure = Measure {
        period,
        value: row.value,
        observations: row.observations,
        low: row.low,
        high: row.high,
    };
    let published =
        Published { measure, at: Instant(row.published_at), delivery: DeliveryId(row.delivery_id) };
    Ok((SeriesId(row.series_id), published))
}

/// A period as the store keeps it.
pub fn period(month: i64, span: i64) -> Option<Period> {
    Period::new(month_of(month), Span::of_months(i32::try_from(span).ok()?)?)
}

fn month_of(number: i64) -> i32 {
    i32::try_from(number).unwrap_or_default()
}
