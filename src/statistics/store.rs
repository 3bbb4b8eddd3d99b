//! Tallies at rest: figures that each change adds to or takes from.
pub mod adding;

use crate::platform::db::{Db, Result, on};
use sqlx::QueryBuilder;
use std::collections::HashMap;

/// The whole site, where a structure's number would stand.
pub const WHOLE_SITE: i64 = 0;

/// A row of `tally_month`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, sqlx::FromRow)]
pub struct MonthRow {
    pub month: i64,
    pub positive: i64,
    pub neutral: i64,
    pub negative: i64,
    pub answered: i64,
}

/// Every month of one structure, oldest first.
pub async fn months(db: &Db, structure: i64) -> Result<Vec<MonthRow>> {
    const SQL: &str = "
        select month, positive, neutral, negative, answered
        from tally_month
        where structure_id = $1
        order by month";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(structure).fetch_all(pool).await)?)
}

/// How many experiences are published about each of these structures; absent when none is.
pub async fn published(db: &Db, structures: &[i64]) -> Result<HashMap<i64, i64>> {
    const SQL: &str = "
        select structure_id, cast(sum(positive + neutral + negative) as bigint)
        from tally_month
        where structure_id in (";
    if structures.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(i64, i64)> = on!(db, pool => {
        let mut query = QueryBuilder::new(SQL);
        let mut list = query.separated(", ");
        for id in structures {
            list.push_bind(*id);
        }
        query.push(") group by structure_id");
        query.build_query_as().fetch_all(pool).await
    })?;
    Ok(rows.into_iter().collect())
}

/// How many answers came after how many days, quickest first.
pub async fn delays(db: &Db, structure: i64) -> Result<Vec<(i64, i64)>> {
    const SQL: &str = "
        select days, answers
        from tally_delay
        where structure_id = $1
        order by days";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(structure).fetch_all(pool).await)?)
}

/// How many stories carry each tag with each sign.
pub async fn tags(db: &Db, structure: i64) -> Result<Vec<(String, String, i64)>> {
    const SQL: &str = "
        select tag, sign, stories
        from tally_tag
        where structure_id = $1";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(structure).fetch_all(pool).await)?)
}
