//! Files whose time is over.
use crate::{
    kernel::time::Day,
    platform::db::{Db, Result, Tx, on, within},
};

/// Is there a file to erase by `today`?
pub async fn is_over(db: &Db, today: Day) -> Result<bool> {
    const SQL: &str = "select count(*) from attachment where erase_on <= $1";
    let count: i64 =
        on!(db, pool => sqlx::query_scalar(SQL).bind(today.to_string()).fetch_one(pool).await)?;
    Ok(count > 0)
}

/// Deletes the rows of files whose day has come; their objects.
pub async fn erase(tx: &mut Tx, today: Day) -> Result<Vec<String>> {
    const SQL: &str = "delete from attachment where erase_on <= $1 returning object";
    Ok(within!(tx, c => sqlx::query_scalar(SQL).bind(today.to_string()).fetch_all(c).await)?)
}

/// Every object that a row names.
pub async fn objects(db: &Db) -> Result<Vec<String>> {
    const SQL: &str = "select object from attachment";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).fetch_all(pool).await)?)
}
