//! A reader lived the same.
use crate::{
    experiences::{reading, rules, store::following},
    kernel::{error::AppError, ids::ExperienceId},
    platform::{
        limits::{Caller, Clicked, Gesture},
        outbox::{self, Topic},
        site::Site,
    },
};

/// Counts one more reader, once a day from one network; how many there are now. A click leaves no
/// line of audit: it is nobody's act.
pub async fn similar(site: &Site, id: ExperienceId, caller: Caller) -> Result<i64, AppError> {
    site.limits.check(Gesture::Click, caller)?;
    let experience = reading::published(site, id).await?;
    let clicked = Clicked::Similar(id.0);
    if !rules::can_be_similar(experience.state) || !site.limits.is_first(caller, clicked) {
        return Ok(experience.similar);
    }
    let mut tx = site.db.begin().await?;
    let count = following::one_more_similar(&mut tx, id.0).await?.ok_or(AppError::Gone)?;
    outbox::announce(&mut tx, site.clock.now(), Topic::Experience, id.0).await?;
    tx.commit().await?;
    Ok(count)
}
