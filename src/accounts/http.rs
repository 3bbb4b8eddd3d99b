//! Signing in and out: plain form posts.
use super::{commands, forms::SignInDraft, session};
use crate::{
    kernel::{error::AppError, form::FormState, lang::Lang},
    links,
    platform::{
        http::pages::{failed, page_again},
        limits::Caller,
        site::Site,
    },
};
use axum::{
    Extension, Form, Router,
    extract::State,
    http::{header, request::Parts},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
    routing::post,
};

pub fn router() -> Router<Site> {
    Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        router
            .route(&links::sign_in(lang), post(sign_in))
            .route(&links::sign_out(lang), post(sign_out))
    })
}

async fn sign_in(
    State(site): State<Site>,
    Extension(caller): Extension<Caller>,
    parts: Parts,
    Form(mut typed): Form<SignInDraft>,
) -> Response {
    let lang = Lang::of_path(parts.uri.path());
    let old = session::token(&site, &parts.headers);
    match commands::sign_in(&site, caller, &typed, old.as_deref()).await {
        Ok(token) => to_with_cookie(&site, &links::staff(lang), &token),
        Err(AppError::Invalid(errors)) => {
            typed.password.clear();
            page_again(&site, parts, FormState { typed, errors }).await
        }
        Err(error) => failed(&site, parts, error).await,
    }
}

async fn sign_out(State(site): State<Site>, parts: Parts) -> Response {
    let lang = Lang::of_path(parts.uri.path());
    if let Some(token) = session::token(&site, &parts.headers)
        && let Err(error) = commands::sign_out(&site, &token).await
    {
        return failed(&site, parts, error).await;
    }
    let page = format!("{}?done=signed_out", links::sign_in(lang));
    to_with_cookie(&site, &page, "")
}

/// 303, with a session or without one.
fn to_with_cookie(site: &Site, page: &str, token: &str) -> Response {
    let cookie = session::cookie(site, token).map(|value| (header::SET_COOKIE, value));
    (AppendHeaders(cookie), Redirect::to(page)).into_response()
}
