//! What the browser may ask of the directory.
use super::{
    listing::{PosterShown, ServiceListing, ServiceShown},
    model::StructureRef,
};
use crate::kernel::{error::AppError, lang::Lang, wire::WireAnswer};
use leptos::{prelude::*, server_fn::codec::Json};

/// The services that match what a person types, best first, at most ten.
#[server(endpoint = "directory/suggest", input = Json, output = WireAnswer)]
pub async fn suggest_services(typed: String) -> Result<Vec<StructureRef>, AppError> {
    use crate::platform::request::Request;
    let directory = Request::current()?.site.directory();
    let found = directory.suggest(&typed, 10);
    Ok(found.into_iter().map(|it| directory.reference(it)).collect())
}

/// The service with this code, for a link that names one.
#[server(endpoint = "directory/find", input = Json, output = WireAnswer)]
pub async fn find_service(code: String) -> Result<StructureRef, AppError> {
    use crate::platform::request::Request;
    let directory = Request::current()?.site.directory();
    directory.by_code(&code).map(|it| directory.reference(it)).ok_or(AppError::NotFound)
}

/// A page of the directory. `query` is the query of the page's address.
#[server(endpoint = "directory/browse", input = Json, output = WireAnswer)]
pub async fn browse_services(query: String) -> Result<ServiceListing, AppError> {
    use super::filters::ServiceFilters;
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    super::browsing::browse(&site, &ServiceFilters::parse(&query)).await
}

/// One service with what is around it.
#[server(endpoint = "directory/show", input = Json, output = WireAnswer)]
pub async fn show_service(lang: Lang, code: String) -> Result<ServiceShown, AppError> {
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    super::showing::show(&site, lang, &code).await
}

/// The results of one service, for its hall.
#[server(endpoint = "directory/poster", input = Json, output = WireAnswer)]
pub async fn show_poster(lang: Lang, code: String) -> Result<PosterShown, AppError> {
    use crate::platform::request::Request;
    let site = Request::current()?.site;
    super::showing::poster(&site, lang, &code).await
}
