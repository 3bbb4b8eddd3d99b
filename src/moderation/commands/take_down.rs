//! Taking down a story that is published.
use super::trace;
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

/// Takes a published story down, with its figures and its words; its author reads the reason.
pub(super) async fn take_down(
    site: &Site,
    by: &StaffMember,
    id: ExperienceId,
    reason: Reason,
) -> Result<Done, AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, id).await?;
    if !store::take_down(&mut tx, id).await? {
        return Err(AppError::Conflict);
    }
    trace(&mut tx, (now, by), id, Done::TakenDown, (Some(reason), &Tally::new())).await?;
    consequences::after(&mut tx, &site.directory(), now, id, before).await?;
    tx.commit().await?;
    Ok(Done::TakenDown)
}
