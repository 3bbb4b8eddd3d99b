//! Correcting an answer. That it was corrected is known to all; what it said before is kept nowhere.
use super::{Target, trace};
use crate::{
    accounts::model::StaffMember,
    answers::{forms::NewAnswer, model::Done, store},
    experiences::consequences,
    kernel::error::AppError,
    platform::site::Site,
};

/// Puts a corrected answer in the place of the first.
pub(super) async fn correct(
    site: &Site,
    by: &StaffMember,
    target: Target,
    new: &NewAnswer,
) -> Result<Done, AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, target.experience).await?;
    if !store::is_published(&mut tx, target.experience).await?
        || !store::correct(&mut tx, target.mention, new).await?
    {
        return Err(AppError::Conflict);
    }
    trace(&mut tx, (now, by), target, Done::Corrected).await?;
    consequences::after(&mut tx, &site.directory(), now, target.experience, before).await?;
    tx.commit().await?;
    Ok(Done::Corrected)
}
