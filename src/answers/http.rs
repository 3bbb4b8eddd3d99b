//! Answering without JavaScript: plain form posts to the page of the answer.
use super::{commands, forms::AnswerDraft, pages::answer::next_page};
use crate::{
    accounts::session::SignedIn,
    kernel::{error::AppError, form::FormState, ids::MentionId, lang::Lang},
    links,
    platform::{
        http::pages::{failed, page_again},
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

pub fn router() -> Router<Site> {
    Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        router.route(&format!("{}/{{id}}", links::answers(lang)), post(answer))
    })
}

async fn answer(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(id): Path<MentionId>,
    parts: Parts,
    Form(typed): Form<AnswerDraft>,
) -> Response {
    match commands::answer(&site, &member, id, &typed).await {
        Ok(done) => {
            let lang = Lang::of_path(parts.uri.path());
            Redirect::to(&next_page(lang, id, done)).into_response()
        }
        Err(AppError::Invalid(errors)) => {
            page_again(&site, parts, FormState { typed, errors }).await
        }
        Err(error) => failed(&site, parts, error).await,
    }
}
