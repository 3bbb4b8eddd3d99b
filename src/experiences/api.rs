//! What the browser may ask of experiences. Each body: who, limits, command.
use super::{filters::Filters, listing::Listing, model::{Experience, Summary}};
use crate::kernel::{error::AppError, ids::ExperienceId};
use leptos::{prelude::*, server_fn::codec::GetUrl};
use serde::{Deserialize, Serialize};

/// One experience and the ones that resemble it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    pub experience: Experience,
    pub similar: Vec<Summary>,
}

/// A page of published experiences. `query` is the query of the list's address: it is decoded here,
/// once, by the same code as in the browser.
#[server(endpoint = "experiences/browse", input = GetUrl)]
pub async fn browse_experiences(query: String) -> Result<Listing, AppError> {
    use crate::platform::request::Request;
    let request = Request::current()?;
    super::browsing::browse(&request.site, &Filters::parse(&query)).await
}

/// One published experience.
#[server(endpoint = "experiences/show", input = GetUrl)]
pub async fn show_experience(id: ExperienceId) -> Result<Shown, AppError> {
    use crate::platform::request::Request;
    let request = Request::current()?;
    let experience = super::reading::published(&request.site, id).await?;
    let similar = super::similar::find(&request.site, &experience).await?;
    Ok(Shown { experience, similar })
}
