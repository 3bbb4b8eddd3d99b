//! Which territories each indicator covers.
use crate::{
    indicators::model::Series,
    kernel::{
        ids::{IndicatorId, SeriesId},
        territory::{Level, Territory},
    },
    platform::db::{Db, Result, StoreError, Tx, on, within},
};
use sqlx::QueryBuilder;
use std::collections::HashMap;

/// Rows in one statement.
const ROWS: usize = 200;

#[derive(sqlx::FromRow)]
struct SeriesRow {
    id: i64,
    indicator_id: i64,
    territory: String,
}

fn read(row: SeriesRow) -> Result<Series> {
    let territory =
        Territory::parse(&row.territory).ok_or(StoreError::Corrupt("series", row.id))?;
    Ok(Series { id: SeriesId(row.id), indicator: IndicatorId(row.indicator_id), territory })
}

/// Every series of an indicator.
pub async fn of_indicator(db: &Db, indicator: IndicatorId) -> Result<Vec<Series>> {
    const SQL: &str = "
        select id, indicator_id, territory
        from series
        where indicator_id = $1
        order by territory";
    let rows: Vec<SeriesRow> =
        on!(db, pool => sqlx::query_as(SQL).bind(indicator.0).fetch_all(pool).await)?;
    rows.into_iter().map(read).collect()
}

/// Every series about one of these territories.
pub async fn of_territories(db: &Db, territories: &[Territory]) -> Result<Vec<Series>> {
    const SQL: &str = "select id, indicator_id, territory from series where territory in (";
    if territories.is_empty() {
        return Ok(vec![]);
    }
    let rows: Vec<SeriesRow> = on!(db, pool => {
        let mut query = QueryBuilder::new(SQL);
        let mut list = query.separated(", ");
        for it in territories {
            list.push_bind(it.to_string());
        }
        query.push(") order by indicator_id, territory");
        query.build_query_as().fetch_all(pool).await
    })?;
    rows.into_iter().map(read).collect()
}

/// How many territories of each level each indicator covers.
pub async fn coverage(db: &Db) -> Result<Vec<(IndicatorId, Level, i64)>> {
    const SQL: &str = "
        select indicator_id, level, count(*)
        from series
        group by indicator_id, level";
    let rows: Vec<(i64, String, i64)> = on!(db, pool => sqlx::query_as(SQL).fetch_all(pool).await)?;
    let read = |(id, level, count): (i64, String, i64)| {
        Some((IndicatorId(id), Level::parse(&level)?, count))
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// Makes sure that an indicator has a series for each of these territories; tells the number of each.
pub async fn ensure(
    tx: &mut Tx,
    indicator: IndicatorId,
    territories: &[Territory],
) -> Result<HashMap<Territory, SeriesId>> {
    const INSERT: &str = "insert into series (indicator_id, level, territory) ";
    const SELECT: &str = "select id, indicator_id, territory from series where indicator_id = $1";
    for part in territories.chunks(ROWS) {
        within!(&mut *tx, c => {
            let mut query = QueryBuilder::new(INSERT);
            query.push_values(part, |mut values, it| {
                values
                    .push_bind(indicator.0)
                    .push_bind(it.level().as_str())
                    .push_bind(it.to_string());
            });
            query.push(" on conflict do nothing");
            query.build().persistent(part.len() == ROWS).execute(c).await.map(drop)
        })?;
    }
    let rows: Vec<SeriesRow> =
        within!(tx, c => sqlx::query_as(SELECT).bind(indicator.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| read(row).map(|it| (it.territory, it.id))).collect()
}
