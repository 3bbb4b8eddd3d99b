//! The last value of each territory of a level: what maps and rankings are made from.
use super::results::PlacedRow;
use crate::{
    indicators::model::Published,
    kernel::{
        ids::IndicatorId,
        period::Span,
        territory::{Level, Territory},
        time::Instant,
    },
    platform::db::{Db, Result, on},
};

/// Which values are the last.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    pub indicator: IndicatorId,
    pub level: Level,
    /// Values of periods of another length are not looked at: a year is not compared with a month.
    pub span: Span,
    /// No later than the period that begins with this month (months since year 0).
    pub until: i32,
}

/// The last result of each territory, in order of codes: what is public at `at` as it stands now.
pub async fn latest(db: &Db, wanted: Wanted, at: Instant) -> Result<Vec<(Territory, Published)>> {
    const SQL: &str = "
        select s.territory, r.series_id, r.month, r.span, r.value, r.observations, r.low, r.high,
          r.delivery_id, r.published_at
        from series s
        join result r on r.series_id = s.id and r.span = $3 and r.published_at <= $1 and r.month = (
          select max(l.month) from result l
          where l.series_id = s.id and l.span = $3 and l.month <= $2 and l.published_at <= $1)
        where s.indicator_id = $4 and s.level = $5
        order by s.territory";
    read(db, SQL, wanted, at).await
}

/// The same as it stood at `at`: what was corrected or withdrawn since is as it was then.
pub async fn latest_as_of(
    db: &Db,
    wanted: Wanted,
    at: Instant,
) -> Result<Vec<(Territory, Published)>> {
    const SQL: &str = "
        with standing as (
          select s.territory, r.series_id, r.month, r.span, r.value, r.observations, r.low, r.high,
            r.delivery_id, r.published_at
          from series s
          join result r on r.series_id = s.id
          where s.indicator_id = $4 and s.level = $5
            and r.span = $3 and r.month <= $2 and r.published_at <= $1
          union all
          select s.territory, p.series_id, p.month, p.span, p.value, p.observations, p.low, p.high,
            p.delivery_id, p.published_at
          from series s
          join past_result p on p.series_id = s.id
          where s.indicator_id = $4 and s.level = $5
            and p.span = $3 and p.month <= $2 and p.published_at <= $1 and p.replaced_at > $1)
        select a.territory, a.series_id, a.month, a.span, a.value, a.observations, a.low, a.high,
          a.delivery_id, a.published_at
        from standing a
        join (select series_id, max(month) as month from standing group by series_id) l
          on l.series_id = a.series_id and l.month = a.month
        order by a.territory";
    read(db, SQL, wanted, at).await
}

async fn read(
    db: &Db,
    sql: &'static str,
    wanted: Wanted,
    at: Instant,
) -> Result<Vec<(Territory, Published)>> {
    let rows: Vec<PlacedRow> = on!(db, pool => sqlx::query_as(sql)
        .bind(at.0)
        .bind(i64::from(wanted.until))
        .bind(i64::from(wanted.span.months()))
        .bind(wanted.indicator.0)
        .bind(wanted.level.as_str())
        .fetch_all(pool)
        .await)?;
    rows.into_iter().map(PlacedRow::read).collect()
}
