//! What a moderator reads: the queue, and one experience with what may have to be hidden.
use super::{
    masking::{passages, pieces},
    model::{PendingDetail, Queue, QueueItem, Review},
    store::{self, DetailRow, QueueRow, Texts},
};
use crate::{
    experiences::{codes::State, reading},
    kernel::{
        error::AppError,
        feeling::Feeling,
        ids::ExperienceId,
        page::{PAGE_SIZE, Page},
        personal_data::scan,
        time::Instant,
    },
    platform::{clock::day_in_france, db::StoreError, secrets, site::Site},
};

const HOUR: i64 = 3_600_000;

/// A part of the queue: what comes after `cursor`, a place given by the part before.
pub async fn queue(site: &Site, cursor: &str) -> Result<Queue, AppError> {
    let now = site.clock.now();
    let most = i64::try_from(PAGE_SIZE).unwrap_or(20);
    let mut rows = store::queue(&site.db, place(cursor), most + 1).await?;
    let more = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    let next = rows.last().filter(|_| more).map(|row| format!("{}.{}", row.received_at, row.id));
    let items = rows.iter().map(|row| item(row, now, false)).collect::<Result<_, _>>()?;
    let details = store::with_details(&site.db).await?;
    let flagged = store::flagged::list(&site.db).await?;
    Ok(Queue {
        page: Page { items, next },
        stories: store::count_stories(&site.db).await?,
        details: details.iter().map(|row| item(row, now, true)).collect::<Result<_, _>>()?,
        flagged: flagged.iter().map(|row| item(row, now, false)).collect::<Result<_, _>>()?,
        flagged_stories: store::flagged::count(&site.db).await?,
    })
}

/// A cursor that nobody wrote is the beginning.
fn place(cursor: &str) -> (Instant, ExperienceId) {
    let place = cursor
        .split_once('.')
        .and_then(|(at, id)| Some((Instant(at.parse().ok()?), ExperienceId(id.parse().ok()?))));
    place.unwrap_or((Instant(i64::MIN), ExperienceId(0)))
}

fn item(row: &QueueRow, now: Instant, is_detail: bool) -> Result<QueueItem, AppError> {
    let feeling = Feeling::parse(&row.feeling);
    let findings = scan(&row.title).len() + scan(&row.story).len();
    Ok(QueueItem {
        id: ExperienceId(row.id),
        title: row.title.clone(),
        feeling: feeling.ok_or(StoreError::Corrupt("experience.feeling", row.id))?,
        waiting_hours: hours(Instant(row.received_at), now),
        findings: u32::try_from(findings).unwrap_or(u32::MAX),
        is_detail,
    })
}

fn hours(from: Instant, to: Instant) -> i64 {
    (to.0 - from.0).div_euclid(HOUR).max(0)
}

/// One experience. What its author took back is not to be read any more.
pub async fn review(site: &Site, id: ExperienceId) -> Result<Review, AppError> {
    let experience = reading::whole(site, id).await?.ok_or(AppError::NotFound)?;
    if matches!(experience.state, State::Withdrawn | State::Erased) {
        return Err(AppError::Gone);
    }
    let received = store::received_at(&site.db, id).await?.ok_or(AppError::NotFound)?;
    let next = store::queue(&site.db, (received, id), 1).await?;
    let texts = Texts {
        state: experience.state.as_str().to_owned(),
        title: experience.title.clone(),
        story: experience.story.clone(),
        pen_name: experience.pen_name.clone(),
        procedure: experience.procedure.clone(),
    };
    Ok(Review {
        received_on: day_in_france(received),
        waiting_hours: hours(received, site.clock.now()),
        title: pieces(&texts.title),
        story: pieces(&texts.story),
        passages: passages(all(&texts)),
        seen: stamp(&texts),
        details: store::details(&site.db, id).await?.into_iter().map(detail).collect(),
        flagged: store::flagged::exists(&site.db, id).await?,
        reason: store::reason(&site.db, id).await?,
        previous: store::previous(&site.db, (received, id)).await?,
        next: next.first().map(|row| ExperienceId(row.id)),
        queue: queue(site, "").await?,
        experience,
    })
}

fn detail(row: DetailRow) -> PendingDetail {
    PendingDetail {
        id: row.id,
        pieces: pieces(&row.text),
        passages: passages([row.text.as_str()]),
        added_on: day_in_france(Instant(row.added_at)),
        seen: stamp_of(&row.text),
    }
}

fn all(texts: &Texts) -> impl Iterator<Item = &str> {
    let more = [texts.pen_name.as_deref(), texts.procedure.as_deref()];
    [texts.title.as_str(), texts.story.as_str()].into_iter().chain(more.into_iter().flatten())
}

/// Stands for what was shown. An author may correct a story until it is published: a moderator
/// never publishes a text other than the one read.
pub fn stamp(texts: &Texts) -> String {
    stamp_of(&all(texts).collect::<Vec<_>>().join("\u{0}"))
}

/// The same for one text.
pub fn stamp_of(text: &str) -> String {
    secrets::fingerprint(text)
}
