//! "I lived the same" without JavaScript.
use crate::{
    experiences::commands,
    kernel::{error::AppError, ids::ExperienceId, lang::Lang},
    links::{self, Place},
    platform::{http::pages::failed, limits::Caller, site::Site},
};
use axum::{
    Router,
    extract::{Path, State},
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};

pub(super) fn router() -> Router<Site> {
    Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        router.route(&links::to_similar(lang, "{id}"), post(answer))
    })
}

/// Counts, then shows the experience again: its address finds the slug by itself.
async fn answer(State(site): State<Site>, Path(id): Path<String>, parts: Parts) -> Response {
    let lang = Lang::of_path(parts.uri.path());
    let caller = parts.extensions.get::<Caller>().copied().unwrap_or_default();
    let Some(id) = links::leading_id::<ExperienceId>(&id) else {
        return failed(&site, parts, AppError::NotFound).await;
    };
    match commands::similar(&site, id, caller).await {
        Ok(_) => {
            let page = format!("{}/{id}", links::to(lang, &[Place::Experiences]));
            Redirect::to(&page).into_response()
        }
        Err(error) => failed(&site, parts, error).await,
    }
}
