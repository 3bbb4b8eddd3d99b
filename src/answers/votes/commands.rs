//! Voting.
use super::{Votes, store};
use crate::{
    kernel::{error::AppError, ids::AnswerId},
    platform::site::Site,
};

/// Counts one vote on the answer to a published experience; others do not exist for readers.
pub async fn vote(site: &Site, answer: AnswerId, useful: bool) -> Result<Votes, AppError> {
    let mut tx = site.db.begin().await?;
    let votes = store::add(&mut tx, answer.0, useful).await?.ok_or(AppError::NotFound)?;
    tx.commit().await?;
    Ok(votes)
}
