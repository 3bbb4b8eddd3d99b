//! Following without JavaScript: the code comes in each post, and the same page answers.
use crate::{
    experiences::{
        commands,
        followed::{FollowState, Followed, Typed},
        forms::{AuthorGesture, Fields},
    },
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
    Lang::ALL
        .into_iter()
        .fold(Router::new(), |router, lang| router.route(&links::follow(lang), post(answer)))
}

async fn answer(State(site): State<Site>, parts: Parts, body: String) -> Response {
    let fields: Fields = pairs(&body).collect();
    let typed = Typed::of_fields(&fields);
    let caller = parts.extensions.get::<Caller>().copied().unwrap_or_default();
    let gesture = AuthorGesture::of_fields(&fields);
    let state = match site.limits.check(Gesture::Follow, caller) {
        Ok(()) => answered(&site, typed, gesture).await,
        // Without a look-up: it is what is limited.
        Err(error) => FollowState { error: Some(error), typed, ..FollowState::default() },
    };
    let error = state.error.clone();
    after(&site, parts, error.as_ref(), move || provide_context(state.clone())).await
}

async fn answered(site: &Site, typed: Typed, gesture: Option<AuthorGesture>) -> FollowState {
    match act(site, &typed.code, gesture.as_ref()).await {
        Ok(followed) => {
            FollowState { followed: Some(followed), done: gesture, ..FollowState::default() }
        }
        // The page stays open when only the gesture was refused.
        Err(error) => FollowState {
            followed: commands::follow(site, &typed.code).await.ok(),
            error: Some(error),
            typed,
            done: None,
        },
    }
}

async fn act(
    site: &Site,
    code: &str,
    gesture: Option<&AuthorGesture>,
) -> Result<Followed, AppError> {
    match gesture {
        Some(gesture) => commands::act(site, code, gesture).await,
        None => commands::follow(site, code).await,
    }
}
