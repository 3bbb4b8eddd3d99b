//! The author says whether it is settled: the last word about one service.
use crate::{
    experiences::{
        codes::{MentionState, StepKind},
        consequences,
        store::{
            following,
            steps::{self, StepActor},
        },
    },
    kernel::{
        error::AppError,
        ids::{ExperienceId, MentionId},
    },
    platform::{
        audit::{self, Actor},
        site::Site,
    },
};

/// Confirms or contests. The comment is read by the service and by staff; it is not public, since
/// nobody moderates it.
pub(super) async fn settle(
    site: &Site,
    id: ExperienceId,
    mention: MentionId,
    settled: bool,
    comment: &str,
) -> Result<(), AppError> {
    let (state, kind) = if settled {
        (MentionState::Confirmed, StepKind::Confirmed)
    } else {
        (MentionState::Contested, StepKind::Contested)
    };
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let before = consequences::before(&mut tx, id).await?;
    let comment = Some(comment).filter(|it| !it.is_empty());
    if !following::settle(&mut tx, id.0, mention.0, state.as_str(), comment).await? {
        return Err(AppError::Conflict);
    }
    let about = (id.0, Some(mention.0));
    steps::add(&mut tx, about, kind, now, StepActor::Author, None).await?;
    audit::record(&mut tx, now, Actor::Author, kind.as_str(), ("mention", mention.0), None).await?;
    consequences::after(&mut tx, &site.directory(), now, id, before).await?;
    Ok(tx.commit().await?)
}
