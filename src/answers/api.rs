//! What the browser may ask of answers. Each body: who, then what.
use super::{
    forms::AnswerDraft,
    model::{Done, Inbox, Show, ToAnswer},
};
use crate::{
    accounts::model::OnDesk,
    kernel::{error::AppError, ids::MentionId, wire::WireAnswer},
};
use leptos::{prelude::*, server_fn::codec::Json};

/// A part of one's inbox; `after` is a cursor, empty for the beginning.
#[server(endpoint = "answers/inbox", input = Json, output = WireAnswer)]
pub async fn show_inbox(show: Show, after: String) -> Result<OnDesk<Inbox>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let inbox = super::inbox::inbox(&request.site, &member, show, &after).await?;
    around(&request.site, member, inbox).await
}

/// One experience, to answer for one of its services.
#[server(endpoint = "answers/show", input = Json, output = WireAnswer)]
pub async fn show_to_answer(id: MentionId) -> Result<OnDesk<ToAnswer>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let found = super::inbox::to_answer(&request.site, &member, id).await?;
    around(&request.site, member, found).await
}

/// Answers, corrects an answer, or says that a promise is kept.
#[server(endpoint = "answers/answer", input = Json, output = WireAnswer)]
pub async fn answer_experience(id: MentionId, draft: AnswerDraft) -> Result<Done, AppError> {
    use crate::platform::request::Request;
    let request = Request::current()?;
    let member = request.staff().await?;
    super::commands::answer(&request.site, &member, id, &draft).await
}
