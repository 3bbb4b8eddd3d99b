//! The rows that name objects of the storage.
use crate::platform::db::{Db, Result, on};

/// Every object that a row names.
pub async fn objects(db: &Db) -> Result<Vec<String>> {
    const SQL: &str = "select object from attachment";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).fetch_all(pool).await)?)
}
