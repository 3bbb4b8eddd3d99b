//! Following an experience from the browser. The code travels in the body, never in an address.
use crate::{
    experiences::{followed::Followed, forms::AuthorGesture},
    kernel::{
        error::{AppError, FieldCode},
        wire::WireAnswer,
    },
};
use leptos::{prelude::*, server_fn::codec::Json};

/// What became of the experience with this code, or what is wrong with the code.
#[server(endpoint = "experiences/follow", input = Json, output = WireAnswer)]
pub async fn follow_experience(code: String) -> Result<Result<Followed, FieldCode>, AppError> {
    use crate::{
        experiences::commands,
        platform::{limits::Gesture, request::Request},
    };
    let request = Request::current()?;
    request.limit(Gesture::Follow)?;
    match commands::follow(&request.site, &code).await {
        // A slip of the hand is an answer, not a failure.
        Err(AppError::Invalid(errors)) => {
            Ok(Err(errors.first().map_or(FieldCode::UnknownCode, |it| it.code)))
        }
        found => found.map(Ok),
    }
}

/// Does one gesture of the author.
#[server(endpoint = "experiences/act", input = Json, output = WireAnswer)]
pub async fn act_on_experience(code: String, gesture: AuthorGesture) -> Result<Followed, AppError> {
    use crate::{
        experiences::commands,
        platform::{limits::Gesture, request::Request},
    };
    let request = Request::current()?;
    request.limit(Gesture::Follow)?;
    commands::act(&request.site, &code, &gesture).await
}
