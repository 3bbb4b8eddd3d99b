//! What was answered, by version.
use super::{
    super::model::{Trial, TrialResult, TrialState, VersionResult},
    trials::{of_rewriting, questions},
};
use crate::{
    documents::codes::Version,
    kernel::ids::RewritingId,
    platform::db::{Db, Result, StoreError, on},
};

/// What the trials of a rewriting that are over said, the latest first. While one is open, its answers are
/// for those who prepared it: a figure that is known could change the next answers.
pub async fn results(db: &Db, rewriting: RewritingId) -> Result<Vec<TrialResult>> {
    let mut found = vec![];
    for trial in of_rewriting(db, rewriting).await? {
        if trial.state == TrialState::Closed {
            found.push(result(db, &trial).await?);
        }
    }
    Ok(found)
}

/// What one trial said until now.
pub async fn result(db: &Db, trial: &Trial) -> Result<TrialResult> {
    const SQL: &str = "select id, version, choices from trial_answer where trial_id = $1";
    let questions = questions(db, trial.id).await?;
    let rows: Vec<(i64, String, String)> =
        on!(db, pool => sqlx::query_as(SQL).bind(trial.id.0).fetch_all(pool).await)?;
    let (mut before, mut after) = (VersionResult::default(), VersionResult::default());
    for (id, version, choices) in rows {
        let unknown = |column| StoreError::Corrupt(column, id);
        let choices: Option<Vec<u8>> = choices.split(',').map(|it| it.parse().ok()).collect();
        let choices = choices.ok_or_else(|| unknown("trial_answer.choices"))?;
        match Version::parse(&version).ok_or_else(|| unknown("trial_answer.version"))? {
            Version::Before => before.add(&questions, &choices),
            Version::After => after.add(&questions, &choices),
        }
    }
    Ok(TrialResult {
        trial: trial.id,
        opened_on: trial.opened_on,
        closed_on: trial.closed_on,
        questions,
        before,
        after,
    })
}
