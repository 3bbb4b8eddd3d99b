//! Requests to testers, and answers, which nothing ties to them.
use super::super::model::Turnout;
use crate::{
    documents::codes::Version,
    kernel::{
        ids::{TesterId, TrialId},
        time::{Day, Instant},
    },
    platform::db::{Db, Result, StoreError, Tx, on, within},
};

/// What an invitation leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nobody answered it yet.
    Invited(Invited),
    Answered,
}

/// Somebody who was asked, and did not answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    pub trial: TrialId,
    /// Drawn at random.
    pub version: Version,
    pub is_open: bool,
    /// The text to read.
    pub text: String,
}

/// Asks a tester. The token is known by its hash only.
pub async fn invite(
    tx: &mut Tx,
    (trial, tester): (TrialId, TesterId),
    version: Version,
    hash: &str,
    now: Instant,
) -> Result<()> {
    const SQL: &str = "
        insert into invitation (trial_id, tester_id, version, token_hash, invited_at)
        values ($1, $2, $3, $4, $5)";
    within!(tx, c => sqlx::query(SQL)
        .bind(trial.0)
        .bind(tester.0)
        .bind(version.as_str())
        .bind(hash)
        .bind(now.0)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// The invitation with this token.
pub async fn find(db: &Db, hash: &str, today: Day) -> Result<Option<Found>> {
    const SQL: &str = "
        select i.trial_id, i.version, t.state = 'open' and t.closes_on >= $2,
          case i.version when 'before' then r.before_text else r.after_text end
        from invitation i
          join trial t on t.id = i.trial_id
          join rewriting r on r.id = t.rewriting_id
        where i.token_hash = $1";
    let row: Option<(i64, Option<String>, bool, String)> = on!(db, pool => sqlx::query_as(SQL).bind(hash).bind(today.to_string()).fetch_optional(pool).await)?;
    row.map(|(trial, version, is_open, text)| {
        let Some(version) = version else { return Ok(Found::Answered) };
        Ok(Found::Invited(Invited {
            trial: TrialId(trial),
            version: Version::parse(&version)
                .ok_or(StoreError::Corrupt("invitation.version", trial))?,
            is_open,
            text,
        }))
    })
    .transpose()
}

/// Takes the name off an invitation that is being answered, for good: neither its tester nor its version
/// are kept. The hash of its token stays until names go, so that the link says that it was used: nothing else
/// holds it. `false`: another answer was first.
pub async fn answered(tx: &mut Tx, hash: &str) -> Result<bool> {
    const SQL: &str = "
        update invitation
        set tester_id = null, version = null
        where token_hash = $1 and version is not null";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(hash)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    Ok(done == 1)
}

/// Keeps an answer, and the day it came: nothing else.
pub async fn keep_answer(
    tx: &mut Tx,
    (trial, version): (TrialId, Version),
    choices: &[u8],
    correct: i64,
    day: Day,
) -> Result<()> {
    const SQL: &str = "
        insert into trial_answer (trial_id, version, choices, correct, asked, day)
        values ($1, $2, $3, $4, $5, $6)";
    let written: Vec<_> = choices.iter().map(u8::to_string).collect();
    within!(tx, c => sqlx::query(SQL)
        .bind(trial.0)
        .bind(version.as_str())
        .bind(written.join(","))
        .bind(correct)
        .bind(i64::try_from(choices.len()).unwrap_or_default())
        .bind(day.to_string())
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// How many readers of each version answered, in a transaction that has closed the trial.
pub async fn readers(tx: &mut Tx, trial: TrialId) -> Result<(i64, i64)> {
    const SQL: &str = "
        select (select count(*) from trial_answer where trial_id = $1 and version = 'before'),
          (select count(*) from trial_answer where trial_id = $1 and version = 'after')";
    Ok(within!(tx, c => sqlx::query_as(SQL).bind(trial.0).fetch_one(c).await)?)
}

/// How many were asked, and answered.
pub async fn counts(db: &Db, trial: TrialId) -> Result<Turnout> {
    const SQL: &str = "
        select (select count(*) from invitation where trial_id = $1),
          (select count(*) from trial_answer where trial_id = $1)";
    let (invited, answered) =
        on!(db, pool => sqlx::query_as(SQL).bind(trial.0).fetch_one(pool).await)?;
    Ok(Turnout { invited, answered })
}

/// Takes the names off the invitations of trials that ended before `before`: until then, a late reader is
/// told that it is over.
pub async fn expire(tx: &mut Tx, before: Instant) -> Result<u64> {
    const SQL: &str = "
        update invitation
        set tester_id = null, version = null, token_hash = null
        where token_hash is not null
          and trial_id in (select id from trial where state = 'closed' and closed_at < $1)";
    Ok(within!(tx, c => sqlx::query(SQL)
        .bind(before.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?)
}
