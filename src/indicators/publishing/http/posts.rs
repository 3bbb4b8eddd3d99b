//! The plain posts of those who publish: each to the page it is about.
use crate::{
    accounts::session::SignedIn,
    indicators::publishing::{
        commands::{self, Changed, Decided},
        forms::{EventDraft, GridDraft, PublishDraft, TokenDraft, UploadDraft, ValueDraft},
        model::NewToken,
        table,
    },
    kernel::{
        error::AppError,
        form::FormState,
        ids::{DeliveryId, EventId, TokenId, UploadId},
        lang::Lang,
    },
    links::publishing as links,
    platform::{
        http::pages::{failed, page_again, render},
        site::Site,
    },
};
use axum::{
    Form, Router,
    extract::{Path, State},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use leptos::prelude::provide_context;

pub(super) fn router() -> Router<Site> {
    Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        let below = |of: String| format!("{of}/{{id}}");
        let of_delivery = links::delivery(lang, "{code}", DeliveryId(0));
        let of_delivery = of_delivery.trim_end_matches('0');
        router
            .route(&below(links::upload(lang)), post(decide))
            .route(&links::grid(lang, "{code}"), post(type_values))
            .route(&links::value(lang, "{code}", "{territory}", "{period}"), post(change))
            .route(&links::target(lang, "{code}", "{territory}", "{month}"), post(remove_target))
            .route(&format!("{of_delivery}{{delivery}}"), post(withdraw))
            .route(&links::tokens(lang), post(create))
            .route(&below(links::tokens(lang)), post(revoke))
            .route(&links::events(lang), post(add))
            .route(&below(links::events(lang)), post(take_back))
    })
}

fn lang(parts: &Parts) -> Lang {
    Lang::of_path(parts.uri.path())
}

/// The page after a gesture that was done, or the same with what is wrong.
async fn after<F>(site: &Site, parts: Parts, typed: F, done: Result<String, AppError>) -> Response
where
    F: Clone + Send + Sync + 'static,
{
    match done {
        Ok(page) => Redirect::to(&page).into_response(),
        Err(AppError::Invalid(errors)) => {
            page_again(site, parts, FormState { typed, errors }).await
        }
        Err(error) => failed(site, parts, error).await,
    }
}

async fn decide(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(id): Path<UploadId>,
    parts: Parts,
    Form(typed): Form<PublishDraft>,
) -> Response {
    let done = commands::decide(&site, &member, id, &typed).await.map(|done| {
        let code = match done {
            Decided::Published => "published",
            Decided::Scheduled => "scheduled",
            Decided::Cancelled => "cancelled",
        };
        format!("{}?done={code}", links::list(lang(&parts)))
    });
    after(&site, parts, typed, done).await
}

async fn type_values(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(code): Path<String>,
    parts: Parts,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let mut typed = GridDraft::default();
    let UploadDraft { source, method_version, note } = &mut typed.about;
    for (name, text) in pairs {
        match name.as_str() {
            "source" => *source = text,
            "method_version" => *method_version = text,
            "note" => *note = text,
            _ => typed.cells.push((name, text)),
        }
    }
    let done = commands::keep_grid(&site, &member, &code, &typed).await;
    let done = done.map(|id| links::preview(lang(&parts), id));
    after(&site, parts, typed, done).await
}

async fn change(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path((code, territory, period)): Path<(String, String, String)>,
    parts: Parts,
    Form(typed): Form<ValueDraft>,
) -> Response {
    let done = match table::place(&territory, &period) {
        Some(place) => commands::change(&site, &member, (&code, &place), &typed).await,
        None => Err(AppError::NotFound),
    };
    let done = done.map(|done| {
        let done = match done {
            Changed::Corrected => "corrected",
            Changed::Withdrawn => "withdrawn",
        };
        format!("{}&done={done}", links::indicator_at(lang(&parts), &code, &territory))
    });
    after(&site, parts, typed, done).await
}

async fn remove_target(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path((code, territory, month)): Path<(String, String, String)>,
    parts: Parts,
    Form(typed): Form<ValueDraft>,
) -> Response {
    let done = match table::place(&territory, &month) {
        Some(place) => commands::remove_target(&site, &member, (&code, &place), &typed.seen).await,
        None => Err(AppError::NotFound),
    };
    let page = links::indicator_at(lang(&parts), &code, &territory);
    let done = done.map(|()| format!("{page}&done=withdrawn"));
    after(&site, parts, typed, done).await
}

async fn withdraw(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path((code, id)): Path<(String, DeliveryId)>,
    parts: Parts,
    Form(typed): Form<ValueDraft>,
) -> Response {
    let done = commands::withdraw_delivery(&site, &member, (&code, id), &typed.note).await;
    let done = done.map(|_| format!("{}?done=withdrawn", links::indicator(lang(&parts), &code)));
    after(&site, parts, typed, done).await
}

/// The token is in this answer and nowhere else: no redirection, no address that would show it again.
async fn create(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    parts: Parts,
    Form(typed): Form<TokenDraft>,
) -> Response {
    match commands::create_token(&site, &member, &typed).await {
        Ok(token) => {
            let extra = move || provide_context(NewToken(token.clone()));
            render(&site, parts, StatusCode::OK, extra).await
        }
        Err(error) => after(&site, parts, typed, Err(error)).await,
    }
}

async fn revoke(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(id): Path<TokenId>,
    parts: Parts,
) -> Response {
    let done = commands::revoke_token(&site, &member, id).await;
    let done = done.map(|()| format!("{}?done=revoked", links::tokens(lang(&parts))));
    after(&site, parts, (), done).await
}

async fn add(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    parts: Parts,
    Form(typed): Form<EventDraft>,
) -> Response {
    let done = commands::add_event(&site, &member, &typed).await;
    let done = done.map(|_| format!("{}?done=added", links::events(lang(&parts))));
    after(&site, parts, typed, done).await
}

async fn take_back(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(id): Path<EventId>,
    parts: Parts,
) -> Response {
    let done = commands::withdraw_event(&site, &member, id).await;
    let done = done.map(|()| format!("{}?done=withdrawn", links::events(lang(&parts))));
    after(&site, parts, (), done).await
}
