//! The rows of a report, in one transaction.
use super::place;
use crate::{
    documents::{
        codes::{State, StepActor, StepKind},
        desk::store::changing,
        reporting::{
            forms::{About, FILES_KEPT, NewDocument, NewReport},
            reading::living,
            store::sending::{self, FileRow, Hashes},
        },
        rules,
        store::{
            steps::{self, NewStep},
            writing,
        },
    },
    kernel::{
        ids::DocumentId,
        time::{Day, Instant},
    },
    platform::{
        audit::{self, Actor},
        clock::day_in_france,
        db::{StoreError, Tx},
        outbox::{self, Topic},
        site::Site,
    },
};

/// Writes all of it, or nothing; the document that the report is about.
pub(super) async fn write(
    site: &Site,
    new: &NewReport,
    files: &[FileRow],
    now: Instant,
    hashes: Hashes<'_>,
) -> Result<DocumentId, StoreError> {
    match attempt(site, new, files, now, hashes).await {
        // Its dossier was opened, or joined to another one, meanwhile: once more, for the living one.
        Err(error) if error.is_duplicate() || matches!(error, StoreError::Changed) => {
            let mut again = new.clone();
            if let About::Known(id) = new.about
                && let Some(found) = living(&site.db, id).await?
            {
                again.about = About::Known(found.id);
            }
            attempt(site, &again, files, now, hashes).await
        }
        done => done,
    }
}

async fn attempt(
    site: &Site,
    new: &NewReport,
    files: &[FileRow],
    now: Instant,
    hashes: Hashes<'_>,
) -> Result<DocumentId, StoreError> {
    let today = day_in_france(now);
    let mut tx = site.db.begin().await?;
    let document = match &new.about {
        About::Known(id) => changing::hold(&mut tx, *id).await?.id,
        About::New(described) => dossier(site, &mut tx, described, now, today).await?,
    };
    let report = sending::insert(&mut tx, document, new, now, hashes).await?;
    for file in files {
        sending::insert_file(&mut tx, report, file, now, today.plus_days(FILES_KEPT)).await?;
    }
    audit::record(&mut tx, now, Actor::Author, "report", ("report", report), None).await?;
    outbox::announce(&mut tx, now, Topic::Document, document.0).await?;
    tx.commit().await?;
    Ok(document)
}

/// The living dossier of its number, or a new one.
async fn dossier(
    site: &Site,
    tx: &mut Tx,
    described: &NewDocument,
    now: Instant,
    today: Day,
) -> Result<DocumentId, StoreError> {
    if let Some(cerfa) = &described.cerfa
        && let Some(found) = writing::by_cerfa(tx, &cerfa.number).await?
    {
        return Ok(changing::hold(tx, found.id).await?.id);
    }
    let identity = place::identity(site, described);
    let due_on = rules::due_after(State::Reported, today);
    let state = (State::Reported, place::SOURCE);
    let document = writing::insert(tx, &identity, state, due_on, now).await?;
    let opened = NewStep {
        document,
        kind: StepKind::Opened,
        at: now,
        actor: StepActor::Public,
        reason: "",
        due_on,
        other: None,
    };
    steps::add(tx, opened).await?;
    Ok(document)
}
