//! What the browser may ask of indicators. Words and drawings come ready made, in the reader's language.
use super::{checked::Check, compared::Comparison, listed::Dashboard, shown::IndicatorShown};
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

/// A page of the dashboard, as the query of its address asks for it.
#[server(endpoint = "indicators/list", input = Json, output = WireAnswer)]
pub async fn list_indicators(lang: Lang, query: String) -> Result<Dashboard, AppError> {
    use super::filters::IndicatorFilters;
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    super::listing::list(&site, lang, &IndicatorFilters::parse(&query)).await
}

/// One core measure across networks.
#[server(endpoint = "indicators/compare", input = Json, output = WireAnswer)]
pub async fn compare_networks(lang: Lang, query: String) -> Result<Comparison, AppError> {
    use super::filters::measure;
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    super::comparing::compare(&site, lang, measure(&query)).await
}

/// Which figures are up to date.
#[server(endpoint = "indicators/check", input = Json, output = WireAnswer)]
pub async fn check_indicators(lang: Lang, query: String) -> Result<Check, AppError> {
    use super::filters::CheckFilters;
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    super::checking::check(&site, lang, &CheckFilters::parse(&query)).await
}
