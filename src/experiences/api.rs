//! What the browser may ask of experiences. Each body: who, limits, command.
pub mod follow;
pub mod share;

use super::{
    follow_up::Moment,
    listing::Listing,
    model::{Experience, Summary},
};
use crate::{
    directory::model::StructureRef,
    kernel::{error::AppError, ids::ExperienceId, lang::Lang, wire::WireAnswer},
    statistics::model::{Figures, Month},
};
use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

/// One experience and what stands around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    pub experience: Experience,
    pub moments: Vec<Moment>,
    pub similar: Vec<Summary>,
    /// Of its first service that the directory knows.
    pub portrait: Option<Portrait>,
    /// What people pointed at from it: address and title.
    pub documents: Vec<(String, String)>,
}

/// A service beside a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Portrait {
    pub service: StructureRef,
    /// A closed service takes no new story.
    pub active: bool,
    /// Without its months and tags.
    pub figures: Figures,
    /// The last twelve months, one after the other.
    pub year: Vec<Month>,
    /// Its main indicators: address of the page, title, value with its period and place.
    pub indicators: Vec<(String, String, String)>,
}

/// A page of published experiences. `query` is the query of the list's address: it is decoded here,
/// once, by the same code as in the browser.
#[server(endpoint = "experiences/browse", input = Json, output = WireAnswer)]
pub async fn browse_experiences(query: String) -> Result<Listing, AppError> {
    use super::filters::Filters;
    use crate::platform::request::Request;
    let request = Request::current()?;
    super::browsing::browse(&request.site, &Filters::parse(&query)).await
}

/// One published experience.
#[server(endpoint = "experiences/show", input = Json, output = WireAnswer)]
pub async fn show_experience(lang: Lang, id: ExperienceId) -> Result<Shown, AppError> {
    use crate::platform::request::Request;
    let request = Request::current()?;
    super::showing::show(&request.site, lang, id).await
}
