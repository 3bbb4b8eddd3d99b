//! What those who answer do. Each gesture checks who asks, and leaves a step on the author's time
//! line and a line in the audit, in the transaction of the change.
mod answer;
mod correct;
mod keep_promise;

use super::{
    forms::{AnswerDraft, Wish},
    inbox::{may_correct, permit},
    model::Done,
    store,
};
use crate::{
    accounts::model::StaffMember,
    experiences::{
        codes::StepKind,
        store::steps::{self, StepActor},
    },
    kernel::{
        error::AppError,
        ids::{ExperienceId, MentionId},
        time::Instant,
    },
    platform::{
        audit::{self, Actor},
        db::Tx,
        site::Site,
    },
};

/// One service of one experience.
#[derive(Debug, Clone, Copy)]
struct Target {
    experience: ExperienceId,
    mention: MentionId,
}

/// Does what the form asks for.
pub async fn answer(
    site: &Site,
    by: &StaffMember,
    id: MentionId,
    draft: &AnswerDraft,
) -> Result<Done, AppError> {
    let row = store::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
    permit(site, by, &row)?;
    let target = Target { experience: ExperienceId(row.experience_id), mention: id };
    let done = match draft.parse(site.clock.today()).map_err(AppError::Invalid)? {
        Wish::Answer(new) => answer::answer(site, by, target, &new).await?,
        Wish::Correct(_) if !may_correct(by, &row) => return Err(AppError::Forbidden),
        Wish::Correct(new) => correct::correct(site, by, target, &new).await?,
        Wish::KeepPromise => keep_promise::keep_promise(site, by, target).await?,
    };
    site.refresh_experience(row.experience_id).await?;
    Ok(done)
}

/// The trace of a gesture: steps on the author's time line, and a line in the audit.
async fn trace(
    tx: &mut Tx,
    (at, by): (Instant, &StaffMember),
    target: Target,
    done: Done,
) -> Result<(), AppError> {
    let kinds: &[StepKind] = match done {
        Done::Answered => &[StepKind::Answered],
        Done::Promised => &[StepKind::Answered, StepKind::Promised],
        Done::Corrected => &[StepKind::AnswerCorrected],
        Done::PromiseKept => &[StepKind::Done],
    };
    for kind in kinds {
        let subject = (target.experience.0, Some(target.mention.0));
        steps::add(tx, subject, *kind, at, StepActor::Service, None).await?;
    }
    let subject = ("mention", target.mention.0);
    audit::record(tx, at, Actor::Staff(by.id), done.as_str(), subject, None).await?;
    Ok(())
}
