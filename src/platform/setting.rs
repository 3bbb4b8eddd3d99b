//! Values of this site that are made once and kept in its database.
use super::db::{Db, Result, on, within};

/// The value with this name.
pub async fn find(db: &Db, name: &str) -> Result<Option<String>> {
    const SQL: &str = "select value from setting where name = $1";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(name).fetch_optional(pool).await)?)
}

/// Keeps a value, unless there is one already.
pub async fn keep_first(db: &Db, name: &str, value: &str) -> Result<()> {
    const SQL: &str = "
        insert into setting (name, value) values ($1, $2)
        on conflict (name) do nothing";
    let mut tx = db.begin().await?;
    within!(&mut tx, c => sqlx::query(SQL).bind(name).bind(value).execute(c).await.map(drop))?;
    tx.commit().await
}
