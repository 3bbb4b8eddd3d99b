//! Coming into the panel.
use crate::{
    kernel::{ids::TesterId, lang::Lang, time::Instant},
    platform::db::{Db, Result, StoreError, Tx, on, within},
    testers::{
        codes::{Age, Occupation},
        forms::language,
        model::Profile,
    },
};

/// Somebody whose address is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    pub id: TesterId,
    pub created_at: Instant,
    /// When the last letter about joining was written.
    pub written_at: Instant,
    pub is_confirmed: bool,
    pub lang: Lang,
}

/// Hashes of the links to confirm and to leave.
pub type Hashes<'a> = (&'a str, &'a str);

/// The one with this mark. Nothing is locked: what is written next says what it saw.
pub async fn by_mark(tx: &mut Tx, mark: &str) -> Result<Option<Known>> {
    const SQL: &str = "
        select id, created_at, written_at, confirmed_at is not null, lang
        from tester
        where mark = $1";
    let row: Option<(i64, i64, i64, bool, String)> =
        within!(tx, c => sqlx::query_as(SQL).bind(mark).fetch_optional(c).await)?;
    row.map(|(id, created_at, written_at, is_confirmed, lang)| {
        Ok(Known {
            id: TesterId(id),
            created_at: Instant(created_at),
            written_at: Instant(written_at),
            is_confirmed,
            lang: language(&lang).ok_or(StoreError::Corrupt("tester.lang", id))?,
        })
    })
    .transpose()
}

/// Adds somebody who has not confirmed. A duplicate (`StoreError::is_duplicate`) when the mark is known.
pub async fn insert(
    tx: &mut Tx,
    (address, mark): (&[u8], &str),
    profile: Profile,
    (confirm, leave): Hashes<'_>,
    now: Instant,
) -> Result<TesterId> {
    const SQL: &str = "
        insert into tester (address, mark, age, occupation, lang, created_at, written_at,
          confirm_hash, leave_hash)
        values ($1, $2, $3, $4, $5, $6, $6, $7, $8)
        returning id";
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(address)
        .bind(mark)
        .bind(profile.age.as_str())
        .bind(profile.occupation.as_str())
        .bind(profile.lang.tag())
        .bind(now.0)
        .bind(confirm)
        .bind(leave)
        .fetch_one(c)
        .await)?;
    Ok(TesterId(id))
}

/// Renews the demand of somebody who has not confirmed, to whom the last letter was written at `seen`:
/// `false` when one was written meanwhile. Its first day stays, and so does its link to leave.
pub async fn renew(
    tx: &mut Tx,
    id: TesterId,
    profile: Profile,
    confirm: &str,
    (seen, now): (Instant, Instant),
) -> Result<bool> {
    const SQL: &str = "
        update tester
        set age = $2, occupation = $3, lang = $4, confirm_hash = $5, written_at = $7
        where id = $1 and confirmed_at is null and written_at = $6";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(profile.age.as_str())
        .bind(profile.occupation.as_str())
        .bind(profile.lang.tag())
        .bind(confirm)
        .bind(seen.0)
        .bind(now.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    Ok(done == 1)
}

/// Notes a letter to a member who asks to join again, unless one left since `before`; `false` then.
pub async fn note_letter(
    tx: &mut Tx,
    id: TesterId,
    (before, now): (Instant, Instant),
) -> Result<bool> {
    const SQL: &str = "
        update tester set written_at = $3
        where id = $1 and confirmed_at is not null and written_at <= $2";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(before.0)
        .bind(now.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    Ok(done == 1)
}

/// Is somebody waiting behind this link to confirm?
pub async fn behind_confirm(db: &Db, hash: &str) -> Result<bool> {
    const SQL: &str = "
        select count(*) from tester where confirm_hash = $1 and confirmed_at is null";
    let count: i64 = on!(db, pool => sqlx::query_scalar(SQL).bind(hash).fetch_one(pool).await)?;
    Ok(count > 0)
}

/// Who may leave by this link, what they said, and whether they confirmed.
pub async fn behind_leave(db: &Db, hash: &str) -> Result<Option<(TesterId, Profile, bool)>> {
    const SQL: &str = "
        select id, age, occupation, lang, confirmed_at is not null
        from tester
        where leave_hash = $1";
    let row: Option<(i64, String, String, String, bool)> =
        on!(db, pool => sqlx::query_as(SQL).bind(hash).fetch_optional(pool).await)?;
    row.map(|(id, age, occupation, lang, is_confirmed)| {
        let unknown = |column| StoreError::Corrupt(column, id);
        let profile = Profile {
            age: Age::parse(&age).ok_or_else(|| unknown("tester.age"))?,
            occupation: Occupation::parse(&occupation)
                .ok_or_else(|| unknown("tester.occupation"))?,
            lang: language(&lang).ok_or_else(|| unknown("tester.lang"))?,
        };
        Ok((TesterId(id), profile, is_confirmed))
    })
    .transpose()
}

/// Somebody who has just confirmed, and what their link to leave is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    pub id: TesterId,
    pub mark: String,
    pub created_at: Instant,
}

/// Confirms, once; who. The first letter that they ask for next may leave at once: it counts as if the last
/// one had been written at `reminded`.
pub async fn confirm(
    tx: &mut Tx,
    hash: &str,
    (now, reminded): (Instant, Instant),
) -> Result<Option<Confirmed>> {
    const SQL: &str = "
        update tester set confirmed_at = $2, confirm_hash = null, written_at = $3
        where confirm_hash = $1 and confirmed_at is null
        returning id, mark, created_at";
    let row: Option<(i64, String, i64)> = within!(tx, c => {
        sqlx::query_as(SQL).bind(hash).bind(now.0).bind(reminded.0).fetch_optional(c).await
    })?;
    let read = |(id, mark, at)| Confirmed { id: TesterId(id), mark, created_at: Instant(at) };
    Ok(row.map(read))
}

/// Changes what somebody said of themselves.
pub async fn change(tx: &mut Tx, id: TesterId, profile: Profile) -> Result<()> {
    const SQL: &str = "update tester set age = $2, occupation = $3, lang = $4 where id = $1";
    within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(profile.age.as_str())
        .bind(profile.occupation.as_str())
        .bind(profile.lang.tag())
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}
