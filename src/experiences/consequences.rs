//! What follows from a change to an experience: its figures, its words in the search index, and the
//! word to those who keep copies. Call [`before`] first and [`after`] last, inside the transaction
//! of the change; then `Site::refresh_experience` once it is committed.
use super::{
    codes::{MentionState, State, Tags},
    store::upkeep::{self, CountedRow},
};
use crate::{
    directory::snapshot::Directory,
    kernel::{
        error::AppError,
        feeling::Feeling,
        ids::{ExperienceId, StructureId},
        time::{Day, Instant},
    },
    platform::{
        db::{StoreError, Tx},
        outbox::{self, Topic},
    },
    search,
    statistics::tallies::{Counted, Deltas},
};

/// How an experience counted before a change.
#[must_use = "give it to `after`, at the end of the same transaction"]
pub struct Before(Option<Counted>);

/// Takes the experience for this transaction: others who change it wait until the end.
pub async fn before(tx: &mut Tx, id: ExperienceId) -> Result<Before, AppError> {
    tx.share_figures().await?;
    upkeep::lock(tx, id.0).await?;
    Ok(Before(counted(tx, id).await?))
}

/// Brings figures and search up to date with what was changed since `before`.
pub async fn after(
    tx: &mut Tx,
    directory: &Directory,
    at: Instant,
    id: ExperienceId,
    Before(before): Before,
) -> Result<(), AppError> {
    let now = counted(tx, id).await?;
    if before != now {
        let mut deltas = Deltas::default();
        if let Some(before) = &before {
            deltas.add(directory, before, -1);
        }
        if let Some(now) = &now {
            deltas.add(directory, now, 1);
        }
        deltas.apply(tx).await?;
    }
    if now.is_some() {
        let (title, story) = upkeep::words(tx, id.0).await?;
        let answers = upkeep::answers(tx, id.0).await?;
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        let document = search::store::Document::new(id.0, &title, &story, &answers);
        search::store::put(tx, &[document]).await?;
    } else if before.is_some() {
        search::store::remove(tx, id.0).await?;
    }
    outbox::announce(tx, at, Topic::Experience, id.0).await?;
    Ok(())
}

/// What of it enters the figures; `None` when it is not published.
async fn counted(tx: &mut Tx, id: ExperienceId) -> Result<Option<Counted>, AppError> {
    let rows = upkeep::counted(tx, id.0).await?;
    let Some(first) = rows.first().filter(|row| row.state == State::Published.as_str()) else {
        return Ok(None);
    };
    let corrupt = |column| StoreError::Corrupt(column, id.0);
    let published_at = first.published_at.ok_or_else(|| corrupt("experience.published_at"))?;
    let feeling = Feeling::parse(&first.feeling).ok_or_else(|| corrupt("experience.feeling"))?;
    let tags = Tags::parse(&first.tags).ok_or_else(|| corrupt("experience.tags"))?;
    let first_answer = |row: &CountedRow| row.answered_on.as_deref().and_then(Day::parse);
    let is_answered = |row: &CountedRow| {
        let state = row.mention_state.as_deref().and_then(MentionState::parse);
        state.is_some_and(MentionState::is_answered)
    };
    Ok(Some(Counted {
        published_at: Instant(published_at),
        feeling,
        tags,
        structures: rows.iter().filter_map(|row| row.structure_id.map(StructureId)).collect(),
        answered: rows.iter().any(is_answered),
        first_answer: rows.iter().filter_map(first_answer).min(),
    }))
}
