//! What an author added to a published story: read like the story itself.
use super::trace;
use crate::{
    accounts::model::StaffMember,
    experiences::consequences,
    kernel::{error::AppError, ids::ExperienceId},
    moderation::{
        masking::{Masks, Tally},
        model::{Done, Reason},
        reviewing::stamp_of,
        store,
    },
    platform::{db::Tx, site::Site},
};

/// Publishes a detail, with or without masks.
pub(super) async fn publish(
    site: &Site,
    by: &StaffMember,
    (id, detail): (ExperienceId, i64),
    masks: &Masks,
    seen: &str,
) -> Result<Done, AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, id).await?;
    let mut text = read(&mut tx, id, detail, seen).await?;
    let tally = masks.apply(&mut [&mut text]).map_err(AppError::Invalid)?;
    if !store::publish_detail(&mut tx, detail, &text).await? {
        return Err(AppError::Conflict);
    }
    trace(&mut tx, (now, by), id, Done::DetailPublished, (None, &tally)).await?;
    consequences::after(&mut tx, &site.directory(), now, id, before).await?;
    tx.commit().await?;
    Ok(Done::DetailPublished)
}

/// Refuses a detail; its author reads the reason.
pub(super) async fn reject(
    site: &Site,
    by: &StaffMember,
    (id, detail): (ExperienceId, i64),
    reason: Reason,
    seen: &str,
) -> Result<Done, AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    read(&mut tx, id, detail, seen).await?;
    if !store::reject_detail(&mut tx, detail).await? {
        return Err(AppError::Conflict);
    }
    trace(&mut tx, (now, by), id, Done::DetailRejected, (Some(reason), &Tally::new())).await?;
    tx.commit().await?;
    Ok(Done::DetailRejected)
}

/// The text, if it waits and is the one that was shown.
async fn read(tx: &mut Tx, id: ExperienceId, detail: i64, seen: &str) -> Result<String, AppError> {
    let text = store::detail_text(tx, id, detail).await?.ok_or(AppError::Conflict)?;
    if stamp_of(&text) == seen { Ok(text) } else { Err(AppError::Conflict) }
}
