//! What the browser may ask of territories.
use super::shown::{PlaceFound, TerritoryShown};
use crate::kernel::{error::AppError, lang::Lang, wire::WireAnswer};
use leptos::{prelude::*, server_fn::codec::Json};

/// The places that a postcode, a town or a department may mean, best first.
#[server(endpoint = "territories/find", input = Json, output = WireAnswer)]
pub async fn find_places(typed: String) -> Result<Vec<PlaceFound>, AppError> {
    Ok(super::showing::find(&typed))
}

/// The department with this code.
#[server(endpoint = "territories/show", input = Json, output = WireAnswer)]
pub async fn show_territory(lang: Lang, code: String) -> Result<TerritoryShown, AppError> {
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    super::showing::show(&site, lang, &code).await
}
