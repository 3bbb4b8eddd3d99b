//! What the author of a report reads and erases.
use crate::platform::db::{Db, Result, Tx, on, within};

/// A report, as it is kept.
#[derive(Debug, sqlx::FromRow)]
pub struct ReportRow {
    pub id: i64,
    pub document_id: i64,
    pub state: String,
    pub difficulty: i64,
    pub obstacles: i64,
    pub passage: String,
    pub place: String,
    pub suggestion: String,
    pub minutes: Option<i64>,
    pub quoted: i64,
    pub reason: Option<String>,
    pub received_at: i64,
}

/// The report with this receipt.
pub async fn find_by_receipt(db: &Db, receipt_hash: &str) -> Result<Option<ReportRow>> {
    const SQL: &str = "
        select id, document_id, state, difficulty, obstacles, passage, place, suggestion, minutes,
          quoted, reason, received_at
        from report
        where receipt_hash = $1";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(receipt_hash).fetch_optional(pool).await)?)
}

/// A file of a report.
#[derive(Debug, sqlx::FromRow)]
pub struct AttachmentRow {
    pub id: i64,
    pub media_type: String,
    pub bytes: i64,
    pub state: String,
    pub masked: i64,
    pub erase_on: String,
}

/// Its files, in the order they came.
pub async fn files(db: &Db, report: i64) -> Result<Vec<AttachmentRow>> {
    const SQL: &str = "
        select id, media_type, bytes, state, masked, erase_on
        from attachment
        where report_id = $1
        order by id";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(report).fetch_all(pool).await)?)
}

/// What a report was, for the counts.
#[derive(Debug, sqlx::FromRow)]
pub struct ErasedRow {
    pub document_id: i64,
    pub state: String,
    pub difficulty: i64,
    pub received_at: i64,
}

/// Destroys a report with the rows of its files. Gives what it was, and the objects to delete once this is
/// committed.
pub async fn erase(tx: &mut Tx, report: i64) -> Result<Option<(ErasedRow, Vec<String>)>> {
    const FILES: &str = "delete from attachment where report_id = $1 returning object";
    const REPORT: &str = "
        delete from report
        where id = $1
        returning document_id, state, difficulty, received_at";
    let objects: Vec<String> =
        within!(tx, c => sqlx::query_scalar(FILES).bind(report).fetch_all(c).await)?;
    let row: Option<ErasedRow> =
        within!(tx, c => sqlx::query_as(REPORT).bind(report).fetch_optional(c).await)?;
    Ok(row.map(|row| (row, objects)))
}
