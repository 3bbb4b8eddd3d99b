//! The author adds something.
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

/// Keeps it for a moderator, who publishes it or not.
pub(super) async fn add_detail(site: &Site, id: ExperienceId, text: &str) -> Result<(), AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    following::insert_detail(&mut tx, id.0, text, now.0).await?;
    let kind = StepKind::DetailAdded;
    steps::add(&mut tx, (id.0, None), kind, now, StepActor::Author, None).await?;
    audit::record(&mut tx, now, Actor::Author, "add detail", ("experience", id.0), None).await?;
    outbox::announce(&mut tx, now, Topic::Experience, id.0).await?;
    Ok(tx.commit().await?)
}
