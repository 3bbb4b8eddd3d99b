//! The author judges an answer.
use crate::{
    experiences::store::{following, upkeep},
    kernel::{
        error::AppError,
        ids::{AnswerId, ExperienceId},
    },
    platform::{
        audit::{self, Actor},
        outbox::{self, Topic},
        site::Site,
    },
};

/// Keeps whether the author found this answer useful; the last vote counts.
pub(super) async fn vote(
    site: &Site,
    id: ExperienceId,
    answer: AnswerId,
    useful: bool,
) -> Result<(), AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    upkeep::lock(&mut tx, id.0).await?;
    if !following::vote(&mut tx, id.0, answer.0, useful).await? {
        return Err(AppError::Conflict);
    }
    let details = if useful { "useful" } else { "useless" };
    audit::record(&mut tx, now, Actor::Author, "vote", ("answer", answer.0), Some(details)).await?;
    outbox::announce(&mut tx, now, Topic::Experience, id.0).await?;
    Ok(tx.commit().await?)
}
