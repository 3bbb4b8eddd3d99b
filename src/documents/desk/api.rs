//! What the browser may ask of the desk. Gestures are plain posts. Each body: who, then what.
use super::model::{Asked, DossierShown, FormShown, ListAsked, Listed, RewritingShown};
use crate::{
    accounts::model::OnDesk,
    kernel::{error::AppError, ids::DocumentId, wire::WireAnswer},
};
use leptos::{prelude::*, server_fn::codec::Json};

/// What waits.
#[server(endpoint = "documents/desk", input = Json, output = WireAnswer)]
pub async fn show_documents_desk(asked: ListAsked) -> Result<OnDesk<Listed>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let found = super::reading::list(&request.site, &member, &asked, request.lang()).await?;
    around(&request.site, member, found).await
}

/// One dossier.
#[server(endpoint = "documents/desk/dossier", input = Json, output = WireAnswer)]
pub async fn show_desk_dossier(
    id: DocumentId,
    asked: Asked,
) -> Result<OnDesk<DossierShown>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let about = (id, &asked);
    let found = super::reading::dossier(&request.site, &member, about, request.lang()).await?;
    around(&request.site, member, found).await
}

/// The text before and the text after.
#[server(endpoint = "documents/desk/rewriting", input = Json, output = WireAnswer)]
pub async fn show_desk_rewriting(id: DocumentId) -> Result<OnDesk<RewritingShown>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let found = super::reading::rewriting(&request.site, &member, id, request.lang()).await?;
    around(&request.site, member, found).await
}

/// The form of a report received on paper; `with` is what was typed to find its dossier.
#[server(endpoint = "documents/desk/paper", input = Json, output = WireAnswer)]
pub async fn show_paper_form(with: String) -> Result<OnDesk<FormShown>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let found = super::reading::paper(&request.site, &member, &with, request.lang()).await?;
    around(&request.site, member, found).await
}
