//! A tester reads one version, and answers. Nothing is written to the audit: its line would have an hour.
use crate::{
    documents::trials::{
        forms::AnswerDraft,
        model::{Invitation, Reading},
        store::{self, Found},
    },
    kernel::error::AppError,
    platform::{secrets, site::Site},
};

/// What an invitation leads to.
pub async fn invitation(site: &Site, token: &str) -> Result<Invitation, AppError> {
    let hash = secrets::fingerprint(token);
    let found = store::find(&site.db, &hash, site.clock.today()).await?;
    let found = match found {
        None => return Ok(Invitation::Unknown),
        Some(Found::Answered) => return Ok(Invitation::Answered),
        Some(Found::Invited(it)) if !it.is_open => return Ok(Invitation::Over),
        Some(Found::Invited(it)) => it,
    };
    let questions = store::questions(&site.db, found.trial).await?;
    let questions = questions.into_iter().map(|it| (it.prompt, it.choices)).collect();
    Ok(Invitation::Read(Reading { text: found.text, questions }))
}

/// Keeps an answer, once. `Gone`: it was given already, or the trial is over.
pub async fn answer(site: &Site, token: &str, draft: &AnswerDraft) -> Result<(), AppError> {
    let hash = secrets::fingerprint(token);
    let today = site.clock.today();
    let found = match store::find(&site.db, &hash, today).await? {
        Some(Found::Invited(it)) if it.is_open => it,
        _ => return Err(AppError::Gone),
    };
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
