//! The author takes an experience back from the public.
use crate::{
    experiences::{
        codes::{State, StepKind},
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

/// The text stays readable with the receipt code; nobody else sees it any more.
pub(super) async fn withdraw(site: &Site, id: ExperienceId, from: State) -> Result<(), AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, id).await?;
    let to = State::Withdrawn.as_str();
    if !following::advance(&mut tx, id.0, from.as_str(), to).await? {
        return Err(AppError::Conflict);
    }
    let kind = StepKind::Withdrawn;
    steps::add(&mut tx, (id.0, None), kind, now, StepActor::Author, None).await?;
    audit::record(&mut tx, now, Actor::Author, "withdraw", ("experience", id.0), None).await?;
    consequences::after(&mut tx, &site.directory(), now, id, before).await?;
    Ok(tx.commit().await?)
}
