//! Invented documents, with their reports, their histories, and texts rewritten for good: the same ones on
//! every machine, moved so that they end today.
mod recipes;
mod reports;
mod rewritings;
mod trials;

use super::DemoError;
use crate::{
    directory::snapshot::{self, Directory},
    documents::{
        codes::{Source, State, StepActor, StepKind},
        desk::{commands::publication, store::changing},
        model::Identity,
        rules,
        store::{
            steps::{self, NewStep},
            writing,
        },
    },
    indicators::store::events,
    kernel::{
        ids::DocumentId,
        time::{DAY_MS, Day, Instant},
    },
    platform::{
        audit::{self, Actor},
        clock::Clock,
        db::{Db, Result, Tx},
        outbox::{self, Topic},
    },
};
use recipes::Recipe;

/// Loads them; how many documents.
pub(super) async fn load(db: &Db, clock: &Clock) -> std::result::Result<usize, DemoError> {
    let (today, now) = (clock.today(), clock.now());
    let directory = snapshot::load(db).await?;
    let recipes = recipes::read(&directory)?;
    let phrases = rewritings::phrases()?;
    let questions = trials::read()?;
    let mut tx = db.begin().await?;
    for recipe in &recipes {
        let id = document(&mut tx, recipe, today).await?;
        reports::write(&mut tx, id, recipe, today).await?;
        let written = rewritings::write(&mut tx, id, recipe, &phrases, today).await?;
        if let Some(rewriting) = written.filter(|_| recipe.was_tried()) {
            trials::write(&mut tx, rewriting, id, recipe, &questions, today).await?;
        }
        if let Some(day) = recipe.reached(State::Published, today) {
            let note = rewritings::note(recipe);
            published(&mut tx, &directory, (id, &recipe.identity), (note, day)).await?;
        }
    }
    let details = format!("documents={}", recipes.len());
    audit::record(&mut tx, now, Actor::CommandLine, "import", ("document", 0), Some(&details))
        .await?;
    outbox::announce(&mut tx, now, Topic::Documents, 0).await?;
    tx.commit().await?;
    Ok(recipes.len())
}

/// The document and its history.
async fn document(tx: &mut Tx, recipe: &Recipe, today: Day) -> Result<DocumentId> {
    let opened = recipe.opened_on(today);
    let steps = recipe.steps(today);
    let (state, last) = steps.last().copied().unwrap_or((State::Reported, opened));
    let due_on = rules::due_after(state, last);
    let from = (State::Reported, Source::Web);
    let id = writing::insert(tx, &recipe.identity, from, due_on, morning(opened)).await?;
    step(tx, id, (State::Reported, opened), "").await?;
    let mut before = State::Reported;
    for (state, day) in steps {
        writing::move_to(tx, id, (before, state), due_on, morning(day)).await?;
        let said = matches!(state, State::Accepted | State::Refused);
        step(tx, id, (state, day), if said { &recipe.reason } else { "" }).await?;
        before = state;
    }
    Ok(id)
}

/// What a publication leaves where results are shown.
async fn published(
    tx: &mut Tx,
    directory: &Directory,
    (id, identity): (DocumentId, &Identity),
    (note, day): (&str, Day),
) -> Result<()> {
    let event = publication::event(directory, identity, note, (day, morning(day), None));
    if let Some(event) = event {
        let event = events::insert(tx, &event).await?;
        changing::note_event(tx, id, event).await?;
    }
    Ok(())
}

async fn step(
    tx: &mut Tx,
    document: DocumentId,
    (state, day): (State, Day),
    reason: &str,
) -> Result<()> {
    let actor = match state {
        State::Reported => StepActor::Public,
        State::Qualified => StepActor::Moderator,
        _ => StepActor::Service,
    };
    let due_on = rules::due_after(state, day);
    let kind = StepKind::of(state);
    let at = morning(day);
    steps::add(tx, NewStep { document, kind, at, actor, reason, due_on, other: None }).await
}

/// Nine in the morning, in winter.
fn morning(day: Day) -> Instant {
    Instant(i64::from(day.number()) * DAY_MS + 8 * 3_600_000)
}
