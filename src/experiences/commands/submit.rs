//! An experience is sent.
use super::correct::correct;
use crate::{
    directory::snapshot::Directory,
    experiences::{
        codes::StepKind,
        forms::{Draft, NewExperience, NewMention},
        receipt::{Receipt, ReceiptCode},
        store::{
            steps::{self, StepActor},
            submitting::{self, Hashes, MentionRow, SentRow},
        },
    },
    kernel::{
        error::{AppError, FieldCode},
        ids::ExperienceId,
        time::Instant,
    },
    platform::{
        audit::{self, Actor},
        clock::day_in_france,
        db::StoreError,
        outbox::{self, Topic},
        secrets,
        site::Site,
    },
};

/// Nobody tells a story in less, in milliseconds.
const QUICKEST: i64 = 4_000;

/// Receives an experience and gives its receipt. The same draft sent again gives the same receipt:
/// its words, if they changed, take the place of the first ones while nobody has read them.
///
/// Robots that fill the hidden field get an ordinary refusal. A form that comes back within four
/// seconds is asked to wait; nothing typed is lost, since the page keeps it.
pub async fn submit(site: &Site, draft: &Draft) -> Result<Receipt, AppError> {
    let now = site.clock.now();
    let new = NewExperience::parse(draft, day_in_france(now)).map_err(AppError::Invalid)?;
    if !draft.website.is_empty() || !is_token(&draft.token) {
        return Err(AppError::field("story", FieldCode::Unknown));
    }
    if is_too_quick(draft, now) {
        return Err(AppError::TooMany(u32::try_from(QUICKEST / 1_000).unwrap_or(4)));
    }
    let mentions = locate(&site.directory(), &new.services)?;
    let code = code_of(site, &draft.token);
    let token = secrets::fingerprint(&draft.token);
    if let Some(sent) = submitting::sent_with(&site.db, &token).await? {
        return again(site, code, &new, sent).await;
    }
    let hash = secrets::slow_hash(code.symbols(), &site.key).await;
    let hash = hash.ok_or_else(|| AppError::Internal(secrets::reference()))?;
    match insert(site, &new, &mentions, now, Hashes { receipt: &hash, token: &token }).await {
        Ok(()) => Ok(Receipt {
            code,
            received_on: day_in_france(now),
            title: new.title,
            services: mentions.into_iter().map(|it| it.label).collect(),
            again: false,
            corrected: false,
        }),
        // The same form, sent twice at once: the other one was first.
        Err(error) if error.is_duplicate() => {
            let sent = submitting::sent_with(&site.db, &token).await?;
            again(site, code, &new, sent.ok_or(AppError::Conflict)?).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The receipt of what had come already: it shows what is kept.
async fn again(
    site: &Site,
    code: ReceiptCode,
    new: &NewExperience,
    sent: SentRow,
) -> Result<Receipt, AppError> {
    let changed =
        sent.title != new.title || sent.story != new.story || sent.pen_name != new.pen_name;
    let corrected = changed && {
        let (words, pen_name) = ((&*new.title, &*new.story), new.pen_name.as_deref());
        match correct(site, ExperienceId(sent.id), words, pen_name.unwrap_or_default()).await {
            Ok(()) => true,
            // Somebody has read it: it stays as it is.
            Err(AppError::Conflict) => false,
            Err(error) => return Err(error),
        }
    };
    Ok(Receipt {
        code,
        received_on: day_in_france(Instant(sent.received_at)),
        title: if corrected { new.title.clone() } else { sent.title },
        services: submitting::services(&site.db, sent.id).await?,
        again: true,
        corrected,
    })
}

async fn insert(
    site: &Site,
    new: &NewExperience,
    mentions: &[MentionRow],
    now: Instant,
    hashes: Hashes<'_>,
) -> Result<(), StoreError> {
    let mut tx = site.db.begin().await?;
    let id = submitting::insert(&mut tx, new, (now, day_in_france(now)), hashes).await?;
    for (mention, position) in mentions.iter().zip(1..) {
        submitting::insert_mention(&mut tx, id, position, mention).await?;
    }
    steps::add(&mut tx, (id, None), StepKind::Received, now, StepActor::Author, None).await?;
    audit::record(&mut tx, now, Actor::Author, "submit", ("experience", id), None).await?;
    outbox::announce(&mut tx, now, Topic::Experience, id).await?;
    tx.commit().await
}

/// The code of this draft's receipt: 80 bits that only this site can make from the token.
fn code_of(site: &Site, token: &str) -> ReceiptCode {
    let bits = secrets::keyed(&site.key, token);
    ReceiptCode::of_bits(*bits.first_chunk().unwrap_or(&[0; 10]))
}

/// 256 bits in hexadecimal, as made by `secrets::token` or by the browser.
fn is_token(token: &str) -> bool {
    token.len() == 64 && token.bytes().all(|it| it.is_ascii_hexdigit())
}

/// A clock that is ahead of ours proves nothing: only a plausible delay counts.
fn is_too_quick(draft: &Draft, now: Instant) -> bool {
    let started: Option<i64> = draft.started_at.parse().ok();
    started.is_none_or(|at| (0..QUICKEST).contains(&(now.0 - at)))
}

/// Finds the services in the directory; a code that it does not hold was not chosen in our list.
fn locate(directory: &Directory, services: &[NewMention]) -> Result<Vec<MentionRow>, AppError> {
    let row = |it: &NewMention| {
        let structure = match &it.code {
            Some(code) => Some(directory.by_code(code).filter(|it| it.active)?),
            None => None,
        };
        Some(MentionRow {
            structure_id: structure.map(|it| it.id.0),
            structure_code: it.code.clone(),
            label: structure.map_or_else(|| it.label.clone(), |it| it.display_name().to_owned()),
            postcode: structure.map_or_else(|| it.postcode.clone(), |it| it.postcode.clone()),
            channels: i64::from(it.channels.0),
        })
    };
    let unknown = || AppError::field("service", FieldCode::Unknown);
    services.iter().map(|it| row(it).ok_or_else(unknown)).collect()
}
