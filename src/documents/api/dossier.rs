//! One dossier, its rewriting, and "I struggled with it too".
use crate::{
    documents::{dossier::Dossier, rewritten::Rewritten},
    kernel::{error::AppError, ids::DocumentId, lang::Lang, wire::WireAnswer},
};
use leptos::{prelude::*, server_fn::codec::Json};

/// One document, with this page of the passages that people point at.
#[server(endpoint = "documents/show", input = Json, output = WireAnswer)]
pub async fn show_document(lang: Lang, id: DocumentId, page: i64) -> Result<Dossier, AppError> {
    use crate::{documents::showing, platform::request::Request};
    let request = Request::current()?;
    showing::show(&request.site, lang, id, page).await
}

/// Before and after: the latest rewriting, or this one.
#[server(endpoint = "documents/rewriting", input = Json, output = WireAnswer)]
pub async fn show_rewriting(
    lang: Lang,
    id: DocumentId,
    version: Option<i64>,
) -> Result<Rewritten, AppError> {
    use crate::{documents::showing::rewriting, platform::request::Request};
    let request = Request::current()?;
    rewriting::show(&request.site, lang, id, version).await
}

/// Counts one more person who struggled; how many there are.
#[server(endpoint = "documents/me-too", input = Json, output = WireAnswer)]
pub async fn count_me_too(id: DocumentId) -> Result<i64, AppError> {
    use crate::{documents::commands, platform::request::Request};
    let request = Request::current()?;
    commands::me_too(&request.site, id, request.caller()).await
}
