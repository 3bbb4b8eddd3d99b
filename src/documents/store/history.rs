//! The steps of every public document: for files and feeds.
use crate::{
    documents::store::steps::StepRow,
    kernel::ids::DocumentId,
    platform::db::{Db, Result, on},
};

/// A step with its number.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct NumberedStep {
    pub id: i64,
    #[sqlx(flatten)]
    pub step: StepRow,
}

const COLUMNS: &str = "s.id, s.document_id, s.kind, s.at, s.actor, s.reason, s.due_on, s.other_id";

/// The steps after this number, in order of numbers, at most `most`.
pub async fn after(db: &Db, id: i64, most: i64) -> Result<Vec<NumberedStep>> {
    let sql = format!(
        "select {COLUMNS}
        from document_step s
        join document d on d.id = s.document_id
        where s.id > $1 and d.state <> 'reported' and d.merged_into is null
        order by s.id
        limit $2"
    );
    let sql = sqlx::AssertSqlSafe(sql);
    Ok(on!(db, pool => sqlx::query_as(sql).bind(id).bind(most).fetch_all(pool).await)?)
}

/// The last steps, of one document or of all, the latest first.
pub async fn latest(db: &Db, only: Option<DocumentId>, most: i64) -> Result<Vec<NumberedStep>> {
    // Two texts: each has an index of its own.
    let (one, id) = only.map_or(("", 0), |it| ("s.document_id = $2 and", it.0));
    let sql = format!(
        "select {COLUMNS}
        from document_step s
        join document d on d.id = s.document_id
        where {one} d.state <> 'reported' and d.merged_into is null
        order by s.at desc, s.id desc
        limit $1"
    );
    let sql = sqlx::AssertSqlSafe(sql);
    Ok(on!(db, pool => {
        let query = sqlx::query_as(sql).bind(most);
        let query = if only.is_some() { query.bind(id) } else { query };
        query.fetch_all(pool).await
    })?)
}
