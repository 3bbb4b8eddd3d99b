//! New reports, and what they are tied to.
use crate::{
    documents::{
        codes::{ReportState, Source},
        reporting::{forms::NewReport, model::FileState},
    },
    kernel::{
        ids::{DocumentId, ExperienceId},
        time::{Day, Instant},
    },
    platform::db::{Db, Result, Tx, on, within},
};

/// What is kept of a report that was sent: document, when, files.
pub type SentRow = (i64, i64, i64);

/// The report that was sent with this token.
pub async fn sent_with(db: &Db, token_hash: &str) -> Result<Option<SentRow>> {
    const SQL: &str = "
        select document_id, received_at,
          (select count(*) from attachment where attachment.report_id = report.id)
        from report
        where token_hash = $1";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(token_hash).fetch_optional(pool).await)?)
}

/// The title of a story, while everyone can read it.
pub async fn experience(db: &Db, id: ExperienceId) -> Result<Option<String>> {
    const SQL: &str = "select title from experience where id = $1 and state = 'published'";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(id.0).fetch_optional(pool).await)?)
}

/// The two hashes that stand for the author.
#[derive(Debug, Clone, Copy)]
pub struct Hashes<'a> {
    pub receipt: &'a str,
    pub token: &'a str,
}

/// Adds a report, waiting for a moderator; its number.
pub async fn insert(
    tx: &mut Tx,
    document: DocumentId,
    new: &NewReport,
    now: Instant,
    hashes: Hashes<'_>,
) -> Result<i64> {
    const SQL: &str = "
        insert into report (document_id, state, difficulty, obstacles, passage, place, suggestion,
          minutes, experience_id, source, received_at, receipt_hash, token_hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        returning id";
    Ok(within!(tx, c => sqlx::query_scalar(SQL)
        .bind(document.0)
        .bind(ReportState::Received.as_str())
        .bind(i64::from(new.difficulty))
        .bind(i64::from(new.obstacles.0))
        .bind(&new.passage)
        .bind(&new.place)
        .bind(&new.suggestion)
        .bind(new.minutes.map(i64::from))
        .bind(new.experience.map(|it| it.0))
        .bind(Source::Web.as_str())
        .bind(now.0)
        .bind(hashes.receipt)
        .bind(hashes.token)
        .fetch_one(c)
        .await)?)
}

/// A file of a report, in the storage already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    pub object: String,
    pub media_type: &'static str,
    pub bytes: i64,
    /// None for a PDF.
    pub size: Option<(i64, i64)>,
    pub pages: i64,
    pub masked: bool,
}

/// Adds one of its files, which nobody has seen.
pub async fn insert_file(
    tx: &mut Tx,
    report: i64,
    file: &FileRow,
    now: Instant,
    erase_on: Day,
) -> Result<()> {
    const SQL: &str = "
        insert into attachment (report_id, object, media_type, bytes, width, height, pages, state,
          masked, added_at, erase_on)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    within!(tx, c => sqlx::query(SQL)
        .bind(report)
        .bind(&file.object)
        .bind(file.media_type)
        .bind(file.bytes)
        .bind(file.size.map(|it| it.0))
        .bind(file.size.map(|it| it.1))
        .bind(file.pages)
        .bind(FileState::Waiting.as_str())
        .bind(i64::from(file.masked))
        .bind(now.0)
        .bind(erase_on.to_string())
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}
