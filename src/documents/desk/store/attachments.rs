//! The attachments of reports, as moderators see and sort them.
use crate::{
    kernel::ids::{AttachmentId, DocumentId, ReportId},
    platform::db::{Db, Result, Tx, on, within},
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AttachmentRow {
    pub id: i64,
    pub report_id: i64,
    pub object: String,
    pub media_type: String,
    pub pages: Option<i64>,
    pub state: String,
    pub document_id: i64,
}

const SELECT: &str = "
    select attachment.id, attachment.report_id, attachment.object, attachment.media_type,
      attachment.pages, attachment.state, report.document_id
    from attachment
    join report on report.id = attachment.report_id";

/// Those of a document's reports.
pub async fn of(db: &Db, document: DocumentId) -> Result<Vec<AttachmentRow>> {
    let sql = format!("{SELECT} where report.document_id = $1 order by attachment.id");
    Ok(on!(db, pool => {
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(document.0).fetch_all(pool).await
    })?)
}

pub async fn find(db: &Db, id: AttachmentId) -> Result<Option<AttachmentRow>> {
    let sql = format!("{SELECT} where attachment.id = $1");
    Ok(on!(db, pool => {
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id.0).fetch_optional(pool).await
    })?)
}

/// What was sent with a report was seen; some of it may be read by all.
pub async fn see(tx: &mut Tx, report: ReportId, public: &[AttachmentId]) -> Result<()> {
    const SEEN: &str =
        "update attachment set state = 'seen' where report_id = $1 and state = 'waiting'";
    const PUBLIC: &str = "update attachment set state = 'public' where report_id = $1 and id = $2";
    within!(tx, c => sqlx::query(SEEN).bind(report.0).execute(c).await.map(drop))?;
    for id in public {
        within!(tx, c => {
            sqlx::query(PUBLIC).bind(report.0).bind(id.0).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}

/// Nobody but staff sees what was public, but for these; how many were hidden.
pub async fn hide(tx: &mut Tx, report: ReportId, but: &[AttachmentId]) -> Result<usize> {
    const PUBLIC: &str = "select id from attachment where report_id = $1 and state = 'public'";
    const SEEN: &str = "update attachment set state = 'seen' where id = $1";
    let mut public: Vec<i64> =
        within!(tx, c => sqlx::query_scalar(PUBLIC).bind(report.0).fetch_all(c).await)?;
    public.retain(|id| !but.contains(&AttachmentId(*id)));
    for id in &public {
        within!(tx, c => sqlx::query(SEEN).bind(*id).execute(c).await.map(drop))?;
    }
    Ok(public.len())
}

/// Forgets one attachment of a report; the object to delete once this is committed.
pub async fn erase(tx: &mut Tx, report: ReportId, id: AttachmentId) -> Result<Option<String>> {
    const SQL: &str = "delete from attachment where report_id = $1 and id = $2 returning object";
    Ok(within!(tx, c => sqlx::query_scalar(SQL)
        .bind(report.0)
        .bind(id.0)
        .fetch_optional(c)
        .await)?)
}

/// Forgets all of them.
pub async fn erase_all(tx: &mut Tx, report: ReportId) -> Result<Vec<String>> {
    const SQL: &str = "delete from attachment where report_id = $1 returning object";
    Ok(within!(tx, c => sqlx::query_scalar(SQL).bind(report.0).fetch_all(c).await)?)
}
