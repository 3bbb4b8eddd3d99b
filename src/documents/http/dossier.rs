//! "I struggled with it too" without JavaScript, and the scans that everybody may see.
use crate::{
    attachments::serve::{self, Way},
    documents::{commands, showing, store::reading},
    kernel::{error::AppError, ids::DocumentId, lang::Lang},
    links::{self, Place},
    platform::{http::pages::failed, limits::Caller, site::Site},
};
use axum::{
    Router,
    extract::{Path, State},
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};

pub(super) fn router() -> Router<Site> {
    Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        let piece = format!("{}/{{id}}/pieces/{{piece}}", links::documents::register(lang));
        router
            .route(&links::documents::me_too(lang, "{id}"), post(me_too))
            .route(&piece, get(attachment))
    })
}

/// Counts, then shows the dossier again: its address finds the slug by itself.
async fn me_too(State(site): State<Site>, Path(id): Path<String>, parts: Parts) -> Response {
    let lang = Lang::of_path(parts.uri.path());
    let caller = parts.extensions.get::<Caller>().copied().unwrap_or_default();
    let Some(id) = links::leading_id::<DocumentId>(&id) else {
        return failed(&site, parts, AppError::NotFound).await;
    };
    match commands::me_too(&site, id, caller).await {
        Ok(_) => {
            let page = format!("{}/{id}", links::to(lang, &[Place::Documents]));
            Redirect::to(&page).into_response()
        }
        Err(error) => failed(&site, parts, error).await,
    }
}

/// A scan of a public dossier that a moderator made public.
async fn attachment(
    State(site): State<Site>,
    Path((id, piece)): Path<(String, i64)>,
    parts: Parts,
) -> Response {
    match found(&site, &id, piece).await {
        Ok(response) => response,
        Err(error) => failed(&site, parts, error).await,
    }
}

async fn found(site: &Site, id: &str, piece: i64) -> Result<Response, AppError> {
    let id = links::leading_id::<DocumentId>(id).ok_or(AppError::NotFound)?;
    let document = showing::living(site, id).await?;
    let row = reading::piece(&site.db, document.id, piece).await?.ok_or(AppError::NotFound)?;
    let ending = match row.media_type.as_str() {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "pdf",
    };
    let name = format!("document-{}-{piece}.{ending}", document.id);
    serve::answer(site, &row.object, &row.media_type, &name, Way::View).await
}
