//! What a document is, who answers for it, where it stands, by when.
use super::{Done, Outcome, held, may_simplify, or_conflict, step, trace};
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{State, StepActor, StepKind},
        desk::{
            forms::Corrected,
            store::{changing, rewriting},
        },
        effect::Whole,
        model::{Document, Identity},
        rules,
        store::{steps, writing},
    },
    kernel::{
        error::{AppError, FieldCode},
        ids::{DocumentId, RewritingId},
        time::Day,
    },
    platform::{db::Tx, site::Site},
};

fn permit(may: bool) -> Result<(), AppError> {
    if may { Ok(()) } else { Err(AppError::Forbidden) }
}

fn corrected(document: &Document, to: &Corrected) -> Identity {
    Identity {
        kind: to.kind,
        title: to.title.clone(),
        cerfa: to.cerfa.clone(),
        version: to.version.clone(),
        url: to.url.clone(),
        domain: to.domain,
        issuer_label: to.issuer_label.clone(),
        ..document.identity.clone()
    }
}

/// Another dossier that has this number.
async fn same_number(
    tx: &mut Tx,
    id: DocumentId,
    to: &Corrected,
) -> Result<Option<DocumentId>, AppError> {
    let Some(number) = &to.cerfa else { return Ok(None) };
    let found = writing::by_cerfa(tx, number).await?.map(|it| it.id);
    Ok(found.filter(|it| *it != id))
}

/// It is a document of an administration, and this is its only dossier: everyone may see it.
pub(super) async fn qualify(
    site: &Site,
    by: &StaffMember,
    (id, seen): (DocumentId, &str),
    to: &Corrected,
) -> Result<Outcome, AppError> {
    permit(rules::can_qualify(by))?;
    let (now, today) = (site.clock.now(), site.clock.today());
    let mut tx = site.db.begin().await?;
    let document = held(&mut tx, (id, seen)).await?;
    if document.state != State::Reported {
        return Err(AppError::Conflict);
    }
    if let Some(other) = same_number(&mut tx, id, to).await? {
        return Ok(Outcome::SameNumber(other));
    }
    let due_on = rules::due_after(State::Qualified, today);
    writing::move_to(&mut tx, id, (State::Reported, State::Qualified), due_on, now).await?;
    changing::correct(&mut tx, id, &corrected(&document, to)).await.map_err(or_conflict)?;
    let kind = (StepKind::Qualified, StepActor::Moderator);
    step(&mut tx, (id, now), kind, ("", due_on), None).await?;
    trace(&mut tx, (now, by), (Done::Qualified, id), None).await?;
    tx.commit().await?;
    Ok(Outcome::Done(Done::Qualified))
}

/// Its title, number, version or address were wrong.
pub(super) async fn correct(
    site: &Site,
    by: &StaffMember,
    (id, seen): (DocumentId, &str),
    to: &Corrected,
) -> Result<Outcome, AppError> {
    permit(rules::can_qualify(by))?;
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let document = held(&mut tx, (id, seen)).await?;
    if document.state == State::Reported {
        return Err(AppError::Conflict);
    }
    if let Some(other) = same_number(&mut tx, id, to).await? {
        return Ok(Outcome::SameNumber(other));
    }
    changing::correct(&mut tx, id, &corrected(&document, to)).await.map_err(or_conflict)?;
    let kind = (StepKind::Corrected, StepActor::Moderator);
    step(&mut tx, (id, now), kind, ("", document.due_on), None).await?;
    trace(&mut tx, (now, by), (Done::Corrected, id), None).await?;
    tx.commit().await?;
    Ok(Outcome::Done(Done::Corrected))
}

/// Gives it to who answers for it.
pub(super) async fn assign(
    site: &Site,
    by: &StaffMember,
    (id, seen): (DocumentId, &str),
    code: &str,
) -> Result<Outcome, AppError> {
    permit(rules::can_qualify(by))?;
    let directory = site.directory();
    let issuer = match code {
        "" => None,
        code => {
            let found = directory.by_code(code);
            let found = found.ok_or_else(|| AppError::field("structure", FieldCode::Unknown))?;
            Some(found.id)
        }
    };
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let document = held(&mut tx, (id, seen)).await?;
    if document.identity.issuer == issuer {
        return Ok(Outcome::Done(Done::Assigned));
    }
    changing::assign(&mut tx, id, issuer).await?;
    let kind = (StepKind::Assigned, StepActor::Moderator);
    step(&mut tx, (id, now), kind, ("", document.due_on), None).await?;
    trace(&mut tx, (now, by), (Done::Assigned, id), Some(code)).await?;
    tx.commit().await?;
    Ok(Outcome::Done(Done::Assigned))
}

/// Moves it to another state. Qualifying and publishing are gestures of their own.
pub(super) async fn advance(
    site: &Site,
    by: &StaffMember,
    (id, seen): (DocumentId, &str),
    to: State,
    (reason, due_on): (&str, Option<Day>),
) -> Result<Outcome, AppError> {
    let (now, today) = (site.clock.now(), site.clock.today());
    // What was published stays so: the history may be read before the document is held.
    let history = steps::of(&site.db, id).await?;
    let mut tx = site.db.begin().await?;
    let document = changing::hold(&mut tx, id).await?;
    permit(may_simplify(site, by, document.identity.issuer))?;
    if super::stamp(&document) != seen || !moves(document.state).any(|it| it == to) {
        return Err(AppError::Conflict);
    }
    if to == State::Tested && !is_tried(&mut tx, id).await? {
        return Err(AppError::field("to", FieldCode::Untried));
    }
    // Everyone reads that the effect is measured, above what was measured.
    let is_enough = |it: Whole| it.is_enough();
    if to == State::Measured && !Whole::months(&document, &history, today).is_some_and(is_enough) {
        return Err(AppError::field("to", FieldCode::TooEarly));
    }
    // What ends awaits nothing.
    let due_on = rules::due_after(to, today).map(|usual| due_on.unwrap_or(usual));
    writing::move_to(&mut tx, id, (document.state, to), due_on, now).await?;
    let kind = (StepKind::of(to), StepActor::Service);
    step(&mut tx, (id, now), kind, (reason, due_on), None).await?;
    trace(&mut tx, (now, by), (Done::Moved, id), Some(to.as_str())).await?;
    tx.commit().await?;
    Ok(Outcome::Done(Done::Moved))
}

/// Did readers answer a trial of the draft, until its end? "Tested" is said to everyone.
async fn is_tried(tx: &mut Tx, id: DocumentId) -> Result<bool, AppError> {
    let draft = rewriting::last_in(tx, id).await?.filter(|it| it.published_at.is_none());
    match draft {
        Some(it) => Ok(rewriting::readers(tx, RewritingId(it.id)).await? > 0),
        None => Ok(false),
    }
}

/// The states that one gesture leads to.
pub fn moves(from: State) -> impl Iterator<Item = State> {
    let by_hand = move |to: &State| from != State::Reported && *to != State::Published;
    rules::next(from).iter().copied().filter(by_hand)
}

/// Plans the next step for another day.
pub(super) async fn reschedule(
    site: &Site,
    by: &StaffMember,
    (id, seen): (DocumentId, &str),
    due_on: Day,
    reason: &str,
) -> Result<Outcome, AppError> {
    let (now, today) = (site.clock.now(), site.clock.today());
    let mut tx = site.db.begin().await?;
    let document = changing::hold(&mut tx, id).await?;
    let is_service = may_simplify(site, by, document.identity.issuer);
    permit(rules::can_qualify(by) || is_service)?;
    if super::stamp(&document) != seen || rules::due_after(document.state, today).is_none() {
        return Err(AppError::Conflict);
    }
    changing::plan(&mut tx, id, due_on).await?;
    let actor = if is_service { StepActor::Service } else { StepActor::Moderator };
    step(&mut tx, (id, now), (StepKind::Rescheduled, actor), (reason, Some(due_on)), None).await?;
    trace(&mut tx, (now, by), (Done::Rescheduled, id), None).await?;
    tx.commit().await?;
    Ok(Outcome::Done(Done::Rescheduled))
}
