//! `/agent/documents/{id}/reecriture`: two texts and, to take one from, a PDF.
use super::posts::after;
use crate::{
    accounts::session::SignedIn,
    attachments::{LARGEST_FILE, MEGABYTES, text},
    documents::desk::{
        commands::{self, Done},
        forms::{Typed, written::LONGEST},
    },
    kernel::{
        error::{AppError, FieldCode},
        form::FormState,
        ids::DocumentId,
        lang::Lang,
    },
    links::documents as links,
    platform::{http::pages, site::Site},
};
use axum::{
    Router,
    extract::{
        DefaultBodyLimit, Multipart, Path, State,
        multipart::{Field, MultipartError},
    },
    http::{StatusCode, request::Parts},
    response::Response,
    routing::post,
};
use leptos::prelude::provide_context;

/// All the texts of the form: four bytes for a character at most, and many short fields.
const LARGEST_TEXT: usize = 2 * 4 * LONGEST as usize + (128 << 10);
const LARGEST: usize = 2 * LARGEST_FILE + LARGEST_TEXT + (64 << 10);
const MOST_FIELDS: usize = 100;
/// The fields that a PDF gives its words to.
const FILES: [(&str, &str); 2] = [("before_file", "before"), ("after_file", "after")];

pub(super) fn router() -> Router<Site> {
    let roads = Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        let road = links::desk_rewriting(lang, DocumentId(0)).replace("/0/", "/{id}/");
        router.route(&road, post(rewrite))
    });
    roads.layer(DefaultBodyLimit::max(LARGEST))
}

async fn rewrite(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(id): Path<DocumentId>,
    parts: Parts,
    form: Multipart,
) -> Response {
    // Who may not write is told before files are read.
    if let Err(error) = commands::may_write(&site, &member, id).await {
        return pages::failed(&site, parts, error).await;
    }
    let (mut typed, mut files) = (Typed::default(), vec![]);
    let found = match read(form, &mut typed, &mut files).await {
        Ok(()) => take_words(&mut typed, files).await,
        Err(error) => Err(error),
    };
    let has_words = match found {
        Ok(has_words) => has_words,
        Err(error) => return after(&site, parts, typed, Err(error)).await,
    };
    let lang = Lang::of_path(parts.uri.path());
    let page = |done: Done| format!("{}?done={}", links::desk_rewriting(lang, id), done.as_str());
    let done = match typed.text("gesture") {
        "publish" => commands::publish(&site, &member, id, &typed).await.map(|()| {
            format!("{}?done={}", links::desk_dossier(lang, id), Done::Published.as_str())
        }),
        // What a PDF says is read by somebody before it is saved.
        "save" if !has_words => {
            commands::save(&site, &member, id, &typed).await.map(|()| page(Done::Saved))
        }
        _ => return again(&site, parts, typed).await,
    };
    after(&site, parts, typed, done).await
}

/// The same page with what was typed, and what was read from files.
async fn again(site: &Site, parts: Parts, typed: Typed) -> Response {
    let state = FormState { typed, errors: vec![] };
    pages::render(site, parts, StatusCode::OK, move || provide_context(state.clone())).await
}

/// Puts the words of each PDF under what was typed: nothing is lost. Was there any?
async fn take_words(typed: &mut Typed, files: Vec<(String, Vec<u8>)>) -> Result<bool, AppError> {
    let has_files = !files.is_empty();
    for (name, bytes) in files {
        let Some((_, target)) = FILES.into_iter().find(|(it, _)| *it == name) else { continue };
        let words = text::text(bytes).await.map_err(|refusal| refusal.about(&name))?;
        match typed.0.iter_mut().find(|(it, _)| it == target) {
            Some((_, text)) if !text.trim().is_empty() => {
                text.push_str("\n\n");
                text.push_str(&words);
            }
            Some((_, text)) => *text = words,
            None => typed.0.push((target.to_owned(), words)),
        }
    }
    Ok(has_files)
}

/// The texts of the form go to `typed`, as they come, and its files to `files`. A file that is too large
/// is passed over and told at the end: the texts after it are not lost.
async fn read(
    mut form: Multipart,
    typed: &mut Typed,
    files: &mut Vec<(String, Vec<u8>)>,
) -> Result<(), AppError> {
    let mut left = LARGEST_TEXT;
    let mut told = Ok(());
    while let Some(field) = form.next_field().await.map_err(|error| unread(&error, "before"))? {
        let name = field.name().unwrap_or_default().to_owned();
        let is_file = FILES.iter().any(|(file, _)| *file == name);
        let most = if is_file { LARGEST_FILE } else { left };
        let (bytes, is_whole) = bytes(field, &name, most).await?;
        if !is_whole {
            let code =
                if is_file { FieldCode::TooLarge(MEGABYTES) } else { FieldCode::TooLong(LONGEST) };
            told = Err(AppError::field(&name, code));
        } else if is_file {
            if !bytes.is_empty() {
                files.push((name, bytes));
            }
        } else if typed.0.len() < MOST_FIELDS {
            left -= bytes.len();
            typed.0.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    told
}

/// The first bytes of a field, and whether that is all of it.
async fn bytes(mut field: Field<'_>, name: &str, most: usize) -> Result<(Vec<u8>, bool), AppError> {
    let mut all = vec![];
    let mut is_whole = true;
    while let Some(part) = field.chunk().await.map_err(|error| unread(&error, name))? {
        is_whole = is_whole && all.len() + part.len() <= most;
        if is_whole {
            all.extend_from_slice(&part);
        }
    }
    Ok((all, is_whole))
}

fn unread(error: &MultipartError, name: &str) -> AppError {
    let is_large = error.status() == StatusCode::PAYLOAD_TOO_LARGE;
    let code = if is_large { FieldCode::TooLarge(MEGABYTES) } else { FieldCode::DamagedFile };
    AppError::field(name, code)
}
