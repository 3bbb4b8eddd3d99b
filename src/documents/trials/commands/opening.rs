//! Preparing a trial, and asking testers.
use super::allowed;
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{StepActor, StepKind, Version},
        desk::{forms::has_personal_data, store::changing},
        store::steps::{self, NewStep},
        trials::{
            forms::{NewTrial, QUESTIONS, TrialDraft},
            model::TrialState,
            store,
        },
    },
    kernel::{
        error::{AppError, FieldCode},
        ids::{DocumentId, TrialId},
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
    testers::{
        commands::leave_link,
        store::{self as panel, Willing},
    },
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

/// Writes the draft; what is done with it next is in the same transaction, which holds the document: nobody
/// else opens a trial of it meanwhile, nor changes its texts.
async fn keep(
    site: &Site,
    by: &StaffMember,
    id: DocumentId,
    new: &NewTrial,
    now: Instant,
) -> Result<(Tx, TrialId), AppError> {
    let mut tx = site.db.begin().await?;
    changing::hold(&mut tx, id).await?;
    let texts = store::texts_of_in(&mut tx, id).await?.filter(|it| it.are_written);
    let rewriting = texts.ok_or(AppError::Conflict)?.rewriting;
    let trial = match store::latest_in(&mut tx, id).await? {
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
    if draft.sure != "yes" {
        // Strangers will read both: somebody has read them for what points to a person.
        return Err(unsure(&mut tx, trial).await?);
    }
    store::open(&mut tx, trial, now).await?;
    tx.own_panel().await?;
    let invited = invite(site, office, &mut tx, (trial, &new), now).await?;
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

/// What is told when nobody said that the texts point to no person: sharper when one seems to.
async fn unsure(tx: &mut Tx, trial: TrialId) -> Result<AppError, AppError> {
    let (before, after) = store::words_in(tx, trial).await?;
    let is_risky = has_personal_data(&before) || has_personal_data(&after);
    let code = if is_risky { FieldCode::PersonalData } else { FieldCode::Required };
    Ok(AppError::field("sure", code))
}

/// Asks testers drawn among those who may be asked, until there are enough. Each gets a version: as many of
/// both, give or take one. How many.
async fn invite(
    site: &Site,
    office: &PostOffice,
    tx: &mut Tx,
    (trial, new): (TrialId, &NewTrial),
    now: Instant,
) -> Result<i64, AppError> {
    let mut drawn = panel::willing(tx, day_in_france(now)).await?;
    drawn.shuffle(&mut rand::rng());
    let mut versions = [Version::Before, Version::After];
    versions.shuffle(&mut rand::rng());
    let mut next = versions.into_iter().cycle().peekable();
    let mut invited = 0;
    for tester in drawn {
        let Some(version) = next.peek().copied().filter(|_| invited < new.wanted) else { break };
        let asking = Asking { trial, tester, version, closes_on: new.closes_on };
        if ask(site, office, tx, &asking, now).await? {
            next.next();
            invited += 1;
        }
    }
    Ok(invited)
}

struct Asking {
    trial: TrialId,
    tester: Willing,
    version: Version,
    closes_on: Day,
}

/// Asks one tester, unless they may not be any more, or cannot be.
async fn ask(
    site: &Site,
    office: &PostOffice,
    tx: &mut Tx,
    it: &Asking,
    now: Instant,
) -> Result<bool, AppError> {
    // Sealed with another key: there is no writing to them. A request that nobody reads does not count.
    let Some(address) = office.keys.open(Purpose::Address, &it.tester.address) else {
        return Ok(false);
    };
    let Some(asked) = panel::ask(tx, it.tester.id, (now, day_in_france(now))).await? else {
        return Ok(false);
    };
    let token = secrets::token();
    let hash = secrets::fingerprint(&token);
    store::invite(tx, (it.trial, it.tester.id), it.version, &hash, now).await?;
    let link = format!("{}{}", site.settings.public_url, links::trial(asked.lang, &token));
    let leave = leave_link(site, &office.keys, (asked.lang, &asked.mark, asked.created_at)).1;
    let (subject, body) = letters::invited(asked.lang, &link, it.closes_on, &leave);
    let letter = Letter { tester: it.tester.id, to: &address, subject: &subject, body: &body };
    queue::write(tx, &office.keys, &letter, now).await?;
    Ok(true)
}
