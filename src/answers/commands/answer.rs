//! Answering.
use super::{Target, trace};
use crate::{
    accounts::model::StaffMember,
    answers::{forms::NewAnswer, model::Done, store},
    experiences::consequences,
    kernel::error::AppError,
    platform::site::Site,
};

/// Publishes the answer of a service that waits. `Conflict` when a colleague was first, or when
/// the experience was withdrawn meanwhile.
pub(super) async fn answer(
    site: &Site,
    by: &StaffMember,
    target: Target,
    new: &NewAnswer,
) -> Result<Done, AppError> {
    let now = site.clock.now();
    let done = if new.promise().is_some() { Done::Promised } else { Done::Answered };
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, target.experience).await?;
    if !store::is_published(&mut tx, target.experience).await?
        || !store::mark_answered(&mut tx, target.mention, new).await?
    {
        return Err(AppError::Conflict);
    }
    match store::insert(&mut tx, target.mention, new, site.clock.today(), by.id).await {
        Err(error) if error.is_duplicate() => return Err(AppError::Conflict),
        other => other?,
    }
    trace(&mut tx, (now, by), target, done).await?;
    consequences::after(&mut tx, &site.directory(), now, target.experience, before).await?;
    tx.commit().await?;
    Ok(done)
}
