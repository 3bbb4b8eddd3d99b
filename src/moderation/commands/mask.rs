//! Masking a passage of a story that is published already.
use super::{
    publish::{mask_texts, read},
    trace,
};
use crate::{
    accounts::model::StaffMember,
    experiences::{codes::State, consequences},
    kernel::{error::AppError, ids::ExperienceId},
    moderation::{masking::Masks, model::Done},
    platform::site::Site,
};

/// Masks passages of a published story, in the page and in the search index.
pub(super) async fn mask(
    site: &Site,
    by: &StaffMember,
    id: ExperienceId,
    masks: &Masks,
    seen: &str,
) -> Result<Done, AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, id).await?;
    if read(&mut tx, id, seen).await?.state != State::Published.as_str() {
        return Err(AppError::Conflict);
    }
    let tally = mask_texts(&mut tx, id, masks, seen).await?;
    trace(&mut tx, (now, by), id, Done::Masked, (None, &tally)).await?;
    consequences::after(&mut tx, &site.directory(), now, id, before).await?;
    tx.commit().await?;
    Ok(Done::Masked)
}
