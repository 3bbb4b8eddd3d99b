//! Asking testers, never too often. The limit is in the row itself: two trials that open at once change
//! the same row one after the other, and the second sees what the first did.
use crate::{
    kernel::{
        ids::TesterId,
        lang::Lang,
        time::{Day, Instant},
    },
    platform::{
        clock::start_in_france,
        db::{Db, Result, StoreError, Tx, on, within},
    },
    testers::{forms::language, rules},
};

/// Somebody who may be asked.
pub struct Willing {
    pub id: TesterId,
    /// Sealed.
    pub address: Vec<u8>,
}

/// Somebody who was just asked: how to write to them.
pub struct Asked {
    pub mark: String,
    pub lang: Lang,
    pub created_at: Instant,
}

/// Those who may be asked today, in order.
pub async fn willing(tx: &mut Tx, today: Day) -> Result<Vec<Willing>> {
    const SQL: &str = "
        select id, address from tester
        where confirmed_at is not null and (asked_before_at is null or asked_before_at < $1)
        order by id";
    let window = start_in_france(rules::first_of_window(today));
    let rows: Vec<(i64, Vec<u8>)> =
        within!(tx, c => sqlx::query_as(SQL).bind(window.0).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(id, address)| Willing { id: TesterId(id), address }).collect())
}

/// How many may be asked today.
pub async fn count_willing(db: &Db, today: Day) -> Result<i64> {
    const SQL: &str = "
        select count(*) from tester
        where confirmed_at is not null and (asked_before_at is null or asked_before_at < $1)";
    let window = start_in_france(rules::first_of_window(today));
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(window.0).fetch_one(pool).await)?)
}

/// Counts a request to somebody; `None` when they may not be asked any more: another trial was first, or
/// they left.
pub async fn ask(tx: &mut Tx, id: TesterId, (now, today): (Instant, Day)) -> Result<Option<Asked>> {
    const SQL: &str = "
        update tester
        set asked_before_at = asked_at, asked_at = $2
        where id = $1 and confirmed_at is not null
          and (asked_before_at is null or asked_before_at < $3)
        returning mark, lang, created_at";
    let window = start_in_france(rules::first_of_window(today));
    let row: Option<(String, String, i64)> = within!(tx, c => sqlx::query_as(SQL)
        .bind(id.0)
        .bind(now.0)
        .bind(window.0)
        .fetch_optional(c)
        .await)?;
    row.map(|(mark, lang, created_at)| {
        let lang = language(&lang).ok_or(StoreError::Corrupt("tester.lang", id.0))?;
        Ok(Asked { mark, lang, created_at: Instant(created_at) })
    })
    .transpose()
}
