//! The author adds something.
use crate::{
    experiences::{
        codes::StepKind,
        rules,
        store::{
            following,
            steps::{self, StepActor},
            upkeep,
        },
    },
    kernel::{error::AppError, ids::ExperienceId},
    platform::{
        audit::{self, Actor},
        outbox::{self, Topic},
        site::Site,
    },
};

/// Keeps it for a moderator, who publishes it or not. The same text twice is one addition: a page
/// loaded again sends its form again.
pub(super) async fn add_detail(site: &Site, id: ExperienceId, text: &str) -> Result<(), AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    upkeep::lock(&mut tx, id.0).await?;
    if following::has_detail(&mut tx, id.0, text).await? {
        return Ok(());
    }
    let most = i64::from(rules::DETAILS_MAX);
    if !following::insert_detail(&mut tx, id.0, text, now.0, most).await? {
        return Err(AppError::Conflict);
    }
    let kind = StepKind::DetailAdded;
    steps::add(&mut tx, (id.0, None), kind, now, StepActor::Author, None).await?;
    audit::record(&mut tx, now, Actor::Author, "add detail", ("experience", id.0), None).await?;
    outbox::announce(&mut tx, now, Topic::Experience, id.0).await?;
    Ok(tx.commit().await?)
}
