//! Voting.
use super::{Votes, store};
use crate::{
    kernel::{error::AppError, ids::AnswerId},
    platform::{
        limits::{Caller, Clicked, Gesture},
        site::Site,
    },
};

/// Counts one vote on the answer to a published experience, once a day from one network; others do
/// not exist for readers. How it stands after that.
pub async fn vote(
    site: &Site,
    answer: AnswerId,
    useful: bool,
    caller: Caller,
) -> Result<Votes, AppError> {
    site.limits.check(Gesture::Click, caller)?;
    let votes = store::find(&site.db, answer.0).await?.ok_or(AppError::NotFound)?;
    if !site.limits.is_first(caller, Clicked::Useful(answer.0)) {
        return Ok(votes);
    }
    let mut tx = site.db.begin().await?;
    let votes = store::add(&mut tx, answer.0, useful).await?.ok_or(AppError::NotFound)?;
    tx.commit().await?;
    Ok(votes)
}
