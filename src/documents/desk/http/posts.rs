//! Gestures on one dossier, each a form posted to the page it stands on.
use crate::{
    accounts::session::SignedIn,
    documents::desk::{
        commands::{self, Done, Outcome},
        forms::Typed,
    },
    kernel::{error::AppError, form::FormState, ids::DocumentId, lang::Lang},
    links::documents as links,
    platform::{http::pages, site::Site},
};
use axum::{
    Form, Router,
    extract::{Path, State},
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use leptos::prelude::provide_context;

pub(super) fn router() -> Router<Site> {
    Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        let dossier = format!("{}/{{id}}", links::desk(lang));
        let merge = links::desk_merge(lang, DocumentId(0)).replace("/0/", "/{id}/");
        router
            .route(&dossier, post(decide))
            .route(&merge, post(merge_two))
            .route(&links::desk_paper(lang), post(add_paper))
    })
}

/// The page after a gesture that was done, or the same with what is wrong.
pub(super) async fn after(
    site: &Site,
    parts: Parts,
    typed: Typed,
    done: Result<String, AppError>,
) -> Response {
    match done {
        Ok(page) => Redirect::to(&page).into_response(),
        Err(AppError::Invalid(errors)) => {
            pages::page_again(site, parts, FormState { typed, errors }).await
        }
        // Somebody acted before: what was typed is not lost for that.
        Err(error) => {
            let about = (FormState { typed, errors: vec![] }, error.clone());
            let extra = move || {
                provide_context(about.0.clone());
                provide_context(about.1.clone());
            };
            pages::after(site, parts, Some(&error), extra).await
        }
    }
}

async fn decide(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(id): Path<DocumentId>,
    parts: Parts,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let typed = Typed(pairs);
    let lang = Lang::of_path(parts.uri.path());
    let done = commands::decide(&site, &member, id, &typed).await.map(|outcome| match outcome {
        Outcome::Done(done) => done_at(lang, id, done),
        Outcome::SameNumber(other) => {
            format!("{}?with={other}&done=same_number", links::desk_merge(lang, id))
        }
    });
    after(&site, parts, typed, done).await
}

fn done_at(lang: Lang, id: DocumentId, done: Done) -> String {
    format!("{}?done={}", links::desk_dossier(lang, id), done.as_str())
}

async fn merge_two(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(id): Path<DocumentId>,
    parts: Parts,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let typed = Typed(pairs);
    let lang = Lang::of_path(parts.uri.path());
    let done = commands::merge(&site, &member, id, &typed).await;
    let done = done.map(|stays| done_at(lang, stays, Done::Merged));
    after(&site, parts, typed, done).await
}

async fn add_paper(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    parts: Parts,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let typed = Typed(pairs);
    let lang = Lang::of_path(parts.uri.path());
    let done = commands::add_paper(&site, &member, &typed).await.map(|(document, report)| {
        let page = links::desk_dossier(lang, document);
        format!("{page}?report={report}&done={}", Done::Added.as_str())
    });
    after(&site, parts, typed, done).await
}
