//! Following an experience from the browser. The code travels in the body, never in an address.
use crate::{
    experiences::{followed::Followed, forms::AuthorGesture},
    kernel::error::AppError,
};
use leptos::{prelude::*, server_fn::codec::Json};

/// What became of the experience with this code.
#[server(endpoint = "experiences/follow", input = Json)]
pub async fn follow_experience(code: String) -> Result<Followed, AppError> {
    use crate::{
        experiences::commands,
        platform::{limits::Gesture, request::Request},
    };
    let request = Request::current()?;
    request.limit(Gesture::Follow)?;
    commands::follow(&request.site, &code).await
}

/// Does one gesture of the author.
#[server(endpoint = "experiences/act", input = Json)]
pub async fn act_on_experience(code: String, gesture: AuthorGesture) -> Result<Followed, AppError> {
    use crate::{
        experiences::commands,
        platform::{limits::Gesture, request::Request},
    };
    let request = Request::current()?;
    request.limit(Gesture::Follow)?;
    commands::act(&request.site, &code, &gesture).await
}
