//! What the browser may ask of figures.
use super::shown::FiguresShown;
use crate::kernel::{error::AppError, lang::Lang, wire::WireAnswer};
use leptos::{prelude::*, server_fn::codec::Json};

/// The figures of the documents that the query of the address keeps.
#[server(endpoint = "documents/figures", input = Json, output = WireAnswer)]
pub async fn document_figures(lang: Lang, query: String) -> Result<FiguresShown, AppError> {
    use crate::documents::register::filters::RegisterFilters;
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    Ok(super::tables::show(&site, lang, &RegisterFilters::parse(&query)))
}
