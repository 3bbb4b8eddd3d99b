//! Letters that wait, sealed.
use super::Letter;
use crate::{
    kernel::{ids::TesterId, time::Instant},
    platform::{
        db::{Db, Result, StoreError, Tx, on, within},
        sealing::{Keys, Purpose},
        secrets,
    },
};

/// A letter that waits.
#[derive(sqlx::FromRow)]
pub struct Waiting {
    pub id: i64,
    pub recipient: Vec<u8>,
    pub subject: Vec<u8>,
    pub body: Vec<u8>,
    pub created_at: i64,
    pub attempts: i64,
    due_at: i64,
}

/// Writes a letter: it leaves once the transaction is committed.
pub async fn write(tx: &mut Tx, keys: &Keys, letter: &Letter<'_>, now: Instant) -> Result<()> {
    const SQL: &str = "
        insert into mail (tester_id, recipient, subject, body, created_at, due_at)
        values ($1, $2, $3, $4, $5, $5)";
    let seal = |purpose, text| {
        keys.seal(purpose, text)
            .ok_or_else(|| StoreError::Engine(sqlx::Error::Encode(secrets::reference().into())))
    };
    let recipient = seal(Purpose::Recipient, letter.to)?;
    let subject = seal(Purpose::Subject, letter.subject)?;
    let body = seal(Purpose::Body, letter.body)?;
    within!(tx, c => sqlx::query(SQL)
        .bind(letter.tester.0)
        .bind(recipient)
        .bind(subject)
        .bind(body)
        .bind(now.0)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// The letters whose time has come, the oldest first.
pub async fn due(db: &Db, now: Instant, most: i64) -> Result<Vec<Waiting>> {
    const SQL: &str = "
        select id, recipient, subject, body, created_at, attempts, due_at
        from mail
        where due_at <= $1
        order by due_at, id
        limit $2";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(now.0).bind(most).fetch_all(pool).await)?)
}

/// Takes charge of a letter until `next`, when it may be tried again; `false` when another process did.
pub async fn take(db: &Db, letter: &Waiting, next: Instant) -> Result<bool> {
    const SQL: &str = "
        update mail
        set attempts = attempts + 1, due_at = $3
        where id = $1 and due_at = $2";
    let mut tx = db.begin().await?;
    let taken = within!(&mut tx, c => sqlx::query(SQL)
        .bind(letter.id)
        .bind(letter.due_at)
        .bind(next.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    tx.commit().await?;
    Ok(taken == 1)
}

/// Forgets a letter that was sent or given up.
pub async fn forget(db: &Db, id: i64) -> Result<()> {
    const SQL: &str = "delete from mail where id = $1";
    let mut tx = db.begin().await?;
    within!(&mut tx, c => sqlx::query(SQL).bind(id).execute(c).await.map(drop))?;
    tx.commit().await
}

/// Forgets the letters written before this time, whether or not anything sends them; how many.
pub async fn forget_before(db: &Db, before: Instant) -> Result<u64> {
    const SQL: &str = "delete from mail where created_at < $1";
    let mut tx = db.begin().await?;
    let gone = within!(&mut tx, c => sqlx::query(SQL)
        .bind(before.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    // Most of the time there is none: pages that were made stay good.
    if gone > 0 {
        tx.commit().await?;
    }
    Ok(gone)
}

/// Forgets the letters to this person.
pub async fn forget_those_to(tx: &mut Tx, tester: TesterId) -> Result<()> {
    const SQL: &str = "delete from mail where tester_id = $1";
    within!(tx, c => sqlx::query(SQL).bind(tester.0).execute(c).await.map(drop))?;
    Ok(())
}
