//! The vote of a reader without JavaScript: a plain post, then the same page.
use super::commands;
use crate::{
    kernel::{
        ids::{AnswerId, ExperienceId},
        lang::Lang,
    },
    links::{self, Place},
    platform::{http::pages::failed, limits::Caller, site::Site},
};
use axum::{
    Form, Router,
    extract::{Path, State},
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use serde::Deserialize;

/// What the two buttons send.
#[derive(Debug, Deserialize)]
struct Vote {
    answer: AnswerId,
    useful: String,
}

pub fn router() -> Router<Site> {
    let path =
        |lang| format!("{}/{{id}}/{}", links::experiences(lang), links::word(lang, Place::Useful));
    Router::new().route(&path(Lang::Fr), post(vote)).route(&path(Lang::En), post(vote))
}

async fn vote(
    State(site): State<Site>,
    Path(id): Path<ExperienceId>,
    parts: Parts,
    Form(vote): Form<Vote>,
) -> Response {
    let caller: Caller = parts.extensions.get().copied().unwrap_or_default();
    match commands::vote(&site, vote.answer, vote.useful == "yes", caller).await {
        Ok(_) => {
            let lang = Lang::of_path(parts.uri.path());
            let page = format!("{}/{id}#answer-{}", links::experiences(lang), vote.answer);
            Redirect::to(&page).into_response()
        }
        Err(error) => failed(&site, parts, error).await,
    }
}
