//! `tsvector`, in the `simple` configuration: the stems are made in Rust.
use super::Document;
use crate::{
    platform::db::Result,
    search::stems::{Query, to_tsquery},
};
use sqlx::{PgPool, Postgres, QueryBuilder, Transaction};

pub(super) async fn put(tx: &mut Transaction<'_, Postgres>, documents: &[Document]) -> Result<()> {
    let mut query =
        QueryBuilder::<Postgres>::new("insert into experience_search (id, document) values ");
    let mut rows = query.separated(", ");
    for it in documents {
        rows.push("(").push_bind_unseparated(it.id);
        for (text, weight) in [(&it.title, 'A'), (&it.story, 'B'), (&it.answers, 'C')] {
            let glue = if weight == 'A' { ", " } else { " || " };
            rows.push_unseparated(glue).push_unseparated("setweight(to_tsvector('simple', ");
            rows.push_bind_unseparated(text).push_unseparated(format!("), '{weight}')"));
        }
        rows.push_unseparated(")");
    }
    query.push(" on conflict (id) do update set document = excluded.document");
    query.build().execute(&mut **tx).await?;
    Ok(())
}

pub(super) async fn remove(tx: &mut Transaction<'_, Postgres>, id: i64) -> Result<()> {
    const SQL: &str = "delete from experience_search where id = $1";
    sqlx::query(SQL).bind(id).execute(&mut **tx).await?;
    Ok(())
}

pub(super) async fn matches(pool: &PgPool, query: &Query) -> Result<Vec<i64>> {
    const SQL: &str = "
        select id
        from experience_search
        where document @@ to_tsquery('simple', $1)";
    let Some(text) = to_tsquery(query) else { return Ok(Vec::new()) };
    Ok(sqlx::query_scalar(SQL).bind(text).fetch_all(pool).await?)
}

pub(super) async fn matches_up_to(pool: &PgPool, query: &Query, most: i64) -> Result<Vec<i64>> {
    const SQL: &str = "
        select id
        from experience_search
        where document @@ to_tsquery('simple', $1)
        limit $2";
    let Some(text) = to_tsquery(query) else { return Ok(Vec::new()) };
    Ok(sqlx::query_scalar(SQL).bind(text).bind(most).fetch_all(pool).await?)
}

/// Weights as in `sqlite`: D (unused), C, B, A.
pub(super) async fn rank(
    pool: &PgPool,
    query: &Query,
    ids: &[i64],
    (from, most): (i64, i64),
) -> Result<Vec<i64>> {
    const SQL: &str = "
        select id
        from experience_search
        where id = any($2)
          and document @@ to_tsquery('simple', $1)
        order by ts_rank('{0.01, 0.06, 0.12, 1.0}', document, to_tsquery('simple', $1), 1) desc, id desc
        limit $3
        offset $4";
    let Some(text) = to_tsquery(query) else { return Ok(Vec::new()) };
    Ok(sqlx::query_scalar(SQL).bind(text).bind(ids).bind(most).bind(from).fetch_all(pool).await?)
}
