//! Preparing a trial, and asking testers.
use super::allowed;
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{StepActor, StepKind, Version},
        store::steps::{self, NewStep},
        trials::{
            forms::{NewTrial, QUESTIONS, TrialDraft},
            model::TrialState,
            store,
        },
    },
    kernel::{
        error::{AppError, FieldCode},
        ids::{DocumentId, TesterId, TrialId},
        time::{Day, Instant},
    },
    links::documents as links,
    platform::{
        audit::{self, Actor},
        clock::day_in_france,
        db::Tx,
        mail::{Letter, PostOffice, queue},
        outbox::{self, Topic},
        sealing::Purpose,
        secrets,
        site::Site,
    },
    testers::{commands::leave_link, store as panel},
    words::letters,
};
use rand::seq::SliceRandom;

/// Keeps a draft of a trial of the latest rewriting.
pub async fn save(
    site: &Site,
    by: &StaffMember,
    id: DocumentId,
    draft: &TrialDraft,
) -> Result<(), AppError> {
    allowed(site, by, id).await?;
    let now = site.clock.now();
    let new = draft.parse(0, day_in_france(now)).map_err(AppError::Invalid)?;
    let (mut tx, trial) = keep(site, by, id, &new, now).await?;
    audit::record(&mut tx, now, Actor::Staff(by.id), "prepare", ("trial", trial.0), None).await?;
    tx.commit().await.map_err(AppError::from)
}

/// Writes the draft; what is done with it next is in the same transaction.
async fn keep(
    site: &Site,
    by: &StaffMember,
    id: DocumentId,
    new: &NewTrial,
    now: Instant,
) -> Result<(Tx, TrialId), AppError> {
    let found = store::rewriting_of(&site.db, id).await?;
    let texts = found.filter(|(_, before, after)| !before.is_empty() && !after.is_empty());
    let (rewriting, ..) = texts.ok_or(AppError::Conflict)?;
    let latest = store::latest(&site.db, id).await?;
    let mut tx = site.db.begin().await?;
    let trial = match latest {
        Some(it) if it.state == TrialState::Draft => it.id,
        // One at a time: the same testers would be asked twice about one text.
        Some(it) if it.state == TrialState::Open => return Err(AppError::Conflict),
        _ => store::insert(&mut tx, rewriting, by.id, now).await?,
    };
    store::update(&mut tx, trial, rewriting, (new.wanted, Some(new.closes_on))).await?;
    store::replace_questions(&mut tx, trial, &new.questions).await?;
    Ok((tx, trial))
}

/// Opens a trial: testers are drawn, each gets one version, and a letter is written to each. How many.
pub async fn open(
    site: &Site,
    by: &StaffMember,
    id: DocumentId,
    draft: &TrialDraft,
) -> Result<i64, AppError> {
    allowed(site, by, id).await?;
    let office = site.post_office.as_ref().ok_or(AppError::Conflict)?;
    let now = site.clock.now();
    let today = day_in_france(now);
    let new = draft.parse(QUESTIONS.0, today).map_err(AppError::Invalid)?;
    let (mut tx, trial) = keep(site, by, id, &new, now).await?;
    store::open(&mut tx, trial, now).await?;
    tx.own_panel().await?;
    let drawn = draw(&mut tx, today, new.wanted).await?;
    let mut invited = 0;
    for (tester, version) in drawn {
        let letter = Asking { trial, tester, version, closes_on: new.closes_on };
        invited += i64::from(ask(site, office, &mut tx, &letter, now).await?);
    }
    if invited == 0 {
        return Err(AppError::field("wanted", FieldCode::Nobody));
    }
    steps::add(
        &mut tx,
        NewStep {
            document: id,
            kind: StepKind::TrialOpened,
            at: now,
            actor: StepActor::Service,
            reason: "",
            due_on: Some(new.closes_on),
            other: None,
        },
    )
    .await?;
    let count = invited.to_string();
    audit::record(&mut tx, now, Actor::Staff(by.id), "open", ("trial", trial.0), Some(&count))
        .await?;
    outbox::announce(&mut tx, now, Topic::Document, id.0).await?;
    tx.commit().await?;
    site.refresh_document(id).await?;
    Ok(invited)
}

/// Testers at random among those who may be asked, and a version at random for each: as many of both, give
/// or take one.
async fn draw(tx: &mut Tx, today: Day, wanted: i64) -> Result<Vec<(TesterId, Version)>, AppError> {
    let mut all = panel::willing(tx, today).await?;
    let mut random = rand::rng();
    all.shuffle(&mut random);
    all.truncate(usize::try_from(wanted).unwrap_or(0));
    let both = if rand::random() {
        [Version::Before, Version::After]
    } else {
        [Version::After, Version::Before]
    };
    Ok(all.into_iter().zip(both.into_iter().cycle()).collect())
}

struct Asking {
    trial: TrialId,
    tester: TesterId,
    version: Version,
    closes_on: Day,
}

/// Asks one tester, unless they may not be any more.
async fn ask(
    site: &Site,
    office: &PostOffice,
    tx: &mut Tx,
    it: &Asking,
    now: Instant,
) -> Result<bool, AppError> {
    let Some(asked) = panel::ask(tx, it.tester, (now, day_in_france(now))).await? else {
        return Ok(false);
    };
    // Sealed with another key: there is no writing to them.
    let Some(address) = office.keys.open(Purpose::Address, &asked.address) else {
        return Ok(false);
    };
    let token = secrets::token();
    let hash = secrets::fingerprint(&token);
    store::invite(tx, (it.trial, asked.id), it.version, &hash, now).await?;
    let link = format!("{}{}", site.settings.public_url, links::trial(asked.lang, &token));
    let leave = leave_link(site, &office.keys, (asked.lang, &asked.mark, asked.created_at)).1;
    let (subject, body) = letters::invited(asked.lang, &link, it.closes_on, &leave);
    let letter = Letter { tester: asked.id, to: &address, subject: &subject, body: &body };
    queue::write(tx, &office.keys, &letter, now).await?;
    Ok(true)
}
