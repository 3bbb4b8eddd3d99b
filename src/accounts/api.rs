//! What the browser may ask about the person who signed in. Signing in and out are plain posts:
//! they begin and end a session, so they load a fresh page.
use super::model::Desk;
use crate::kernel::{error::AppError, wire::WireAnswer};
use leptos::{prelude::*, server_fn::codec::Json};

/// Who is there, and what waits for them.
#[server(endpoint = "staff/desk", input = Json, output = WireAnswer)]
pub async fn show_desk() -> Result<Desk, AppError> {
    use crate::platform::request::Request;
    let request = Request::current()?;
    let member = request.staff().await?;
    let mut desk = super::desk::desk(&request.site, member).await?;
    let (site, lang) = (&request.site, request.lang());
    desk.documents.urgent = crate::documents::desk::reading::urgent(site, &desk.member, lang);
    Ok(desk)
}
