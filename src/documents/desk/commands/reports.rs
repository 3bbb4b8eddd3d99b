//! Keeping a report, refusing one, and taking back what was made public by mistake.
use super::{Done, Outcome, trace};
use crate::{
    accounts::model::StaffMember,
    attachments::keep::discard,
    documents::{
        desk::{
            forms::{Fate, Kept, Left},
            store::{attachments, changing, reports},
        },
        model::Counts,
        rules,
        store::counting,
    },
    kernel::{
        error::AppError,
        ids::{AttachmentId, DocumentId, ReportId},
        time::Instant,
    },
    moderation::model::Reason,
    platform::{clock::day_in_france, db::Tx, site::Site},
};

/// Keeps a report that waits: from now on it counts, in the month it came. `Conflict` when somebody
/// decided before.
pub(super) async fn keep(
    site: &Site,
    by: &StaffMember,
    (document, id): (DocumentId, ReportId),
    kept: &Kept,
) -> Result<Outcome, AppError> {
    if !rules::can_qualify(by) {
        return Err(AppError::Forbidden);
    }
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    // The document first, as a merge does: two that hold each other's rows would wait for ever.
    changing::hold(&mut tx, document).await?;
    let row = reports::find(&mut tx, document, id).await?.ok_or(AppError::Conflict)?;
    let texts = reports::Texts {
        passage: &kept.passage,
        place: &kept.place,
        suggestion: &kept.suggestion,
        quoted: kept.quoted,
    };
    reports::keep(&mut tx, (document, id), texts, now).await?;
    let came = day_in_france(Instant(row.received_at));
    let counts = Counts { reports: 1, difficulties: row.difficulty, struggled: 0 };
    counting::add(&mut tx, document, came, counts).await?;
    let (public, objects) = sort(&mut tx, id, &kept.pieces).await?;
    attachments::see(&mut tx, id, &public).await?;
    let quoted = if kept.quoted { " quoted" } else { "" };
    let details = format!("report={id}{quoted} public={} erased={}", public.len(), objects.len());
    trace(&mut tx, (now, by), (Done::Kept, document), Some(&details)).await?;
    tx.commit().await?;
    discard(site, &objects).await;
    Ok(Outcome::Done(Done::Kept))
}

/// Hides what a kept report shows to everyone, but for what is to stay: it counts as before. Nothing
/// becomes public by this. `Conflict` when it is not kept, or not here any more.
pub(super) async fn hide(
    site: &Site,
    by: &StaffMember,
    (document, id): (DocumentId, ReportId),
    left: &Left,
) -> Result<Outcome, AppError> {
    if !rules::can_qualify(by) {
        return Err(AppError::Forbidden);
    }
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    changing::hold(&mut tx, document).await?;
    reports::hide(&mut tx, (document, id), left.quoted).await?;
    let (public, objects) = sort(&mut tx, id, &left.pieces).await?;
    let hidden = attachments::hide(&mut tx, id, &public).await?;
    let quoted = if left.quoted { " quoted" } else { "" };
    let details = format!("report={id}{quoted} hidden={hidden} erased={}", objects.len());
    trace(&mut tx, (now, by), (Done::Hidden, document), Some(&details)).await?;
    tx.commit().await?;
    discard(site, &objects).await;
    Ok(Outcome::Done(Done::Hidden))
}

/// Erases the attachments that are to go; those that everyone may see, and the objects to discard.
async fn sort(
    tx: &mut Tx,
    report: ReportId,
    pieces: &[(AttachmentId, Fate)],
) -> Result<(Vec<AttachmentId>, Vec<String>), AppError> {
    let (mut public, mut objects) = (vec![], vec![]);
    for (piece, fate) in pieces {
        match fate {
            Fate::Seen => {}
            Fate::Public => public.push(*piece),
            Fate::Erase => objects.extend(attachments::erase(tx, report, *piece).await?),
        }
    }
    Ok((public, objects))
}

/// Refuses a report that waits. Its words and its attachments are erased, for good.
pub(super) async fn refuse(
    site: &Site,
    by: &StaffMember,
    (document, id): (DocumentId, ReportId),
    reason: Reason,
) -> Result<Outcome, AppError> {
    if !rules::can_qualify(by) {
        return Err(AppError::Forbidden);
    }
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    changing::hold(&mut tx, document).await?;
    reports::refuse(&mut tx, (document, id), reason.as_str(), now).await?;
    let objects = attachments::erase_all(&mut tx, id).await?;
    reports::forget_document(&mut tx, document).await?;
    let details = format!("report={id} reason={} erased={}", reason.as_str(), objects.len());
    trace(&mut tx, (now, by), (Done::Refused, document), Some(&details)).await?;
    tx.commit().await?;
    discard(site, &objects).await;
    Ok(Outcome::Done(Done::Refused))
}
