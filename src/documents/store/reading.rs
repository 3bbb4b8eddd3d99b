//! What people say of a document, as its page shows it.
use crate::{
    kernel::ids::{DocumentId, ExperienceId},
    platform::db::{Db, Result, on},
};

/// Kept reports that say the same of difficulty, obstacles and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct OpinionRow {
    pub difficulty: i64,
    pub obstacles: i64,
    pub minutes: Option<i64>,
    pub reports: i64,
}

/// What kept reports say, counted.
pub async fn opinions(db: &Db, id: DocumentId) -> Result<Vec<OpinionRow>> {
    const SQL: &str = "
        select difficulty, obstacles, minutes, count(*) as reports
        from report
        where document_id = $1 and state = 'kept'
        group by difficulty, obstacles, minutes";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_all(pool).await)?)
}

/// What one person pointed at.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct QuoteRow {
    pub passage: String,
    pub place: String,
    pub suggestion: String,
    pub difficulty: i64,
    pub received_at: i64,
}

/// Passages and suggestions that may be read, the latest first.
pub async fn quotes(db: &Db, id: DocumentId, (limit, offset): (i64, i64)) -> Result<Vec<QuoteRow>> {
    const SQL: &str = "
        select passage, place, suggestion, difficulty, received_at
        from report
        where document_id = $1 and state = 'kept' and quoted = 1
          and (passage <> '' or suggestion <> '')
        order by received_at desc, id desc
        limit $2 offset $3";
    let (limit, offset) = (limit.clamp(0, 100), offset.max(0));
    Ok(on!(db, pool => {
        sqlx::query_as(SQL).bind(id.0).bind(limit).bind(offset).fetch_all(pool).await
    })?)
}

/// A scan that everybody may see.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PieceRow {
    pub id: i64,
    pub object: String,
    pub media_type: String,
    pub bytes: i64,
    pub width: Option<i64>,
    pub height: Option<i64>,
    /// Where in the document, and when, of the report that it came with.
    pub place: String,
    pub received_at: i64,
}

/// The public scans of a document's kept reports.
pub async fn pieces(db: &Db, id: DocumentId) -> Result<Vec<PieceRow>> {
    const SQL: &str = "
        select attachment.id, object, media_type, bytes, width, height, place, received_at
        from attachment
        join report on report.id = attachment.report_id
        where document_id = $1 and report.state = 'kept' and attachment.state = 'public'
        order by attachment.id
        limit 50";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_all(pool).await)?)
}

/// One of them.
pub async fn piece(db: &Db, id: DocumentId, attachment: i64) -> Result<Option<PieceRow>> {
    const SQL: &str = "
        select attachment.id, object, media_type, bytes, width, height, place, received_at
        from attachment
        join report on report.id = attachment.report_id
        where document_id = $1 and attachment.id = $2
          and report.state = 'kept' and attachment.state = 'public'";
    Ok(on!(db, pool => {
        sqlx::query_as(SQL).bind(id.0).bind(attachment).fetch_optional(pool).await
    })?)
}

/// A dossier that joined another: its number, state and title.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct JoinedRow {
    pub id: i64,
    pub state: String,
    pub title: String,
}

/// The dossiers that joined this one.
pub async fn joined(db: &Db, id: DocumentId) -> Result<Vec<JoinedRow>> {
    const SQL: &str = "select id, state, title from document where merged_into = $1 order by id";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_all(pool).await)?)
}

/// The experiences where its kept reports began, the latest first.
pub async fn experiences(db: &Db, id: DocumentId, limit: i64) -> Result<Vec<i64>> {
    const SQL: &str = "
        select experience.id
        from experience
        where state = 'published' and exists (
          select 1 from report
          where report.experience_id = experience.id and document_id = $1 and report.state = 'kept')
        order by experience.id desc
        limit $2";
    let limit = limit.clamp(0, 100);
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(id.0).bind(limit).fetch_all(pool).await)?)
}

/// The documents that kept reports point at from this experience.
pub async fn documents_of(db: &Db, experience: ExperienceId) -> Result<Vec<i64>> {
    const SQL: &str = "
        select distinct document_id
        from report
        where experience_id = $1 and state = 'kept'
        order by document_id";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(experience.0).fetch_all(pool).await)?)
}
