//! An author destroys a report.
use super::follow::find;
use crate::{
    attachments::keep::discard,
    documents::{codes::ReportState, model::Counts, reporting::store::following, store::counting},
    kernel::{error::AppError, ids::DocumentId, time::Instant},
    platform::{
        audit::{self, Actor},
        clock::day_in_france,
        outbox::{self, Topic},
        site::Site,
    },
};

/// Nothing of the report remains: texts, files, and what it counted for. What names a document
/// that nobody had qualified goes with its last report.
pub async fn erase(site: &Site, typed: &str) -> Result<(), AppError> {
    let (_, row) = find(site, typed).await?;
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    // The document first, as all those who change its counts do.
    changing::hold(&mut tx, DocumentId(row.document_id)).await?;
    let Some((erased, objects)) = following::erase(&mut tx, row.id).await? else {
        return Err(AppError::Conflict);
    };
    let document = DocumentId(erased.document_id);
    if ReportState::parse(&erased.state) == Some(ReportState::Kept) {
        // In the month that it counted for.
        let day = day_in_france(Instant(erased.received_at));
        let counts = Counts { reports: -1, difficulties: -erased.difficulty, struggled: 0 };
        counting::add(&mut tx, document, day, counts).await?;
    }
    reports::forget_document(&mut tx, document).await?;
    audit::record(&mut tx, now, Actor::Author, "erase", ("report", row.id), None).await?;
    outbox::announce(&mut tx, now, Topic::Document, document.0).await?;
    tx.commit().await?;
    discard(site, &objects).await;
    Ok(site.refresh_document(document).await?)
}
