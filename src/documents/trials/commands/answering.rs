//! A tester reads one version, and answers. Nothing is written to the audit: its line would have an hour.
use crate::{
    documents::trials::{
        forms::AnswerDraft,
        model::{Invitation, Reading},
        store,
    },
    kernel::error::AppError,
    platform::{secrets, site::Site},
};

/// What an invitation leads to.
pub async fn invitation(site: &Site, token: &str) -> Result<Invitation, AppError> {
    let hash = secrets::fingerprint(token);
    let found = store::find(&site.db, &hash, site.clock.today()).await?;
    let Some(found) = found else { return Ok(Invitation::Used) };
    if !found.is_open {
        return Ok(Invitation::Over);
    }
    let questions = store::questions(&site.db, found.trial).await?;
    let questions = questions.into_iter().map(|it| (it.prompt, it.choices)).collect();
    Ok(Invitation::Read(Reading { text: found.text, questions }))
}

/// Keeps an answer, once. `Gone`: it was given already, or the trial is over.
pub async fn answer(site: &Site, token: &str, draft: &AnswerDraft) -> Result<(), AppError> {
    let hash = secrets::fingerprint(token);
    let today = site.clock.today();
    let found = store::find(&site.db, &hash, today).await?.filter(|it| it.is_open);
    let found = found.ok_or(AppError::Gone)?;
    let questions = store::questions(&site.db, found.trial).await?;
    let choices = draft.parse(&questions).map_err(AppError::Invalid)?;
    let right = questions.iter().zip(&choices).filter(|(it, choice)| it.correct == **choice);
    let right = i64::try_from(right.count()).unwrap_or_default();
    let mut tx = site.db.begin().await?;
    // The trial first: it does not end between these lines.
    if !store::hold(&mut tx, found.trial).await? || !store::answered(&mut tx, &hash).await? {
        return Err(AppError::Gone);
    }
    store::keep_answer(&mut tx, (found.trial, found.version), &choices, right, today).await?;
    tx.commit().await.map_err(AppError::from)
}
