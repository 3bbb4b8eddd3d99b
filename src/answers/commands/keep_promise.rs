//! Saying that a promised action is done. Whether it is settled, the author says.
use super::{Target, trace};
use crate::{
    accounts::model::StaffMember,
    answers::{model::Done, store},
    experiences::consequences,
    kernel::error::AppError,
    platform::site::Site,
};

/// Marks a promise as kept, today.
pub(super) async fn keep_promise(
    site: &Site,
    by: &StaffMember,
    target: Target,
) -> Result<Done, AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, target.experience).await?;
    if !store::is_published(&mut tx, target.experience).await?
        || !store::keep_promise(&mut tx, target.mention, site.clock.today()).await?
    {
        return Err(AppError::Conflict);
    }
    trace(&mut tx, (now, by), target, Done::PromiseKept).await?;
    consequences::after(&mut tx, &site.directory(), now, target.experience, before).await?;
    tx.commit().await?;
    Ok(Done::PromiseKept)
}
