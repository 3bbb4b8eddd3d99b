//! Decisions without JavaScript: plain form posts to the page of the experience.
use super::{commands, forms::DecisionDraft, model::Decided, views::next_page};
use crate::{
    accounts::session::SignedIn,
    kernel::{error::AppError, form::FormState, ids::ExperienceId, lang::Lang},
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
        router.route(&format!("{}/{{id}}", links::moderation(lang)), post(decide))
    })
}

async fn decide(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(id): Path<ExperienceId>,
    parts: Parts,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let typed = DecisionDraft::of_pairs(pairs);
    match commands::decide(&site, &member, id, &typed).await {
        Ok(decided) => to_next(Lang::of_path(parts.uri.path()), decided),
        Err(AppError::Invalid(errors)) => {
            page_again(&site, parts, FormState { typed, errors }).await
        }
        Err(error) => failed(&site, parts, error).await,
    }
}

fn to_next(lang: Lang, decided: Decided) -> Response {
    Redirect::to(&next_page(lang, decided)).into_response()
}
