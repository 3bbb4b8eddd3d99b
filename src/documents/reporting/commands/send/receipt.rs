//! What the author leaves with.
use crate::{
    documents::{
        codes::State,
        reporting::{model::Receipt, reading::living, store::sending::SentRow},
        rules,
    },
    experiences::receipt::ReceiptCode,
    kernel::{error::AppError, ids::DocumentId, time::Instant},
    platform::{clock::day_in_france, site::Site},
};

/// The receipt of what just came. Until a moderator has read it, a title is shown to who typed it: the
/// same number may have been reported by somebody else, in other words.
pub(super) async fn fresh(
    site: &Site,
    (code, typed): (ReceiptCode, &str),
    document: DocumentId,
    at: Instant,
    files: usize,
) -> Result<Receipt, AppError> {
    let document = living(&site.db, document).await?.ok_or(AppError::NotFound)?;
    let received_on = day_in_france(at);
    let is_public = document.state.is_public();
    Ok(Receipt {
        code,
        title: if is_public { document.identity.title } else { typed.to_owned() },
        received_on,
        read_by: rules::due_after(State::Reported, received_on).unwrap_or(received_on),
        dossier: Some(document.id).filter(|_| is_public),
        files: u32::try_from(files).unwrap_or(u32::MAX),
        again: false,
    })
}

/// The receipt of what had come already: it shows what is kept.
pub(super) async fn again(
    site: &Site,
    own: (ReceiptCode, &str),
    (document, received_at, files): SentRow,
) -> Result<Receipt, AppError> {
    let files = usize::try_from(files).unwrap_or_default();
    let receipt = fresh(site, own, DocumentId(document), Instant(received_at), files).await?;
    Ok(Receipt { again: true, ..receipt })
}
