//! Removing a target: it was a mistake, or nobody aims at it any more.
use super::{covered, scope_of};
use crate::{
    accounts::model::StaffMember,
    indicators::{
        codes::MilestoneKind,
        model::Milestone,
        plan::Place,
        publishing::table,
        store::{results, series, writing},
    },
    kernel::error::AppError,
    platform::{
        audit::{self, Actor},
        outbox::{self, Topic},
        site::Site,
    },
};

/// Removes the target that is to be reached by the end of a period. `Conflict` when it is no longer the
/// one that was shown. The audit keeps it; readers never read it as a value.
pub async fn remove_target(
    site: &Site,
    by: &StaffMember,
    (code, (territory, period)): (&str, &Place),
    seen: &str,
) -> Result<(), AppError> {
    let scope = scope_of(site, by)?;
    let indicator = covered(site, scope, code).await?;
    if !scope.reaches(territory, &site.directory()) {
        return Err(AppError::Forbidden);
    }
    let all = series::of_indicator(&site.db, indicator.id).await?;
    let series = all.into_iter().find(|it| it.territory == *territory);
    let series = series.ok_or(AppError::NotFound)?.id;
    let found = results::milestones(&site.db, &[series]).await?;
    let is_it =
        |it: &Milestone| it.kind == MilestoneKind::Target && it.month == period.last_month();
    let found = found.into_iter().map(|it| it.1).find(is_it).ok_or(AppError::NotFound)?;
    if table::plain(found.value) != seen {
        return Err(AppError::Conflict);
    }
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    if !writing::remove_milestone(&mut tx, series, &found).await? {
        return Err(AppError::Conflict);
    }
    let (details, subject) = (found.to_string(), ("series", series.0));
    audit::record(&mut tx, now, Actor::Staff(by.id), "withdraw", subject, Some(&details)).await?;
    outbox::announce(&mut tx, now, Topic::Indicators, 0).await?;
    tx.commit().await.map_err(AppError::from)
}
