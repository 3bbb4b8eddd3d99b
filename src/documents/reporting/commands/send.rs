//! A report is sent, with its files.
mod place;
mod receipt;
mod write;

use super::super::{
    forms::{Draft, NewReport, QUICKEST},
    model::Receipt,
    store::sending::{self, FileRow, Hashes},
};
use crate::{
    attachments::{
        clean,
        keep::{discard, store_all},
        receive::{FILES, ReceivedFile},
    },
    experiences::receipt::ReceiptCode,
    kernel::{
        error::{AppError, FieldCode, FieldError},
        personal_data::{mask, scan},
        time::Instant,
    },
    platform::{secrets, site::Site},
    words::personal_data,
};

/// Receives a report and gives its receipt; the same form sent again gives the same receipt.
///
/// What looks like personal data in its texts is masked before anything is kept. Files are remade before
/// they are kept, and deleted when the rows that name them are refused.
pub async fn send(
    site: &Site,
    draft: &Draft,
    files: Vec<ReceivedFile>,
) -> Result<Receipt, AppError> {
    let now = site.clock.now();
    let mut new = NewReport::parse(draft).map_err(AppError::Invalid)?;
    if !draft.website.is_empty() || !is_token(&draft.token) {
        return Err(AppError::field("obstacles", FieldCode::Unknown));
    }
    if is_too_quick(draft, now) {
        return Err(AppError::TooMany(u32::try_from(QUICKEST / 1_000).unwrap_or(4)));
    }
    let code = code_of(site, &draft.token);
    let own = (code.clone(), draft.title.trim());
    let token = secrets::fingerprint(&draft.token);
    if let Some(sent) = sending::sent_with(&site.db, &token).await? {
        return receipt::again(site, own, sent).await;
    }
    place::check(site, &mut new).await?;
    for text in [&mut new.passage, &mut new.suggestion, &mut new.place] {
        *text = mask(text, &scan(text), personal_data::masked);
    }
    let hash = secrets::slow_hash(code.symbols(), &site.key).await;
    let hash = hash.ok_or_else(|| AppError::Internal(secrets::reference()))?;
    let files = keep(site, draft, files).await?;
    let objects: Vec<String> = files.iter().map(|it| it.object.clone()).collect();
    let hashes = Hashes { receipt: &hash, token: &token };
    match write::write(site, &new, &files, now, hashes).await {
        Ok(document) => {
            site.refresh_document(document).await?;
            receipt::fresh(site, own, document, now, files.len()).await
        }
        Err(error) => {
            discard(site, &objects).await;
            match sending::sent_with(&site.db, &token).await? {
                // The same form, sent twice at once: the other one was first.
                Some(sent) => receipt::again(site, own, sent).await,
                None => Err(error.into()),
            }
        }
    }
}

/// The files, remade and in the storage: all of them, or none.
async fn keep(
    site: &Site,
    draft: &Draft,
    files: Vec<ReceivedFile>,
) -> Result<Vec<FileRow>, AppError> {
    let (mut remade, mut wrong) = (vec![], vec![]);
    for ReceivedFile { name, bytes } in files {
        match clean::clean(bytes).await {
            Ok(clean) => remade.push(clean),
            // All that is wrong is told at once, each file by its name.
            Err(refusal) => wrong.push(FieldError::new(FILES, refusal.code()).about(&name)),
        }
    }
    if !wrong.is_empty() {
        return Err(AppError::Invalid(wrong));
    }
    let stored = store_all(site, remade).await?;
    let row = |(at, it): (usize, crate::attachments::keep::Stored)| FileRow {
        object: it.object,
        media_type: it.media_type,
        bytes: i64::try_from(it.size).unwrap_or(i64::MAX),
        size: (it.width > 0).then(|| (i64::from(it.width), i64::from(it.height))),
        pages: i64::from(it.pages),
        masked: it.width > 0 && draft.is_masked(at),
    };
    Ok(stored.into_iter().enumerate().map(row).collect())
}

/// The code of this form's receipt: 80 bits that only this site can make from the token.
fn code_of(site: &Site, token: &str) -> ReceiptCode {
    // Not the code of an experience told with the same token.
    let bits = secrets::keyed(&site.key, &format!("report:{token}"));
    ReceiptCode::of_bits(*bits.first_chunk().unwrap_or(&[0; 10]))
}

/// 256 bits in hexadecimal, as made by `secrets::token`.
fn is_token(token: &str) -> bool {
    token.len() == 64 && token.bytes().all(|it| it.is_ascii_hexdigit())
}

/// A clock that is ahead of ours proves nothing: only a plausible delay counts.
fn is_too_quick(draft: &Draft, now: Instant) -> bool {
    let started: Option<i64> = draft.started_at.parse().ok();
    started.is_none_or(|at| (0..QUICKEST).contains(&(now.0 - at)))
}
