//! The author destroys the words of an experience.
use crate::{
    experiences::{
        codes::StepKind,
        consequences,
        store::{
            following,
            steps::{self, StepActor},
        },
    },
    kernel::{error::AppError, ids::ExperienceId},
    platform::{
        audit::{self, Actor},
        site::Site,
    },
};

/// Nothing that was written remains, in any table: only dates and codes.
pub(super) async fn erase(site: &Site, id: ExperienceId) -> Result<(), AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, id).await?;
    if !following::erase(&mut tx, id.0).await? {
        return Err(AppError::Conflict);
    }
    let kind = StepKind::Erased;
    steps::add(&mut tx, (id.0, None), kind, now, StepActor::Author, None).await?;
    audit::record(&mut tx, now, Actor::Author, "erase", ("experience", id.0), None).await?;
    consequences::after(&mut tx, &site.directory(), now, id, before).await?;
    Ok(tx.commit().await?)
}
