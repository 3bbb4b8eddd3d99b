//! What waits for moderators.
use crate::{
    documents::{
        model::Document,
        store::rows::{COLUMNS, DocumentRow},
    },
    platform::db::{Db, Result, on},
};

/// A report to read.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct WaitingRow {
    pub id: i64,
    pub document_id: i64,
    pub title: String,
    pub passage: String,
    pub difficulty: i64,
    pub received_at: i64,
}

/// Reports that no moderator has read.
pub async fn count_waiting(db: &Db) -> Result<i64> {
    const SQL: &str = "select count(*) from report where state = 'received'";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?)
}

/// The first of them, oldest first.
pub async fn waiting(db: &Db, most: i64) -> Result<Vec<WaitingRow>> {
    const SQL: &str = "
        select report.id, report.document_id, document.title, report.passage, report.difficulty,
          report.received_at
        from report
        join document on document.id = report.document_id
        where report.state = 'received'
        order by report.received_at, report.id
        limit $1";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(most.clamp(1, 200)).fetch_all(pool).await)?)
}

/// Documents that people described and no moderator has looked at, oldest first. One whose reports were
/// all refused is none.
pub async fn reported(db: &Db, most: i64) -> Result<Vec<Document>> {
    let sql = format!(
        "select {COLUMNS} from document
        where state = 'reported' and merged_into is null
          and exists (
            select 1 from report where report.document_id = document.id and report.state <> 'refused')
        order by created_at, id
        limit $1"
    );
    let rows: Vec<DocumentRow> = on!(db, pool => {
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(most.clamp(1, 500)).fetch_all(pool).await
    })?;
    rows.into_iter().map(DocumentRow::read).collect()
}

/// How many of them there are.
pub async fn count_reported(db: &Db) -> Result<i64> {
    const SQL: &str = "
        select count(*) from document
        where state = 'reported' and merged_into is null
          and exists (
            select 1 from report where report.document_id = document.id and report.state <> 'refused')";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?)
}

/// The passages that the last reports quote, each with its document.
pub async fn recent_passages(db: &Db, most: i64) -> Result<Vec<(i64, String)>> {
    const SQL: &str = "
        select report.document_id, report.passage
        from report
        where report.state <> 'refused' and report.passage <> ''
        order by report.id desc
        limit $1";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(most.clamp(1, 1000)).fetch_all(pool).await)?)
}
