//! Publishing a story, with or without masks.
use super::trace;
use crate::{
    accounts::model::StaffMember,
    experiences::consequences,
    kernel::{error::AppError, ids::ExperienceId},
    moderation::{
        masking::{Masks, Tally},
        model::Done,
        reviewing::stamp,
        store::{self, Texts},
    },
    platform::{db::Tx, site::Site},
};

/// Publishes a story that waits. `Conflict` when somebody decided before, or when the author
/// corrected the text after it was shown.
pub(super) async fn publish(
    site: &Site,
    by: &StaffMember,
    id: ExperienceId,
    masks: &Masks,
    seen: &str,
) -> Result<Done, AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, id).await?;
    let tally = mask_texts(&mut tx, id, masks, seen).await?;
    if !store::publish(&mut tx, id, now).await? {
        return Err(AppError::Conflict);
    }
    trace(&mut tx, (now, by), id, Done::Published, (None, &tally)).await?;
    consequences::after(&mut tx, &site.directory(), now, id, before).await?;
    tx.commit().await?;
    Ok(Done::Published)
}

/// Replaces the texts by masked ones: no readable copy is kept. How many passages, by class.
pub(super) async fn mask_texts(
    tx: &mut Tx,
    id: ExperienceId,
    masks: &Masks,
    seen: &str,
) -> Result<Tally, AppError> {
    let mut texts = read(tx, id, seen).await?;
    if masks.is_empty() {
        return Ok(Tally::new());
    }
    let Texts { title, story, pen_name, procedure, .. } = &mut texts;
    let mut all = vec![title, story];
    all.extend(pen_name);
    all.extend(procedure);
    let tally = masks.apply(&mut all).map_err(AppError::Invalid)?;
    store::replace_texts(tx, id, &texts).await?;
    Ok(tally)
}

/// The texts, if they are still those that were shown.
pub(super) async fn read(tx: &mut Tx, id: ExperienceId, seen: &str) -> Result<Texts, AppError> {
    let texts = store::texts(tx, id).await?.ok_or(AppError::NotFound)?;
    if stamp(&texts) == seen { Ok(texts) } else { Err(AppError::Conflict) }
}
