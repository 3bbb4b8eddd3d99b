//! A file of results: a multipart form, then its preview.
use crate::{
    accounts::session::SignedIn,
    indicators::publishing::{commands, forms::UploadDraft},
    kernel::{
        error::{AppError, FieldCode, FieldError},
        form::FormState,
        lang::Lang,
    },
    links::publishing as links,
    platform::{
        http::pages::{failed, page_again},
        site::Site,
    },
};
use axum::{
    Router,
    extract::{
        DefaultBodyLimit, Multipart, State,
        multipart::{Field, MultipartError},
    },
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
    routing::post,
};

/// Megabytes in a file: a hundred thousand rows.
const MEGABYTES: u32 = 5;
/// Each field, as it is read.
const LARGEST_FIELD: usize = (MEGABYTES as usize) << 20;
/// The whole form: the file, and a few lines.
const LARGEST: usize = (MEGABYTES as usize + 1) << 20;

pub(super) fn router() -> Router<Site> {
    let roads = Lang::ALL
        .into_iter()
        .fold(Router::new(), |router, lang| router.route(&links::upload(lang), post(upload)));
    roads.layer(DefaultBodyLimit::max(LARGEST))
}

/// What the form holds.
#[derive(Default)]
struct Typed {
    draft: UploadDraft,
    name: String,
    body: Vec<u8>,
}

async fn upload(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    parts: Parts,
    form: Multipart,
) -> Response {
    // Who may not publish is told before the file is read.
    if let Err(error) = commands::scope_of(&site, &member) {
        return failed(&site, parts, error).await;
    }
    let mut typed = Typed::default();
    let read = read(form, &mut typed).await;
    let Typed { draft, name, body } = typed;
    let done = match read {
        Ok(()) => commands::keep(&site, &member, &draft, (name, body)).await,
        Err(code) => Err(AppError::field("file", code)),
    };
    match done {
        Ok(id) => {
            let lang = Lang::of_path(parts.uri.path());
            Redirect::to(&links::preview(lang, id)).into_response()
        }
        Err(AppError::Invalid(errors)) => again(&site, parts, draft, errors).await,
        Err(error) => failed(&site, parts, error).await,
    }
}

async fn again(site: &Site, parts: Parts, typed: UploadDraft, errors: Vec<FieldError>) -> Response {
    page_again(site, parts, FormState { typed, errors }).await
}

fn unread(error: &MultipartError) -> FieldCode {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        FieldCode::TooLarge(MEGABYTES)
    } else {
        FieldCode::Required
    }
}

/// The bytes of a field, while there are not too many.
async fn bytes(mut field: Field<'_>) -> Result<Vec<u8>, FieldCode> {
    let mut all = vec![];
    while let Some(part) = field.chunk().await.map_err(|error| unread(&error))? {
        if all.len() + part.len() > LARGEST_FIELD {
            return Err(FieldCode::TooLarge(MEGABYTES));
        }
        all.extend_from_slice(&part);
    }
    Ok(all)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

async fn read(mut form: Multipart, into: &mut Typed) -> Result<(), FieldCode> {
    while let Some(field) = form.next_field().await.map_err(|error| unread(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().unwrap_or_default().to_owned();
        let bytes = bytes(field).await?;
        match name.as_str() {
            "file" => (into.name, into.body) = (file.chars().take(120).collect(), bytes),
            "source" => into.draft.source = text(&bytes),
            "method_version" => into.draft.method_version = text(&bytes),
            "note" => into.draft.note = text(&bytes),
            _ => {}
        }
    }
    Ok(())
}
