//! Writing a new version, and publishing it.
use super::{Done, may_simplify, publication, step, trace};
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{State, StepActor, StepKind},
        desk::{
            forms::{Typed, has_personal_data},
            store::{
                changing,
                rewriting::{self, RewritingRow},
            },
        },
        model::Document,
        rules,
        store::writing,
    },
    indicators::store::events,
    kernel::{
        error::{AppError, FieldCode, FieldError},
        ids::{DocumentId, RewritingId},
        time::Instant,
    },
    platform::{
        db::Tx,
        outbox::{self, Topic},
        site::Site,
    },
};

/// Stands for a draft as it was seen; nothing for none.
pub fn seen(draft: Option<&RewritingRow>) -> String {
    draft.map_or_else(String::new, |it| format!("{}.{}", it.id, it.changed_at))
}

/// Is this the time to write?
pub const fn is_open(state: State) -> bool {
    matches!(state, State::Rewriting | State::Tested)
}

/// The document, held, and its draft; `Conflict` when the draft is not as it was seen.
async fn held(
    tx: &mut Tx,
    site: &Site,
    by: &StaffMember,
    (id, typed): (DocumentId, &Typed),
) -> Result<(Document, Option<RewritingRow>), AppError> {
    let document = changing::hold(tx, id).await?;
    if !may_simplify(site, by, document.identity.issuer) {
        return Err(AppError::Forbidden);
    }
    let draft = rewriting::last_in(tx, id).await?.filter(|it| it.published_at.is_none());
    if !is_open(document.state) || seen(draft.as_ref()) != typed.text("draft") {
        return Err(AppError::Conflict);
    }
    Ok((document, draft))
}

/// Is somebody reading it in a trial? Has somebody?
async fn tried(tx: &mut Tx, draft: &RewritingRow) -> Result<(bool, bool), AppError> {
    let states = rewriting::trials(tx, RewritingId(draft.id)).await?;
    let has = |state: &str| states.iter().any(|it| it == state);
    Ok((has("open"), has("closed")))
}

/// `Forbidden` to who may not write about this document.
pub async fn may_write(site: &Site, by: &StaffMember, id: DocumentId) -> Result<(), AppError> {
    let found = writing::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
    if may_simplify(site, by, found.identity.issuer) { Ok(()) } else { Err(AppError::Forbidden) }
}

/// Saves a draft. `Conflict` when a colleague saved meanwhile, or while readers try it.
pub async fn save(
    site: &Site,
    by: &StaffMember,
    id: DocumentId,
    typed: &Typed,
) -> Result<(), AppError> {
    may_write(site, by, id).await?;
    let written = typed.written().map_err(AppError::Invalid)?;
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let (document, draft) = held(&mut tx, site, by, (id, typed)).await?;
    match draft {
        None => drop(rewriting::insert(&mut tx, id, &written, (by.id, now)).await?),
        Some(draft) => {
            let (is_open, was_closed) = tried(&mut tx, &draft).await?;
            if is_open {
                return Err(AppError::Conflict);
            }
            // Two saves within a millisecond are two.
            let now = now.max(Instant(draft.changed_at + 1));
            let is_same = written.before == draft.before_text && written.after == draft.after_text;
            if was_closed && !is_same {
                // What readers tried stays as they tried it; what nobody tried is not "tested".
                rewriting::insert(&mut tx, id, &written, (by.id, now)).await?;
                rewrite_again(&mut tx, site, &document).await?;
            } else {
                let draft = (RewritingId(draft.id), Instant(draft.changed_at));
                rewriting::update(&mut tx, draft, &written, (by.id, now)).await?;
            }
        }
    }
    trace(&mut tx, (now, by), (Done::Saved, id), None).await?;
    tx.commit().await?;
    Ok(site.refresh_document(id).await?)
}

async fn rewrite_again(tx: &mut Tx, site: &Site, document: &Document) -> Result<(), AppError> {
    if document.state != State::Tested {
        return Ok(());
    }
    let now = site.clock.now();
    let due_on = rules::due_after(State::Rewriting, site.clock.today());
    writing::move_to(tx, document.id, (State::Tested, State::Rewriting), due_on, now).await?;
    let kind = (StepKind::Rewriting, StepActor::Service);
    step(tx, (document.id, now), kind, ("", due_on), None).await
}

/// Publishes the draft that was seen: it is frozen, the dossier moves, and an event tells of it where
/// results are shown.
pub async fn publish(
    site: &Site,
    by: &StaffMember,
    id: DocumentId,
    typed: &Typed,
) -> Result<(), AppError> {
    let (now, today) = (site.clock.now(), site.clock.today());
    let mut tx = site.db.begin().await?;
    let (document, draft) = held(&mut tx, site, by, (id, typed)).await?;
    let draft = draft.ok_or(AppError::Conflict)?;
    if tried(&mut tx, &draft).await?.0 {
        return Err(AppError::Conflict);
    }
    check(&draft, typed)?;
    rewriting::publish(&mut tx, (RewritingId(draft.id), Instant(draft.changed_at)), now).await?;
    let due_on = rules::due_after(State::Published, today);
    writing::move_to(&mut tx, id, (document.state, State::Published), due_on, now).await?;
    let kind = (StepKind::Published, StepActor::Service);
    step(&mut tx, (id, now), kind, (&draft.note, due_on), None).await?;
    let directory = site.directory();
    let when = (today, now, Some(by.id));
    if let Some(event) = publication::event(&directory, &document.identity, &draft.note, when) {
        let event = events::insert(&mut tx, &event).await?;
        changing::note_event(&mut tx, id, event).await?;
        outbox::announce(&mut tx, now, Topic::Indicators, 0).await?;
    }
    let details = format!("rewriting={}", draft.id);
    trace(&mut tx, (now, by), (Done::Published, id), Some(&details)).await?;
    tx.commit().await?;
    Ok(site.refresh_document(id).await?)
}

/// Both texts are there, and somebody has read them for what points to a person.
fn check(draft: &RewritingRow, typed: &Typed) -> Result<(), AppError> {
    let texts = [("before", &draft.before_text), ("after", &draft.after_text)];
    let empty = texts.iter().filter(|(_, text)| text.trim().is_empty());
    let mut errors: Vec<_> =
        empty.map(|(name, _)| FieldError::new(name, FieldCode::Required)).collect();
    let risky = [&draft.before_text, &draft.after_text, &draft.note];
    if typed.text("sure") != "yes" {
        let is_risky = risky.into_iter().any(|it| has_personal_data(it));
        let code = if is_risky { FieldCode::PersonalData } else { FieldCode::Required };
        errors.push(FieldError::new("sure", code));
    }
    if errors.is_empty() { Ok(()) } else { Err(AppError::Invalid(errors)) }
}
