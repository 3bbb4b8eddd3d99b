//! Leaving a published story as it is, once it was read again.
use super::{publish::read, trace};
use crate::{
    accounts::model::StaffMember,
    experiences::consequences,
    kernel::{error::AppError, ids::ExperienceId},
    moderation::{masking::Tally, model::Done, store::flagged},
    platform::site::Site,
};

/// Takes a story that an import flagged out of the list. `Conflict` when somebody decided before,
/// or when the text is no longer the one that was read.
pub(super) async fn keep(
    site: &Site,
    by: &StaffMember,
    id: ExperienceId,
    seen: &str,
) -> Result<Done, AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, id).await?;
    read(&mut tx, id, seen).await?;
    if !flagged::keep(&mut tx, id).await? {
        return Err(AppError::Conflict);
    }
    trace(&mut tx, (now, by), id, Done::Kept, (None, &Tally::new())).await?;
    consequences::after(&mut tx, &site.directory(), now, id, before).await?;
    tx.commit().await?;
    Ok(Done::Kept)
}
