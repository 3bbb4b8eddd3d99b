//! An author follows an experience, and acts on it, with a receipt code.
use super::{add_detail, correct, erase, settle, vote, withdraw};
use crate::{
    documents::reporting::store::following as reports,
    experiences::{
        codes::StepKind,
        followed::{Followed, OwnDetail, PastStep},
        forms::AuthorGesture,
        model::Experience,
        reading,
        receipt::{self, ReceiptCode},
        rules,
        store::{
            following,
            steps::{self, StepRow},
        },
    },
    kernel::{
        error::{AppError, FieldCode},
        ids::{ExperienceId, MentionId},
        time::Instant,
    },
    platform::{clock::day_in_france, db::StoreError, secrets, site::Site},
};

/// What became of the experience with this code.
pub async fn follow(site: &Site, typed: &str) -> Result<Followed, AppError> {
    let (code, id, received_at) = find(site, typed).await?;
    let experience = reading::whole(site, id).await?.ok_or(AppError::NotFound)?;
    let received_on = day_in_france(received_at);
    let details = following::details(&site.db, id.0).await?.into_iter().map(own_detail);
    Ok(Followed {
        code,
        answer_by: experience.published_at.map(|at| receipt::answer_by(day_in_france(at))),
        steps: steps::list(&site.db, id.0)
            .await?
            .into_iter()
            .map(past)
            .collect::<Result<_, _>>()?,
        details: details.collect(),
        read_by: receipt::read_by(received_on),
        experience,
    })
}

/// Does one gesture, then says where the experience stands. A gesture whose effect is already there
/// changes nothing, and is not an error.
pub async fn act(site: &Site, typed: &str, gesture: &AuthorGesture) -> Result<Followed, AppError> {
    let gesture = &gesture.printable();
    let errors = gesture.errors();
    if !errors.is_empty() {
        return Err(AppError::Invalid(errors));
    }
    let (_, id, _) = find(site, typed).await?;
    let experience = reading::whole(site, id).await?.ok_or(AppError::NotFound)?;
    if !is_done(&experience, gesture) {
        if !rules::allows(&experience, gesture) {
            return Err(AppError::Conflict);
        }
        apply(site, id, &experience, gesture).await?;
        site.refresh_experience(id.0).await?;
    }
    follow(site, typed).await
}

async fn apply(
    site: &Site,
    id: ExperienceId,
    experience: &Experience,
    gesture: &AuthorGesture,
) -> Result<(), AppError> {
    match gesture {
        AuthorGesture::Vote { answer, useful } => vote::vote(site, id, *answer, *useful).await,
        AuthorGesture::Settle { mention, settled, comment } => {
            let settled = settled.unwrap_or_default();
            settle::settle(site, id, *mention, settled, comment.trim()).await
        }
        AuthorGesture::AddDetail { text } => add_detail::add_detail(site, id, text.trim()).await,
        AuthorGesture::Correct { title, story, pen_name } => {
            correct::correct(site, id, (title.trim(), story.trim()), pen_name.trim()).await
        }
        AuthorGesture::Withdraw => withdraw::withdraw(site, id, experience.state).await,
        AuthorGesture::Erase => erase::erase(site, id).await,
    }
}

/// Was it done before? A form sent twice is one gesture.
fn is_done(experience: &Experience, gesture: &AuthorGesture) -> bool {
    use crate::experiences::codes::State;
    match gesture {
        AuthorGesture::Withdraw => experience.state == State::Withdrawn,
        AuthorGesture::Erase => experience.state == State::Erased,
        _ => false,
    }
}

async fn find(site: &Site, typed: &str) -> Result<(ReceiptCode, ExperienceId, Instant), AppError> {
    let unknown = || AppError::field("code", FieldCode::UnknownCode);
    let code = ReceiptCode::parse(typed).ok_or_else(unknown)?;
    let hash = secrets::slow_hash(code.symbols(), &site.key).await;
    let hash = hash.ok_or_else(|| AppError::Internal(secrets::reference()))?;
    if let Some((id, at)) = following::find_by_receipt(&site.db, &hash).await? {
        return Ok((code, ExperienceId(id), Instant(at)));
    }
    // The other kind of receipt, on the wrong page: it is the same guess, counted once.
    let is_report = reports::find_by_receipt(&site.db, &hash).await?.is_some();
    Err(if is_report { AppError::field("code", FieldCode::CodeOfReport) } else { unknown() })
}

fn past(row: StepRow) -> Result<PastStep, AppError> {
    let kind = StepKind::parse(&row.kind).ok_or(StoreError::Corrupt("step.kind", row.id))?;
    Ok(PastStep {
        kind,
        on: day_in_france(Instant(row.at)),
        mention: row.mention_id.map(MentionId),
        reason: row.reason,
    })
}

fn own_detail((text, at, state): (String, i64, String)) -> OwnDetail {
    let published = match state.as_str() {
        "published" => Some(true),
        "rejected" => Some(false),
        _ => None,
    };
    OwnDetail { text, added_on: day_in_france(Instant(at)), published }
}
