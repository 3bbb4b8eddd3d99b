//! The vote of a reader without JavaScript: a plain post, then the same page.
use super::commands;
use crate::{
    kernel::{
        error::AppError,
        ids::{AnswerId, ExperienceId},
        lang::Lang,
    },
    links::{self, Place},
    platform::{
        http::pages::failed,
        limits::{Caller, Gesture},
        site::Site,
    },
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
    match count(&site, &parts, &vote).await {
        Ok(()) => {
            let lang = Lang::of_path(parts.uri.path());
            let page = format!("{}/{id}#answer-{}", links::experiences(lang), vote.answer);
            Redirect::to(&page).into_response()
        }
        Err(error) => failed(&site, parts, error).await,
    }
}

async fn count(site: &Site, parts: &Parts, vote: &Vote) -> Result<(), AppError> {
    let caller: Caller = parts.extensions.get().copied().unwrap_or_default();
    site.limits.check(Gesture::Click, caller)?;
    commands::vote(site, vote.answer, vote.useful == "yes").await?;
    Ok(())
}
