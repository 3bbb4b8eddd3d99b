//! Checking a text without JavaScript, and the glossary as files.
use super::{checked::Checked, glossary, phrases::Phrase};
use crate::{
    kernel::{error::AppError, lang::Lang, query::pairs},
    links,
    platform::{http::pages::after, site::Site, tabular::cells},
    words::clarity as words,
};
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use leptos::prelude::provide_context;
use serde_json::json;

/// What others may do with the glossary.
const LICENCE: &str = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

pub fn router() -> Router<Site> {
    let router = Router::new()
        .route(links::documents::PLAIN_WORDS_JSON, get(as_json))
        .route(links::documents::PLAIN_WORDS_CSV, get(as_csv));
    let check =
        |router: Router<Site>, lang| router.route(&links::documents::check(lang), post(answer));
    Lang::ALL.into_iter().fold(router, check)
}

/// The page with the measures of what was posted. The text goes back in the answer and nowhere else.
async fn answer(State(site): State<Site>, parts: Parts, body: String) -> Response {
    let checked = Checked::of_fields(pairs(&body), words::example());
    let error = checked.problem().map(|code| AppError::field(super::checked::FIELD, code));
    after(&site, parts, error.as_ref(), move || provide_context(checked.clone())).await
}

async fn as_json(State(site): State<Site>, headers: HeaderMap) -> Response {
    let phrases = match glossary::all(&site.db).await {
        Ok(phrases) => phrases,
        Err(error) => return refused(&error),
    };
    let written = json!({
        "licence": "Licence Ouverte 2.0",
        "licence_url": LICENCE,
        "language": "fr",
        "count": phrases.len(),
        "phrases": phrases.iter().map(|it| json!({
            "phrase": it.phrase,
            "plain": it.plain,
            "note": it.note,
            "document": document(&site, it),
        })).collect::<Vec<_>>(),
    });
    file(&headers, "json", "application/json", written.to_string().into_bytes())
}

async fn as_csv(State(site): State<Site>, headers: HeaderMap) -> Response {
    match glossary::all(&site.db).await {
        Ok(phrases) => match csv(&site, &phrases) {
            Some(text) => file(&headers, "csv", "text/csv; charset=utf-8", text),
            None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        },
        Err(error) => refused(&error),
    }
}

fn csv(site: &Site, phrases: &[Phrase]) -> Option<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["phrase", "plain", "note", "document"]).ok()?;
    for it in phrases {
        let document = document(site, it).unwrap_or_default();
        let cells = [&it.phrase, &it.plain, &it.note, &document].map(|text| cells::text(text));
        writer.write_record(cells.iter().map(AsRef::as_ref)).ok()?;
    }
    writer.into_inner().ok()
}

/// The address of the dossier.
fn document(site: &Site, phrase: &Phrase) -> Option<String> {
    let (id, title) = phrase.document.as_ref()?;
    let path = links::documents::dossier(Lang::Fr, *id, title);
    Some(format!("{}{path}", site.settings.public_url))
}

/// A file whose tag follows its content: who has it already is told so.
fn file(asked: &HeaderMap, kind: &str, mime: &'static str, content: Vec<u8>) -> Response {
    let tag = format!("\"{:016x}\"", fingerprint(&content));
    let known = asked.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok());
    let is_known =
        known.is_some_and(|it| it.split(',').any(|one| one.trim().trim_start_matches("W/") == tag));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, mime)], content).into_response()
    };
    let named = format!("attachment; filename=\"plain-words.{kind}\"");
    let lines = [
        (header::ETAG, tag),
        (header::CONTENT_DISPOSITION, named),
        (header::CACHE_CONTROL, "public, max-age=3600".to_owned()),
        (header::LINK, format!("<{LICENCE}>; rel=\"license\"")),
    ];
    for (name, value) in lines {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// FNV-1a: it tells contents apart, and keeps no secret.
fn fingerprint(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn refused(error: &AppError) -> Response {
    let status = StatusCode::from_u16(error.status());
    status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}
