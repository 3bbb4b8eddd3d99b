//! What the browser may ask of moderation. Each body: who, then what.
use super::{
    forms::DecisionDraft,
    model::{Decided, Queue, Review},
};
use crate::{
    accounts::model::OnDesk,
    kernel::{error::AppError, ids::ExperienceId, wire::WireAnswer},
};
use leptos::{prelude::*, server_fn::codec::Json};

/// A part of what waits; `after` is a cursor, empty for the beginning.
#[server(endpoint = "moderation/queue", input = Json, output = WireAnswer)]
pub async fn show_queue(after: String) -> Result<OnDesk<Queue>, AppError> {
    use crate::{
        accounts::{desk::around, rules::can_moderate},
        platform::request::Request,
    };
    let request = Request::current()?;
    let member = request.staff().await?;
    if !can_moderate(&member) {
        return Err(AppError::Forbidden);
    }
    let queue = super::reviewing::queue(&request.site, &after).await?;
    around(&request.site, member, queue).await
}

/// One experience, to decide on.
#[server(endpoint = "moderation/review", input = Json, output = WireAnswer)]
pub async fn show_review(id: ExperienceId) -> Result<OnDesk<Review>, AppError> {
    use crate::{
        accounts::{desk::around, rules::can_moderate},
        platform::request::Request,
    };
    let request = Request::current()?;
    let member = request.staff().await?;
    if !can_moderate(&member) {
        return Err(AppError::Forbidden);
    }
    let review = super::reviewing::review(&request.site, id).await?;
    around(&request.site, member, review).await
}

/// Decides on one experience, or on something added to it.
#[server(endpoint = "moderation/decide", input = Json, output = WireAnswer)]
pub async fn decide_experience(
    id: ExperienceId,
    draft: DecisionDraft,
) -> Result<Decided, AppError> {
    use crate::platform::request::Request;
    let request = Request::current()?;
    let member = request.staff().await?;
    super::commands::decide(&request.site, &member, id, &draft).await
}
