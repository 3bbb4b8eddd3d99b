//! Leaving, at once or because time has come.
use super::hash;
use crate::{
    kernel::{
        error::AppError,
        time::{DAY_MS, Instant},
    },
    platform::{
        audit::{self, Actor},
        clock::{day_in_france, start_in_france},
        db::{Db, Result},
        site::Site,
    },
    testers::{rules, store},
};

/// Erases everything about the owner of this link. `Gone`: it was done already.
pub async fn leave(site: &Site, token: &str) -> std::result::Result<(), AppError> {
    let found = store::behind_leave(&site.db, &hash(token)).await?;
    let (id, ..) = found.ok_or(AppError::Gone)?;
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    store::erase(&mut tx, id).await?;
    audit::record(&mut tx, now, Actor::Author, "leave", ("tester", id.0), None).await?;
    tx.commit().await.map_err(AppError::from)
}

/// Forgets those who did not confirm in a week, and those who joined three years ago; how many.
pub async fn forget(db: &Db, now: Instant) -> Result<u64> {
    let week = Instant(now.0 - rules::UNCONFIRMED_DAYS * DAY_MS);
    let joined = start_in_france(rules::leaving(day_in_france(now)).plus_days(1));
    let mut tx = db.begin().await?;
    // A trial that opens takes the same rows, in another order.
    tx.own_panel().await?;
    let gone = store::erase_unconfirmed(&mut tx, week).await?
        + store::erase_joined_before(&mut tx, joined).await?;
    // Most of the time there is nobody: pages that were made stay good.
    if gone > 0 {
        tx.commit().await?;
    }
    Ok(gone)
}
