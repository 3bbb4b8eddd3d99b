//! Following without JavaScript: the code comes in each post, and the same page answers.
use crate::{
    documents::reporting::{commands, model::FollowState},
    kernel::{error::AppError, lang::Lang, query::pairs},
    links,
    platform::{
        http::pages::after,
        limits::{Caller, Gesture},
        site::Site,
    },
};
use axum::{Router, extract::State, http::request::Parts, response::Response, routing::post};
use leptos::prelude::provide_context;

pub(super) fn router() -> Router<Site> {
    Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        router.route(&links::documents::follow(lang), post(answer))
    })
}

async fn answer(State(site): State<Site>, parts: Parts, body: String) -> Response {
    let fields: Vec<_> = pairs(&body).collect();
    let value = |name: &str| fields.iter().find(|it| it.0 == name).map(|it| it.1.clone());
    let typed = value("code").unwrap_or_default();
    let erases = value("action").as_deref() == Some("erase");
    let caller = parts.extensions.get::<Caller>().copied().unwrap_or_default();
    let state = match site.limits.check(Gesture::Follow, caller) {
        Ok(()) => answered(&site, &typed, erases).await,
        // Without a look-up: it is what is limited.
        Err(error) => Err(error),
    };
    let state = state.unwrap_or_else(|error| FollowState {
        error: Some(error),
        typed,
        ..FollowState::default()
    });
    let error = state.error.clone();
    after(&site, parts, error.as_ref(), move || provide_context(state.clone())).await
}

async fn answered(site: &Site, typed: &str, erases: bool) -> Result<FollowState, AppError> {
    if erases {
        commands::erase(site, typed).await?;
        return Ok(FollowState { erased: true, ..FollowState::default() });
    }
    let followed = commands::follow(site, typed).await?;
    Ok(FollowState { followed: Some(followed), ..FollowState::default() })
}
