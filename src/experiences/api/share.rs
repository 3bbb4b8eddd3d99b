//! Sending an experience from the browser.
use crate::{
    experiences::{forms::Draft, receipt::Receipt},
    kernel::{error::AppError, ids::ExperienceId, wire::WireAnswer},
};
use leptos::{prelude::*, server_fn::codec::Json};

/// Receives an experience; gives the receipt, the same one for the same draft.
#[server(endpoint = "experiences/submit", input = Json, output = WireAnswer)]
pub async fn submit_experience(draft: Draft) -> Result<Receipt, AppError> {
    use crate::{
        experiences::commands,
        platform::{limits::Gesture, request::Request},
    };
    let request = Request::current()?;
    request.limit(Gesture::Submit)?;
    commands::submit(&request.site, &draft).await
}

/// Counts one more reader who lived the same; how many there are.
#[server(endpoint = "experiences/similar", input = Json, output = WireAnswer)]
pub async fn count_similar(id: ExperienceId) -> Result<i64, AppError> {
    use crate::{experiences::commands, platform::request::Request};
    let request = Request::current()?;
    commands::similar(&request.site, id, request.caller()).await
}
