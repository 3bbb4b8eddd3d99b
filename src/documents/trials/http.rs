//! The plain posts of trials: those who prepare them, those who answer.
use super::{
    commands,
    forms::{AnswerDraft, TrialDraft},
};
use crate::{
    accounts::session::SignedIn,
    kernel::{error::AppError, form::FormState, ids::DocumentId, lang::Lang, query::pairs},
    links::documents as links,
    platform::{
        http::pages::{failed, page_again},
        limits::{Caller, Gesture},
        site::Site,
    },
};
use axum::{
    Extension, Router,
    extract::{Path, State},
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};

pub fn router() -> Router<Site> {
    Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        let desk = links::desk_trial(lang, DocumentId(0)).replace("/0/", "/{id}/");
        router.route(&desk, post(prepare)).route(&links::trial(lang, "{token}"), post(answer))
    })
}

async fn prepare(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(id): Path<DocumentId>,
    parts: Parts,
    body: String,
) -> Response {
    let typed = TrialDraft::of_fields(pairs(&body));
    let done = match typed.gesture.as_str() {
        "open" => commands::open(&site, &member, id, &typed).await.map(|_| "opened"),
        "close" => commands::close(&site, &member, id).await.map(|()| "closed"),
        _ => commands::save(&site, &member, id, &typed).await.map(|()| "saved"),
    };
    let page = links::desk_trial(Lang::of_path(parts.uri.path()), id);
    match done {
        Ok(done) => Redirect::to(&format!("{page}?done={done}")).into_response(),
        Err(AppError::Invalid(errors)) => {
            page_again(&site, parts, FormState { typed, errors }).await
        }
        Err(error) => failed(&site, parts, error).await,
    }
}

async fn answer(
    State(site): State<Site>,
    Extension(caller): Extension<Caller>,
    Path(token): Path<String>,
    parts: Parts,
    body: String,
) -> Response {
    let typed = AnswerDraft::of_fields(pairs(&body));
    let done = match site.limits.check(Gesture::Submit, caller) {
        Ok(()) => commands::answer(&site, &token, &typed).await,
        Err(error) => Err(error),
    };
    let page = links::trial(Lang::of_path(parts.uri.path()), &token);
    match done {
        Ok(()) => Redirect::to(&format!("{page}?done=sent")).into_response(),
        // The page says why: it is over, or was answered.
        Err(AppError::Gone) => Redirect::to(&page).into_response(),
        Err(AppError::Invalid(errors)) => {
            page_again(&site, parts, FormState { typed, errors }).await
        }
        Err(error) => failed(&site, parts, error).await,
    }
}
