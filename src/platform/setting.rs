//! Values of this site that are kept in its database.
use super::db::{Db, Result, Tx, on, within};

/// The value with this name.
pub async fn find(db: &Db, name: &str) -> Result<Option<String>> {
    const SQL: &str = "select value from setting where name = $1";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(name).fetch_optional(pool).await)?)
}

/// Keeps a value, unless there is one already.
pub async fn keep_first(db: &Db, name: &str, value: &str) -> Result<()> {
    let mut tx = db.begin().await?;
    keep(&mut tx, name, value).await?;
    tx.commit().await
}

/// Keeps a value with the change that makes it true, unless there is one already.
pub async fn keep(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    const SQL: &str = "
        insert into setting (name, value) values ($1, $2)
        on conflict (name) do nothing";
    within!(tx, c => sqlx::query(SQL).bind(name).bind(value).execute(c).await.map(drop))?;
    Ok(())
}

/// Takes a value away; tells whether there was one.
pub async fn forget(tx: &mut Tx, name: &str) -> Result<bool> {
    const SQL: &str = "delete from setting where name = $1";
    let gone = within!(tx, c => sqlx::query(SQL)
        .bind(name)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(gone > 0)
}
