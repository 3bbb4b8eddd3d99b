//! What the pages of trials ask. Gestures are plain posts.
use super::model::{Invitation, TrialDesk};
use crate::{
    accounts::model::OnDesk,
    kernel::{error::AppError, ids::DocumentId, wire::WireAnswer},
};
use leptos::{prelude::*, server_fn::codec::Json};

/// The trial of a document, for those who prepare it.
#[server(endpoint = "trials/desk", input = Json, output = WireAnswer)]
pub async fn show_trial(id: DocumentId) -> Result<OnDesk<TrialDesk>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let found = super::reading::desk(&request.site, &member, id, request.lang()).await?;
    around(&request.site, member, found).await
}

/// What an invitation leads to. Reading it changes nothing.
#[server(endpoint = "trials/read", input = Json, output = WireAnswer)]
pub async fn show_invitation(token: String) -> Result<Invitation, AppError> {
    use crate::platform::request::Request;
    let request = Request::current()?;
    super::commands::invitation(&request.site, &token).await
}
