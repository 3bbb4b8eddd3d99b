//! What the browser may ask of reports. Sending one is a form post, which carries files: `http`.
use super::model::{Followed, Opening};
use crate::kernel::{
    error::{AppError, FieldCode},
    wire::WireAnswer,
};
use leptos::{prelude::*, server_fn::codec::Json};

/// What the report page opens with. `query` is the query of its address.
#[server(endpoint = "reports/open", input = Json, output = WireAnswer)]
pub async fn open_report(query: String) -> Result<Opening, AppError> {
    use crate::platform::request::Request;
    let request = Request::current()?;
    super::reading::open(&request.site, &query).await
}

/// What became of the report with this code, or what is wrong with the code.
#[server(endpoint = "reports/follow", input = Json, output = WireAnswer)]
pub async fn follow_report(code: String) -> Result<Result<Followed, FieldCode>, AppError> {
    use crate::platform::{limits::Gesture, request::Request};
    let request = Request::current()?;
    request.limit(Gesture::Follow)?;
    match super::commands::follow(&request.site, &code).await {
        // A slip of the hand is an answer, not a failure.
        Err(AppError::Invalid(errors)) => {
            Ok(Err(errors.first().map_or(FieldCode::UnknownCode, |it| it.code)))
        }
        found => found.map(Ok),
    }
}

/// Destroys the report with this code.
#[server(endpoint = "reports/erase", input = Json, output = WireAnswer)]
pub async fn erase_report(code: String) -> Result<(), AppError> {
    use crate::platform::{limits::Gesture, request::Request};
    let request = Request::current()?;
    request.limit(Gesture::Follow)?;
    super::commands::erase(&request.site, &code).await
}
