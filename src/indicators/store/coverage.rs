//! Which territories have a public value: what an indicator covers.
use crate::{
    kernel::{
        ids::IndicatorId,
        territory::{Level, Territory},
        time::Instant,
    },
    platform::db::{Db, Result, StoreError, on},
};

/// How many territories of a level each indicator covers. Codes of the departments that do not count are
/// left out.
pub async fn counts(
    db: &Db,
    level: Level,
    but: &[&str],
    at: Instant,
) -> Result<Vec<(IndicatorId, i64)>> {
    const SQL: &str = "select s.indicator_id, count(*) from series s where s.level = ";
    let rows: Vec<(i64, i64)> = on!(db, pool => {
        let mut query = sqlx::QueryBuilder::new(SQL);
        query.push_bind(level.as_str());
        query.push(" and exists (select 1 from result r where r.series_id = s.id and r.published_at <= ");
        query.push_bind(at.0).push(")");
        if !but.is_empty() {
            query.push(" and s.territory not in (");
            let mut list = query.separated(", ");
            for it in but {
                list.push_bind(format!("D{it}"));
            }
            query.push(")");
        }
        query.push(" group by s.indicator_id order by s.indicator_id");
        query.build_query_as().fetch_all(pool).await
    })?;
    Ok(rows.into_iter().map(|(id, count)| (IndicatorId(id), count)).collect())
}

/// The territories that an indicator covered at `at`, whatever was withdrawn since.
pub async fn territories(db: &Db, indicator: IndicatorId, at: Instant) -> Result<Vec<Territory>> {
    const SQL: &str = "
        select s.territory, s.id
        from series s
        where s.indicator_id = $1 and (
          exists (select 1 from result r where r.series_id = s.id and r.published_at <= $2)
          or exists (
            select 1 from past_result p
            where p.series_id = s.id and p.published_at <= $2 and p.replaced_at > $2))
        order by s.territory";
    let rows: Vec<(String, i64)> = on!(db, pool => sqlx::query_as(SQL)
        .bind(indicator.0)
        .bind(at.0)
        .fetch_all(pool)
        .await)?;
    let read = |(code, id): (String, i64)| {
        Territory::parse(&code).ok_or(StoreError::Corrupt("series", id))
    };
    rows.into_iter().map(read).collect()
}
