//! Joining, in two steps: the address is of the panel once its owner said so.
use super::{hash, leave_link, leave_token, link};
use crate::{
    kernel::{error::AppError, ids::TesterId, time::Instant},
    platform::{
        audit::{self, Actor},
        db::{StoreError, Tx},
        mail::{Letter, PostOffice, queue},
        sealing::{Keys, Purpose},
        secrets,
        site::Site,
    },
    testers::{
        forms::JoinDraft,
        model::{Behind, Profile},
        rules,
        store::{self, Known},
    },
    words::letters,
};

/// When a form was made, so that nobody else can say.
pub fn ticket(keys: &Keys, now: Instant) -> String {
    format!("{}.{}", now.0, keys.token(&format!("form {}", now.0)))
}

fn is_timely(keys: &Keys, typed: &str, now: Instant) -> bool {
    let made = typed.split('.').next().and_then(|it| it.parse().ok());
    made.is_some_and(|at| rules::is_plausible(at, now.0) && ticket(keys, Instant(at)) == typed)
}

/// Writes to the address: to confirm, or that it is of the panel already. The answer is the same, so that
/// nobody learns who takes part.
pub async fn join(site: &Site, draft: &JoinDraft) -> Result<(), AppError> {
    let office = site.post_office.as_ref().ok_or(AppError::Conflict)?;
    let now = site.clock.now();
    let (address, profile) = draft.parse().map_err(AppError::Invalid)?;
    // Robots read that all went well.
    if !draft.website.is_empty() {
        return Ok(());
    }
    if !is_timely(&office.keys, &draft.ticket, now) {
        return Err(AppError::TooMany(u32::try_from(rules::QUICKEST / 1_000).unwrap_or(3)));
    }
    match write(site, office, (&address, profile), now).await {
        // The same form, sent twice at once: the other one was first.
        Err(error) if error.is_duplicate() => Ok(()),
        done => done.map_err(AppError::from),
    }
}

async fn write(
    site: &Site,
    office: &PostOffice,
    (address, profile): (&str, Profile),
    now: Instant,
) -> Result<(), StoreError> {
    let mark = office.keys.mark(address);
    let mut tx = site.db.begin().await?;
    let (id, (subject, body)) = match store::by_mark(&mut tx, &mark).await? {
        Some(Known { id, lang, created_at, is_confirmed: true, .. }) => {
            let before = Instant(now.0 - rules::BETWEEN_REMINDERS);
            if !store::note_letter(&mut tx, id, (before, now)).await? {
                return Ok(());
            }
            let leave = leave_link(site, &office.keys, (lang, &mark, created_at));
            (id, letters::known(lang, &leave.1))
        }
        known => {
            let (lang, confirm) = (profile.lang, secrets::token());
            let made = known.map_or(now, |it| it.created_at);
            let (token, leave) = leave_link(site, &office.keys, (lang, &mark, made));
            let hashes = (&*hash(&confirm), &*hash(&token));
            let Some(id) =
                begin(&mut tx, &office.keys, known, (address, &mark, profile), hashes, now).await?
            else {
                return Ok(());
            };
            (id, letters::confirm(lang, &link(site, lang, &confirm), &leave))
        }
    };
    let letter = Letter { tester: id, to: address, subject: &subject, body: &body };
    queue::write(&mut tx, &office.keys, &letter, now).await?;
    audit::record(&mut tx, now, Actor::Author, "ask", ("tester", id.0), None).await?;
    tx.commit().await
}

/// The row of a demand to join, new or renewed. `None`: nothing is to be written now.
async fn begin(
    tx: &mut Tx,
    keys: &Keys,
    known: Option<Known>,
    (address, mark, profile): (&str, &str, Profile),
    hashes: store::Hashes<'_>,
    now: Instant,
) -> Result<Option<TesterId>, StoreError> {
    let Some(Known { id, created_at, written_at, .. }) = known else {
        return match keys.seal(Purpose::Address, address) {
            Some(sealed) => {
                store::insert(tx, (&sealed, mark), profile, hashes, now).await.map(Some)
            }
            None => Ok(None),
        };
    };
    if !rules::may_write_again(created_at.0, written_at.0, now.0)
        || !store::renew(tx, id, profile, hashes.0, (written_at, now)).await?
    {
        return Ok(None);
    }
    // Its link is no good any more.
    queue::forget_those_to(tx, id).await?;
    Ok(Some(id))
}

/// What the link of a letter leads to.
pub async fn behind(site: &Site, token: &str) -> Result<Behind, AppError> {
    let hash = hash(token);
    if store::behind_confirm(&site.db, &hash).await? {
        return Ok(Behind::Confirm);
    }
    let found = store::behind_leave(&site.db, &hash).await?;
    Ok(found.map_or(Behind::Nothing, |(_, profile, is_in)| Behind::Member(profile, is_in)))
}

/// Becomes a member. The token of one's own page, when letters can leave: it is in each of them. `Gone`: the
/// link was used, or is too old.
pub async fn confirm(site: &Site, token: &str) -> Result<Option<String>, AppError> {
    let now = site.clock.now();
    let times = (now, Instant(now.0 - rules::BETWEEN_REMINDERS));
    let mut tx = site.db.begin().await?;
    let who = store::confirm(&mut tx, &hash(token), times).await?.ok_or(AppError::Gone)?;
    audit::record(&mut tx, now, Actor::Author, "join", ("tester", who.id.0), None).await?;
    tx.commit().await?;
    let office = site.post_office.as_ref();
    Ok(office.map(|it| leave_token(&it.keys, &who.mark, who.created_at)))
}

/// Says something else of oneself.
pub async fn change(site: &Site, token: &str, profile: Profile) -> Result<(), AppError> {
    let found = store::behind_leave(&site.db, &hash(token)).await?;
    let (id, ..) = found.ok_or(AppError::Gone)?;
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    store::change(&mut tx, id, profile).await?;
    audit::record(&mut tx, now, Actor::Author, "change", ("tester", id.0), None).await?;
    tx.commit().await.map_err(AppError::from)
}
