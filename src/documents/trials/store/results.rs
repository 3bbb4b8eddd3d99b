//! What was answered, by version.
use super::{
    super::model::{Trial, TrialResult, VersionResult},
    trials::questions,
};
use crate::{
    documents::codes::Version,
    platform::db::{Db, Result, StoreError, on},
};

/// What a trial said.
pub async fn result(db: &Db, trial: &Trial) -> Result<TrialResult> {
    const SQL: &str = "
        select version, choices, count(*)
        from trial_answer
        where trial_id = $1
        group by version, choices";
    let questions = questions(db, trial.id).await?;
    let rows: Vec<(String, String, i64)> =
        on!(db, pool => sqlx::query_as(SQL).bind(trial.id.0).fetch_all(pool).await)?;
    let (mut before, mut after) = (VersionResult::default(), VersionResult::default());
    for (version, choices, readers) in rows {
        let unknown = |column| StoreError::Corrupt(column, trial.id.0);
        let choices: Option<Vec<u8>> = choices.split(',').map(|it| it.parse().ok()).collect();
        let choices = choices.ok_or_else(|| unknown("trial_answer.choices"))?;
        match Version::parse(&version).ok_or_else(|| unknown("trial_answer.version"))? {
            Version::Before => before.add(&questions, &choices, readers),
            Version::After => after.add(&questions, &choices, readers),
        }
    }
    Ok(TrialResult { questions, before, after })
}
