//! FTS5.
use super::Document;
use crate::{
    platform::db::Result,
    search::stems::{Query, to_fts5},
};
use sqlx::{QueryBuilder, Sqlite, SqlitePool, Transaction};

/// A title's word counts eight times a story's, an answer's half.
/// Only the latest matches are ranked: ranking costs per match, and old stories weigh less.
const BEST: &str = "
    select rowid
    from (
      select rowid, bm25(experience_search, 8.0, 1.0, 0.5) as rank
      from experience_search
      where experience_search match $1
      order by rowid desc
      limit 2000
    )
    order by rank
    limit $2";

pub(super) async fn put(tx: &mut Transaction<'_, Sqlite>, documents: &[Document]) -> Result<()> {
    let mut query = QueryBuilder::<Sqlite>::new(
        "insert or replace into experience_search (rowid, title, story, answers) ",
    );
    query.push_values(documents, |mut row, it| {
        row.push_bind(it.id).push_bind(&it.title).push_bind(&it.story).push_bind(&it.answers);
    });
    query.build().execute(&mut **tx).await?;
    Ok(())
}

pub(super) async fn remove(tx: &mut Transaction<'_, Sqlite>, id: i64) -> Result<()> {
    const SQL: &str = "delete from experience_search where rowid = $1";
    sqlx::query(SQL).bind(id).execute(&mut **tx).await?;
    Ok(())
}

/// One row with all the numbers: a row each costs more than the search.
pub(super) async fn matches(pool: &SqlitePool, query: &Query) -> Result<Vec<i64>> {
    const SQL: &str = "
        select coalesce(group_concat(rowid), '')
        from experience_search
        where experience_search match $1";
    let Some(text) = to_fts5(query) else { return Ok(Vec::new()) };
    let ids: String = sqlx::query_scalar(SQL).bind(text).fetch_one(pool).await?;
    Ok(ids.split(',').filter_map(|id| id.parse().ok()).collect())
}

pub(super) async fn best(pool: &SqlitePool, query: &Query, most: u32) -> Result<Vec<i64>> {
    let Some(text) = to_fts5(query) else { return Ok(Vec::new()) };
    Ok(sqlx::query_scalar(BEST).bind(text).bind(most).fetch_all(pool).await?)
}
