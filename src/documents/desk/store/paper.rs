//! A report received on paper.
use crate::{
    documents::{
        codes::{ReportState, Source},
        desk::forms::paper::PaperReport,
    },
    kernel::{
        ids::{DocumentId, ReportId},
        time::Instant,
    },
    platform::db::{Result, Tx, within},
};

/// Adds it: it waits for a moderator as the others do.
pub async fn insert(
    tx: &mut Tx,
    document: DocumentId,
    it: &PaperReport,
    now: Instant,
) -> Result<ReportId> {
    const SQL: &str = "
        insert into report (document_id, state, difficulty, obstacles, passage, place, suggestion,
          source, received_at, minutes)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        returning id";
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(document.0)
        .bind(ReportState::Received.as_str())
        .bind(i64::from(it.difficulty))
        .bind(i64::from(it.obstacles.0))
        .bind(&it.passage)
        .bind(&it.place)
        .bind(&it.suggestion)
        .bind(Source::Paper.as_str())
        .bind(now.0)
        .bind(it.minutes.map(i64::from))
        .fetch_one(c)
        .await)?;
    Ok(ReportId(id))
}
