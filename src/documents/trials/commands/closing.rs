//! The end of a trial, said or come.
use super::allowed;
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{State, StepActor, StepKind},
        model::Document,
        rules,
        store::{
            steps::{self, NewStep},
            writing,
        },
        trials::{
            model::{Trial, TrialState},
            store,
        },
    },
    kernel::{
        error::AppError,
        ids::DocumentId,
        lang::Lang,
        time::{DAY_MS, Instant},
    },
    platform::{
        audit::{self, Actor},
        clock::day_in_france,
        db::StoreError,
        outbox::{self, Topic},
        site::Site,
    },
    words::trials as words,
};

/// After the end, a late reader is told so for this many days; then the invitation has no name any more.
const LATE_DAYS: i64 = 30;

/// Closes the open trial of a document.
pub async fn close(site: &Site, by: &StaffMember, id: DocumentId) -> Result<(), AppError> {
    let document = allowed(site, by, id).await?;
    let latest = store::latest(&site.db, id).await?;
    let trial = latest.filter(|it| it.state == TrialState::Open).ok_or(AppError::Conflict)?;
    end(site, &document, &trial, Actor::Staff(by.id)).await
}

/// Closes the trials whose last day is past, and takes names off invitations of old ones.
pub async fn upkeep(site: &Site) -> Result<(), AppError> {
    let now = site.clock.now();
    for (id, trial) in store::due(&site.db, day_in_france(now)).await? {
        match end_due(site, id, &trial).await {
            // Another process was first.
            Ok(()) | Err(AppError::Conflict) => {}
            // The others do not wait for it.
            Err(error) => {
                tracing::warn!(trial = trial.id.0, %error, "cannot close a trial that is over");
            }
        }
    }
    let mut tx = site.db.begin().await?;
    if store::expire(&mut tx, Instant(now.0 - LATE_DAYS * DAY_MS)).await? > 0 {
        tx.commit().await?;
    }
    Ok(())
}

async fn end_due(site: &Site, id: DocumentId, trial: &Trial) -> Result<(), AppError> {
    match writing::find(&site.db, id).await? {
        Some(document) => end(site, &document, trial, Actor::Clock).await,
        None => Ok(()),
    }
}

/// Ends it, says with how many answers, and notes that readers have tried the new text, if some did.
async fn end(
    site: &Site,
    document: &Document,
    trial: &Trial,
    actor: Actor,
) -> Result<(), AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    store::close(&mut tx, trial.id, now).await?;
    // No answer comes any more: the trial's row is ours.
    let (before, after) = store::readers(&mut tx, trial.id).await?;
    // A history is in French, like the reasons that services give.
    let reason = words::sample(Lang::Fr, before, after);
    let step = NewStep {
        document: document.id,
        kind: StepKind::TrialClosed,
        at: now,
        actor: StepActor::Service,
        reason: &reason,
        due_on: document.due_on,
        other: None,
    };
    steps::add(&mut tx, step).await?;
    if after > 0 && rules::next(document.state).contains(&State::Tested) {
        let due_on = rules::due_after(State::Tested, day_in_france(now));
        let states = (document.state, State::Tested);
        match writing::move_to(&mut tx, document.id, states, due_on, now).await {
            Ok(()) => {
                let step = NewStep { kind: StepKind::Tested, reason: "", due_on, ..step };
                steps::add(&mut tx, step).await?;
            }
            // Somebody moved it meanwhile: it stays where they put it.
            Err(StoreError::Changed) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let count = (before + after).to_string();
    audit::record(&mut tx, now, actor, "close", ("trial", trial.id.0), Some(&count)).await?;
    outbox::announce(&mut tx, now, Topic::Document, document.id.0).await?;
    tx.commit().await?;
    site.refresh_document(document.id).await?;
    Ok(())
}
