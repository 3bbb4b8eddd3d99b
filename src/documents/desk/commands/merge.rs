//! Two dossiers of one document made one.
use super::{Done, stamp, step, trace};
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{StepActor, StepKind},
        desk::{
            forms::Typed,
            likeness,
            store::{
                changing,
                merging::{self, WorkRow},
            },
        },
        model::Document,
        rules,
    },
    kernel::{
        error::{AppError, FieldCode},
        ids::DocumentId,
    },
    platform::{secrets, site::Site},
};

/// Stands for two dossiers as they were shown.
pub fn stamps(one: &Document, two: &Document) -> String {
    secrets::fingerprint(&[stamp(one), stamp(two)].concat())
}

/// Joins this dossier and the one that the form names; the one that stays. `Conflict` when either is not
/// as it was seen, when both hold a rewriting, or while readers try the one that goes.
pub async fn merge(
    site: &Site,
    by: &StaffMember,
    id: DocumentId,
    typed: &Typed,
) -> Result<DocumentId, AppError> {
    if !rules::can_qualify(by) {
        return Err(AppError::Forbidden);
    }
    let unknown = || AppError::field("with", FieldCode::NoSuchDocument);
    let with = typed.other().filter(|it| *it != id).ok_or_else(unknown)?;
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    // Always in the same order: two merges of the same pair do not wait for each other.
    let first = changing::hold(&mut tx, id.min(with)).await?;
    let second = changing::hold(&mut tx, id.max(with)).await?;
    let (one, two) = if first.id == id { (&first, &second) } else { (&second, &first) };
    if stamps(one, two) != typed.text("seen") {
        return Err(AppError::Conflict);
    }
    let (stays, goes) = likeness::joined(one, two).ok_or(AppError::Conflict)?;
    let lost = merging::work_in(&mut tx, goes.id).await?;
    if !WorkRow::may_join(lost, merging::work_in(&mut tx, stays.id).await?) {
        return Err(AppError::Conflict);
    }
    merging::join(&mut tx, goes.id, stays.id).await?;
    let actor = StepActor::Moderator;
    let joined = (StepKind::Joined, actor);
    step(&mut tx, (stays.id, now), joined, ("", stays.due_on), Some(goes.id)).await?;
    let merged = (StepKind::MergedInto, actor);
    step(&mut tx, (goes.id, now), merged, ("", None), Some(stays.id)).await?;
    let details = format!("into={}", stays.id);
    trace(&mut tx, (now, by), (Done::Merged, goes.id), Some(&details)).await?;
    trace(&mut tx, (now, by), (Done::Merged, stays.id), None).await?;
    tx.commit().await?;
    site.refresh_document(goes.id).await?;
    site.refresh_document(stays.id).await?;
    Ok(stays.id)
}
