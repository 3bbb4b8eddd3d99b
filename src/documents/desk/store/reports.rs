//! The reports of a document, read and decided on.
use crate::{
    documents::codes::ReportState,
    kernel::{
        ids::{DocumentId, ReportId},
        time::Instant,
    },
    platform::db::{Db, Result, StoreError, Tx, on, within},
};

/// A report, whole.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ReportRow {
    pub id: i64,
    pub state: String,
    pub difficulty: i64,
    pub obstacles: i64,
    pub passage: String,
    pub place: String,
    pub suggestion: String,
    pub minutes: Option<i64>,
    pub experience_id: Option<i64>,
    pub quoted: i64,
    pub source: String,
    pub received_at: i64,
}

const COLUMNS: &str = "id, state, difficulty, obstacles, passage, place, suggestion, minutes,
  experience_id, quoted, source, received_at";

/// Those in this state, oldest first.
pub async fn of(
    db: &Db,
    document: DocumentId,
    state: ReportState,
    most: i64,
) -> Result<Vec<ReportRow>> {
    let sql = format!(
        "select {COLUMNS} from report
        where document_id = $1 and state = $2
        order by received_at, id
        limit $3"
    );
    Ok(on!(db, pool => sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(document.0)
        .bind(state.as_str())
        .bind(most.clamp(1, 200))
        .fetch_all(pool)
        .await)?)
}

/// Those that show something to everyone, the latest first.
pub async fn public(db: &Db, document: DocumentId, most: i64) -> Result<Vec<ReportRow>> {
    let sql = format!(
        "select {COLUMNS} from report
        where document_id = $1 and state = 'kept'
          and (quoted = 1 or exists (
            select 1 from attachment
            where attachment.report_id = report.id and attachment.state = 'public'))
        order by received_at desc, id desc
        limit $2"
    );
    Ok(on!(db, pool => sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(document.0)
        .bind(most.clamp(1, 1000))
        .fetch_all(pool)
        .await)?)
}

/// How many are in this state.
pub async fn count(db: &Db, document: DocumentId, state: ReportState) -> Result<i64> {
    const SQL: &str = "select count(*) from report where document_id = $1 and state = $2";
    Ok(on!(db, pool => sqlx::query_scalar(SQL)
        .bind(document.0)
        .bind(state.as_str())
        .fetch_one(pool)
        .await)?)
}

/// One report of this document, in this transaction.
pub async fn find(tx: &mut Tx, document: DocumentId, id: ReportId) -> Result<Option<ReportRow>> {
    let sql = format!("select {COLUMNS} from report where document_id = $1 and id = $2");
    Ok(within!(tx, c => sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(document.0)
        .bind(id.0)
        .fetch_optional(c)
        .await)?)
}

/// The texts of a report as a moderator lets them be.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    pub passage: &'a str,
    pub place: &'a str,
    pub suggestion: &'a str,
    /// May they be read by all?
    pub quoted: bool,
}

/// Keeps a report that waits; `Changed` when it does not, or went to another document.
pub async fn keep(
    tx: &mut Tx,
    (document, id): (DocumentId, ReportId),
    texts: Texts<'_>,
    now: Instant,
) -> Result<()> {
    const SQL: &str = "
        update report
        set state = 'kept', decided_at = $3, passage = $4, place = $5, suggestion = $6, quoted = $7
        where id = $2 and document_id = $1 and state = 'received'";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(document.0)
        .bind(id.0)
        .bind(now.0)
        .bind(texts.passage)
        .bind(texts.place)
        .bind(texts.suggestion)
        .bind(i64::from(texts.quoted))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    if done == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

/// Lets nobody read the words of a kept report, unless they were public and `quoted` lets them be;
/// `Changed` when it is not kept.
pub async fn hide(tx: &mut Tx, (document, id): (DocumentId, ReportId), quoted: bool) -> Result<()> {
    const SQL: &str = "
        update report
        set quoted = quoted * $3
        where id = $2 and document_id = $1 and state = 'kept'";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(document.0)
        .bind(id.0)
        .bind(i64::from(quoted))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    if done == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

/// Refuses a report that waits, and forgets its words; `Changed` as above.
pub async fn refuse(
    tx: &mut Tx,
    (document, id): (DocumentId, ReportId),
    reason: &str,
    now: Instant,
) -> Result<()> {
    const SQL: &str = "
        update report
        set state = 'refused', decided_at = $3, reason = $4, passage = '', place = '', suggestion = '',
          minutes = null, experience_id = null, quoted = 0
        where id = $2 and document_id = $1 and state = 'received'";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(document.0)
        .bind(id.0)
        .bind(now.0)
        .bind(reason)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    if done == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

/// Forgets what people wrote of a document that nobody checked, once none of its reports is left: its
/// title was theirs. True when it did.
pub async fn forget_document(tx: &mut Tx, document: DocumentId) -> Result<bool> {
    const SQL: &str = "
        update document
        set title = '—', issuer_label = '', url = null, cerfa = null, version = null, due_on = null
        where id = $1 and state = 'reported' and merged_into is null
          and not exists (
            select 1 from report where report.document_id = document.id and report.state <> 'refused')";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(document.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    Ok(done == 1)
}
