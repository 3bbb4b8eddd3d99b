//! What the browser may ask of the glossary. Texts are measured on the device: nothing is asked.
use super::phrases::Found;
use crate::kernel::{error::AppError, wire::WireAnswer};
use leptos::{prelude::*, server_fn::codec::Json};

/// The phrases that hold these words; all of them without words.
#[server(endpoint = "clarity/phrases", input = Json, output = WireAnswer)]
pub async fn find_phrases(typed: String) -> Result<Found, AppError> {
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    super::glossary::find(&site.db, &typed).await
}
