//! The author changes the words before anybody has read them.
use crate::{
    experiences::{
        codes::StepKind,
        store::{
            following,
            steps::{self, StepActor},
        },
    },
    kernel::{error::AppError, ids::ExperienceId},
    platform::{
        audit::{self, Actor},
        outbox::{self, Topic},
        site::Site,
    },
};

/// Replaces title, story and pen name; no copy of the former ones is kept.
pub(super) async fn correct(
    site: &Site,
    id: ExperienceId,
    words: (&str, &str),
    pen_name: &str,
) -> Result<(), AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let pen_name = Some(pen_name).filter(|it| !it.is_empty());
    if !following::correct(&mut tx, id.0, words, pen_name).await? {
        return Err(AppError::Conflict);
    }
    let kind = StepKind::Corrected;
    steps::add(&mut tx, (id.0, None), kind, now, StepActor::Author, None).await?;
    audit::record(&mut tx, now, Actor::Author, "correct", ("experience", id.0), None).await?;
    outbox::announce(&mut tx, now, Topic::Experience, id.0).await?;
    Ok(tx.commit().await?)
}
