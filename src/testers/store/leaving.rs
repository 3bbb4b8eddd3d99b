//! Going out of the panel: nothing stays.
use crate::{
    kernel::{ids::TesterId, time::Instant},
    platform::db::{Result, Tx, within},
};

/// Erases somebody, their invitations and the letters that wait for them.
pub async fn erase(tx: &mut Tx, id: TesterId) -> Result<()> {
    // First of all: a trial that opens meanwhile is waited for, and what it wrote is seen.
    const LOCK: &str = "update tester set confirmed_at = confirmed_at where id = $1";
    const MAIL: &str = "delete from mail where tester_id = $1";
    const INVITATIONS: &str = "delete from invitation where tester_id = $1";
    const ROW: &str = "delete from tester where id = $1";
    for sql in [LOCK, MAIL, INVITATIONS, ROW] {
        within!(&mut *tx, c => sqlx::query(sql).bind(id.0).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// Erases those who were asked to confirm before this time, and did not; how many.
pub async fn erase_unconfirmed(tx: &mut Tx, before: Instant) -> Result<u64> {
    const SQL: &str = "select id from tester where confirmed_at is null and created_at < $1";
    erase_all(tx, SQL, before).await
}

/// Erases those who confirmed before this time; how many.
pub async fn erase_joined_before(tx: &mut Tx, before: Instant) -> Result<u64> {
    const SQL: &str = "select id from tester where confirmed_at < $1";
    erase_all(tx, SQL, before).await
}

async fn erase_all(tx: &mut Tx, sql: &'static str, before: Instant) -> Result<u64> {
    let ids: Vec<i64> = within!(&mut *tx, c => {
        sqlx::query_scalar(sql).bind(before.0).fetch_all(c).await
    })?;
    for id in &ids {
        erase(tx, TesterId(*id)).await?;
    }
    Ok(ids.len() as u64)
}
