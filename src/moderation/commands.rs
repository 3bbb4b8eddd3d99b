//! What moderators do. Each gesture checks who asks and what was read, and leaves a step on the
//! author's time line and a line in the audit, in the transaction of the change.
mod keep;
mod mask;
mod publish;
mod reject;
mod review_detail;
mod take_down;

use super::{
    forms::{Decision, DecisionDraft},
    masking::Tally,
    model::{Decided, Done, Reason},
    store,
};
use crate::{
    accounts::{model::StaffMember, rules},
    experiences::{
        codes::StepKind,
        store::steps::{self, StepActor},
    },
    kernel::{error::AppError, ids::ExperienceId, time::Instant},
    platform::{
        audit::{self, Actor},
        db::Tx,
        site::Site,
    },
};

/// Does what the form asks for.
pub async fn decide(
    site: &Site,
    by: &StaffMember,
    id: ExperienceId,
    draft: &DecisionDraft,
) -> Result<Decided, AppError> {
    if !rules::can_moderate(by) {
        return Err(AppError::Forbidden);
    }
    let received = store::received_at(&site.db, id).await?.ok_or(AppError::NotFound)?;
    let seen = draft.seen.as_str();
    let done = match draft.parse().map_err(AppError::Invalid)? {
        Decision::Publish(masks) => publish::publish(site, by, id, &masks, seen).await?,
        Decision::Reject(reason) => reject::reject(site, by, id, reason, seen).await?,
        Decision::Mask(masks) => mask::mask(site, by, id, &masks, seen).await?,
        Decision::Keep => keep::keep(site, by, id, seen).await?,
        Decision::TakeDown(reason) => take_down::take_down(site, by, id, reason).await?,
        Decision::PublishDetail(detail, masks) => {
            review_detail::publish(site, by, (id, detail), &masks, seen).await?
        }
        Decision::RejectDetail(detail, reason) => {
            review_detail::reject(site, by, (id, detail), reason, seen).await?
        }
    };
    site.refresh_experience(id.0).await?;
    let next = match done {
        Done::Published | Done::Rejected => {
            let after = store::queue(&site.db, (received, id), 1).await?;
            after.first().map(|row| ExperienceId(row.id))
        }
        Done::Masked | Done::DetailPublished | Done::DetailRejected => Some(id),
        Done::Kept => store::flagged::list(&site.db).await?.first().map(|row| ExperienceId(row.id)),
        Done::TakenDown => None,
    };
    Ok(Decided { done, next })
}

/// The trace of a gesture: a step for the author, unless it changes nothing for them, and a line
/// in the audit.
async fn trace(
    tx: &mut Tx,
    (at, by): (Instant, &StaffMember),
    id: ExperienceId,
    done: Done,
    (reason, tally): (Option<Reason>, &Tally),
) -> Result<(), AppError> {
    let reason = reason.map(Reason::as_str);
    let kind = match done {
        Done::Published => Some(StepKind::Published),
        Done::Rejected => Some(StepKind::Rejected),
        Done::TakenDown => Some(StepKind::TakenDown),
        Done::DetailPublished => Some(StepKind::DetailPublished),
        Done::DetailRejected => Some(StepKind::DetailRejected),
        Done::Masked | Done::Kept => None,
    };
    if let Some(kind) = kind {
        steps::add(tx, (id.0, None), kind, at, StepActor::Moderator, reason).await?;
    }
    let masked = tally.iter().map(|(class, count)| format!("{class}={count}"));
    let details: Vec<String> = reason.map(str::to_owned).into_iter().chain(masked).collect();
    let details = (!details.is_empty()).then(|| details.join(" "));
    let who = Actor::Staff(by.id);
    let subject = ("experience", id.0);
    audit::record(tx, at, who, done.as_str(), subject, details.as_deref()).await?;
    Ok(())
}
