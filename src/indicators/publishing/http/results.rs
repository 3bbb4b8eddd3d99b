//! `POST /api/v1/results`: a publisher's program sends results. See docs/publishing.md.
use super::{
    answer::{self, Rows},
    batch::{Asked, of_csv, of_json, stands_for},
    problem::Problem,
};
use crate::{
    indicators::{
        publishing::commands::{self, Batch, Sent},
        report::Report,
        store::tokens::Token,
    },
    kernel::error::AppError,
    platform::{
        limits::{Caller, Gesture},
        site::Site,
        tabular::faults::Reason,
    },
};
use axum::{
    Extension, Json, Router,
    body::{Body, to_bytes},
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::json;

/// The address, the same in every language.
const ADDRESS: &str = "/api/v1/results";
/// A batch is 5 MB at most.
const LARGEST: usize = 5 << 20;
const KEY_MAX: usize = 100;

pub(super) fn router() -> Router<Site> {
    Router::new().route(ADDRESS, post(send))
}

/// What the API is, for whoever looks.
pub(super) fn description() -> Router<Site> {
    let what = json!({
        "name": "Public Service +",
        "version": "v1",
        "documentation": "docs/publishing.md",
        "schema": "/schemas/results.json",
        "endpoints": [{ "method": "POST", "path": ADDRESS, "authentication": "Bearer" }],
    });
    Router::new().route("/api/v1", get(move || async move { Json(what) }))
}

async fn send(
    State(site): State<Site>,
    Extension(caller): Extension<Caller>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    take(&site, caller, asked, &headers, body).await.unwrap_or_else(Problem::into_response)
}

async fn take(
    site: &Site,
    caller: Caller,
    asked: Asked,
    headers: &HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let token = token(site, caller, headers).await?;
    let rows = kind(headers)?;
    let key = key(headers)?;
    let body = to_bytes(body, LARGEST).await.map_err(|_| {
        Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "A batch holds 5 MB at most: cut it in parts.")
    })?;
    let key = key.map(|key| (key, stands_for(&asked, &body)));
    let batch = match rows {
        Rows::Json => of_json(site, &asked, &body)?,
        Rows::Csv => of_csv(site, &asked, body.to_vec())?,
    };
    let write = move |report: &Report, delivery, at| answer::write(rows, report, delivery, at);
    Ok(match commands::send(site, &token, Batch { key, ..batch }, write).await? {
        Sent::Done(report, delivery, at) => json_text(answer::write(rows, &report, delivery, at)),
        Sent::Before(answer) => {
            ([("idempotent-replayed", "true")], json_text(answer)).into_response()
        }
        Sent::OtherBody => {
            let detail = "This Idempotency-Key came before with another body: use another key.";
            return Err(Problem::new(StatusCode::CONFLICT, detail));
        }
        Sent::TooManyRows => {
            let detail = "A batch holds 10,000 rows at most: cut it in parts.";
            return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail));
        }
        Sent::NotATable(error) => return Err(Problem::invalid(error.to_string())),
        Sent::Refused(report) => return Err(refused(rows, &report)),
    })
}

/// The token that the program shows. Those who guess are slowed down by their network.
async fn token(site: &Site, caller: Caller, headers: &HeaderMap) -> Result<Token, Problem> {
    let shown = headers
        .get(header::AUTHORIZATION)
        .and_then(|it| it.to_str().ok())
        .and_then(|it| it.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim());
    let found = commands::token(site, shown.unwrap_or_default()).await;
    let who = match &found {
        Ok(token) => site.limits.named(&format!("token:{}", token.id), site.clock.now().0),
        Err(_) => caller,
    };
    site.limits.check(Gesture::Publish, who)?;
    found.map_err(|error| match error {
        AppError::Forbidden => {
            let detail = "Whoever made this token may no longer publish what it allows: \
                          ask for another token.";
            Problem::new(StatusCode::FORBIDDEN, detail).coded("maker-lost-right")
        }
        other => other.into(),
    })
}

fn kind(headers: &HeaderMap) -> Result<Rows, Problem> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
    match kind.and_then(|it| it.split(';').next()).map(str::trim) {
        Some("application/json") => Ok(Rows::Json),
        Some("text/csv") => Ok(Rows::Csv),
        _ => {
            let detail = "Send application/json or text/csv.";
            Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail))
        }
    }
}

fn key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(key) = headers.get("idempotency-key") else { return Ok(None) };
    let key = key.to_str().map(str::trim).unwrap_or_default();
    if (1..=KEY_MAX).contains(&key.len()) {
        Ok(Some(key.to_owned()))
    } else {
        Err(Problem::invalid("An Idempotency-Key has 1 to 100 plain characters."))
    }
}

fn refused(rows: Rows, report: &Report) -> Problem {
    let errors = answer::errors(rows, &report.refusals);
    let count = report.refusals.len() as u64;
    let all = count == report.read;
    if all && report.refusals.iter().all(|it| it.reason == Reason::OutOfScope) {
        let detail = "This token may not write any of these results.";
        return Problem::new(StatusCode::FORBIDDEN, detail).with(count, errors);
    }
    let detail = format!("{count} rows were refused, and nothing was written.");
    Problem::invalid(detail).with(count, errors)
}

fn json_text(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}
