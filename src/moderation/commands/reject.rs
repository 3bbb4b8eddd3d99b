//! Refusing a story.
use super::{publish::read, trace};
use crate::{
    accounts::model::StaffMember,
    experiences::consequences,
    kernel::{error::AppError, ids::ExperienceId},
    moderation::{
        masking::Tally,
        model::{Done, Reason},
        store,
    },
    platform::site::Site,
};

/// Refuses a story that waits; its author reads the reason. `Conflict` when somebody decided
/// before, or when the text is no longer the one that was read.
pub(super) async fn reject(
    site: &Site,
    by: &StaffMember,
    id: ExperienceId,
    reason: Reason,
    seen: &str,
) -> Result<Done, AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, id).await?;
    read(&mut tx, id, seen).await?;
    if !store::reject(&mut tx, id).await? {
        return Err(AppError::Conflict);
    }
    trace(&mut tx, (now, by), id, Done::Rejected, (Some(reason), &Tally::new())).await?;
    consequences::after(&mut tx, &site.directory(), now, id, before).await?;
    tx.commit().await?;
    Ok(Done::Rejected)
}
