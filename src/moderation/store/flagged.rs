//! Published stories in which an import found what looks like personal data.
use super::{QueueRow, changed_one};
use crate::{
    kernel::ids::ExperienceId,
    platform::db::{Db, Result, Tx, on},
};

/// Those to read again, the first flagged first, at most twenty.
pub async fn list(db: &Db) -> Result<Vec<QueueRow>> {
    const SQL: &str = "
        select id, title, story, feeling, flagged_at as received_at
        from experience
        where state = 'published'
          and flagged_at is not null
        order by flagged_at, id
        limit 20";
    Ok(on!(db, pool => sqlx::query_as(SQL).fetch_all(pool).await)?)
}

/// How many there are.
pub async fn count(db: &Db) -> Result<i64> {
    const SQL: &str = "
        select count(*)
        from experience
        where state = 'published'
          and flagged_at is not null";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?)
}

/// Is this one of them?
pub async fn exists(db: &Db, id: ExperienceId) -> Result<bool> {
    const SQL: &str = "
        select count(*)
        from experience
        where id = $1
          and state = 'published'
          and flagged_at is not null";
    let found: i64 = on!(db, pool => sqlx::query_scalar(SQL).bind(id.0).fetch_one(pool).await)?;
    Ok(found == 1)
}

/// Leaves the story as it is; false when it is not one of them any more.
pub async fn keep(tx: &mut Tx, id: ExperienceId) -> Result<bool> {
    const SQL: &str = "
        update experience
        set flagged_at = null
        where id = $1
          and state = 'published'
          and flagged_at is not null";
    changed_one(tx, SQL, id.0).await
}
