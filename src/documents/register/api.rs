//! What the browser may ask of the register.
use super::listed::Register;
use crate::kernel::{error::AppError, lang::Lang, wire::WireAnswer};
use leptos::{prelude::*, server_fn::codec::Json};

/// A page of the register, as the query of its address asks for it.
#[server(endpoint = "documents/register", input = Json, output = WireAnswer)]
pub async fn list_documents(lang: Lang, query: String) -> Result<Register, AppError> {
    use super::filters::RegisterFilters;
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    Ok(super::listing::list(&site, lang, &RegisterFilters::parse(&query)))
}
