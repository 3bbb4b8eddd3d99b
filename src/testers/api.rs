//! What the pages of the panel ask. Its gestures are plain posts.
use super::model::{Behind, Door};
use crate::kernel::{error::AppError, wire::WireAnswer};
use leptos::{prelude::*, server_fn::codec::Json};

/// Is the panel open? With what its form needs.
#[server(endpoint = "testers/door", input = Json, output = WireAnswer)]
pub async fn show_door() -> Result<Door, AppError> {
    use super::commands::ticket;
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    let office = site.post_office.as_ref();
    Ok(Door {
        is_open: office.is_some(),
        ticket: office.map(|it| ticket(&it.keys, site.clock.now())).unwrap_or_default(),
    })
}

/// What the link of a letter leads to. Reading it changes nothing: programs that read mail open links.
#[server(endpoint = "testers/link", input = Json, output = WireAnswer)]
pub async fn show_link(token: String) -> Result<Behind, AppError> {
    use crate::platform::request::Request;
    let request = Request::current()?;
    super::commands::behind(&request.site, &token).await
}
