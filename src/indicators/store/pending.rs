//! Tables that were sent and wait for a confirmation: a day at most.
use crate::{
    kernel::{
        ids::{StaffId, UploadId},
        time::{DAY_MS, Instant},
    },
    platform::db::{Db, Result, Tx, on, within},
};

/// A table as it was sent, with what its sender says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The file's name, or what made the table.
    pub name: String,
    pub source: String,
    pub method_version: String,
    pub note: String,
    pub body: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct UploadRow {
    name: String,
    source: String,
    method_version: String,
    note: String,
    body: Vec<u8>,
}

/// Tables that one person may have waiting: the oldest makes room.
const EACH: i64 = 5;

/// Keeps a table until tomorrow, and forgets those of yesterday, and the sixth of this person.
pub async fn keep(tx: &mut Tx, by: StaffId, it: &Upload, at: Instant) -> Result<UploadId> {
    const SQL: &str = "
        insert into pending_upload (staff_id, name, source, method_version, note, body, created_at,
          expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        returning id";
    const MAKE_ROOM: &str = "
        delete from pending_upload
        where staff_id = $1 and id not in (
          select id from pending_upload where staff_id = $1 order by id desc limit $2)";
    forget(tx, at).await?;
    within!(&mut *tx, c => sqlx::query(MAKE_ROOM)
        .bind(by.0)
        .bind(EACH - 1)
        .execute(c)
        .await
        .map(drop))?;
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(by.0)
        .bind(&it.name)
        .bind(&it.source)
        .bind(&it.method_version)
        .bind(&it.note)
        .bind(&it.body)
        .bind(at.0)
        .bind(at.0 + DAY_MS)
        .fetch_one(c)
        .await)?;
    Ok(UploadId(id))
}

/// A table that this person sent.
pub async fn find(db: &Db, id: UploadId, by: StaffId, at: Instant) -> Result<Option<Upload>> {
    const SQL: &str = "
        select name, source, method_version, note, body
        from pending_upload
        where id = $1 and staff_id = $2 and expires_at > $3";
    let row: Option<UploadRow> = on!(db, pool => sqlx::query_as(SQL)
        .bind(id.0)
        .bind(by.0)
        .bind(at.0)
        .fetch_optional(pool)
        .await)?;
    Ok(row.map(|UploadRow { name, source, method_version, note, body }| Upload {
        name,
        source,
        method_version,
        note,
        body,
    }))
}

/// Forgets a table; false when it is not there any more, so that it is never published twice.
pub async fn remove(tx: &mut Tx, id: UploadId, by: StaffId) -> Result<bool> {
    const SQL: &str = "delete from pending_upload where id = $1 and staff_id = $2";
    let gone = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(by.0)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(gone > 0)
}

/// Forgets the tables that nobody confirmed in time; false when there is none.
pub async fn forget(tx: &mut Tx, now: Instant) -> Result<bool> {
    const SQL: &str = "delete from pending_upload where expires_at <= $1";
    let gone = within!(tx, c => sqlx::query(SQL)
        .bind(now.0)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(gone > 0)
}
