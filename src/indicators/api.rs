//! What the browser may ask of indicators. Words and drawings come ready made, in the reader's language.
use super::shown::IndicatorShown;
use crate::kernel::{error::AppError, lang::Lang, wire::WireAnswer};
use leptos::{prelude::*, server_fn::codec::Json};

/// One indicator, as the query of its address asks for it.
#[server(endpoint = "indicators/show", input = Json, output = WireAnswer)]
pub async fn show_indicator(
    lang: Lang,
    code: String,
    query: String,
) -> Result<IndicatorShown, AppError> {
    use super::view::View;
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    super::showing::show(&site, lang, &code, &View::parse(&query)).await
}
