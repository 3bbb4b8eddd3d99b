//! The panel's forms: each answers with another page, and says nothing of who takes part.
use super::{
    commands,
    forms::{JoinDraft, LinkDraft},
};
use crate::{
    kernel::{error::AppError, form::FormState, lang::Lang},
    links::documents as links,
    platform::{
        http::pages::{after, failed, page_again},
        limits::{Caller, Gesture},
        site::Site,
    },
};
use axum::{
    Extension, Form, Router,
    extract::{Path, State},
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use leptos::prelude::provide_context;

pub fn router() -> Router<Site> {
    Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        router
            .route(&links::testers(lang), post(join))
            .route(&links::tester(lang, "{token}"), post(act))
    })
}

async fn join(
    State(site): State<Site>,
    Extension(caller): Extension<Caller>,
    parts: Parts,
    Form(mut typed): Form<JoinDraft>,
) -> Response {
    let lang = Lang::of_path(parts.uri.path());
    let done = match site.limits.check(Gesture::Submit, caller) {
        Ok(()) => commands::join(&site, &typed).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Redirect::to(&format!("{}?done=written", links::testers(lang))).into_response(),
        Err(AppError::Invalid(errors)) => {
            page_again(&site, parts, FormState { typed, errors }).await
        }
        // Nothing typed is lost; a form that was too old gets another ticket.
        Err(error @ AppError::TooMany(_)) => {
            typed.ticket.clear();
            let state = FormState { typed, errors: vec![] };
            let about = error.clone();
            let extra = move || {
                provide_context(state.clone());
                provide_context(about.clone());
            };
            after(&site, parts, Some(&error), extra).await
        }
        Err(error) => failed(&site, parts, error).await,
    }
}

async fn act(
    State(site): State<Site>,
    Extension(caller): Extension<Caller>,
    Path(token): Path<String>,
    parts: Parts,
    Form(typed): Form<LinkDraft>,
) -> Response {
    let lang = Lang::of_path(parts.uri.path());
    let done = match site.limits.check(Gesture::Submit, caller) {
        Ok(()) => gesture(&site, lang, &token, &typed).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(page) => Redirect::to(&page).into_response(),
        // The page itself says that the link is of no use.
        Err(AppError::Gone) => Redirect::to(&links::tester(lang, &token)).into_response(),
        Err(AppError::Invalid(errors)) => {
            page_again(&site, parts, FormState { typed, errors }).await
        }
        Err(error) => failed(&site, parts, error).await,
    }
}

async fn gesture(
    site: &Site,
    lang: Lang,
    token: &str,
    typed: &LinkDraft,
) -> Result<String, AppError> {
    let (page, done) = match typed.gesture.as_str() {
        "confirm" => {
            // To one's own page: what comes next is there, and the way out.
            let own = commands::confirm(site, token).await?;
            (links::tester(lang, own.as_deref().unwrap_or(token)), "confirmed")
        }
        "leave" => {
            commands::leave(site, token).await?;
            (links::testers(lang), "left")
        }
        _ => {
            let profile = typed.profile().map_err(AppError::Invalid)?;
            commands::change(site, token, profile).await?;
            (links::tester(lang, token), "changed")
        }
    };
    Ok(format!("{page}?done={done}"))
}
