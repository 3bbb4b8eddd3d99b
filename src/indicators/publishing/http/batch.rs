//! From the body and the address of a call to a batch.
use super::problem::Problem;
use crate::{
    indicators::publishing::{
        commands::Batch,
        forms::{LATEST, METHOD_MAX, SOURCE_MAX, text},
    },
    kernel::time::{DAY_MS, Instant},
    platform::{clock, secrets, site::Site},
};
use serde::Deserialize;
use serde_json::{Map, Value};

/// What the address may say: how to take the batch and, for CSV, what goes with it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    strict: String,
    dry_run: String,
    source: String,
    method_version: String,
    publish_at: String,
}

/// A batch in JSON.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    source: String,
    #[serde(default)]
    method_version: String,
    publish_at: Option<String>,
    results: Vec<Map<String, Value>>,
}

/// What stands for a batch: its body, and what the address says of it.
pub(super) fn stands_for(asked: &Asked, body: &[u8]) -> String {
    let Asked { strict, dry_run, source, method_version, publish_at } = asked;
    let about = format!("{strict}\n{dry_run}\n{source}\n{method_version}\n{publish_at}\n");
    secrets::fingerprint_of(&[about.as_bytes(), body].concat())
}

/// Rows are read as tables are: one object a line, so that a line is a row's place.
pub(super) fn of_json(site: &Site, asked: &Asked, body: &[u8]) -> Result<Batch, Problem> {
    let sheet: Sheet = serde_json::from_slice(body)
        .map_err(|error| Problem::invalid(format!("The body cannot be read: {error}.")))?;
    let lines: Vec<String> =
        sheet.results.into_iter().map(|row| Value::Object(row).to_string()).collect();
    if lines.is_empty() {
        return Err(Problem::invalid("\"results\" is empty."));
    }
    let publish_at = sheet.publish_at.unwrap_or_default();
    let about = (&*sheet.source, &*sheet.method_version, &*publish_at);
    batch(site, asked, about, lines.join("\n").into_bytes())
}

/// A CSV file says nothing of itself: the address does.
pub(super) fn of_csv(site: &Site, asked: &Asked, body: Vec<u8>) -> Result<Batch, Problem> {
    let about = (&*asked.source, &*asked.method_version, &*asked.publish_at);
    batch(site, asked, about, body)
}

fn batch(
    site: &Site,
    asked: &Asked,
    (source, method_version, publish_at): (&str, &str, &str),
    rows: Vec<u8>,
) -> Result<Batch, Problem> {
    let mut errors = vec![];
    let source = text("source", source, (1, SOURCE_MAX), &mut errors);
    let method_version = text("method_version", method_version, (0, METHOD_MAX), &mut errors);
    if let Some(error) = errors.first() {
        let field = &error.field;
        let detail = format!(
            "\"{field}\" is missing or too long: source has 1 to {SOURCE_MAX} characters, \
             method_version {METHOD_MAX} at most."
        );
        return Err(Problem::invalid(detail));
    }
    Ok(Batch {
        source,
        method_version,
        publish_at: when(site, publish_at)?,
        rows,
        strict: is_yes(&asked.strict),
        dry_run: is_yes(&asked.dry_run),
        key: None,
    })
}

/// A time, or a day: its first hour in Paris. Within a year.
fn when(site: &Site, text: &str) -> Result<Option<Instant>, Problem> {
    if text.is_empty() {
        return Ok(None);
    }
    let latest = site.clock.now().0 + i64::from(LATEST) * DAY_MS;
    let at = clock::read_instant(text).filter(|at| at.0 <= latest);
    let detail =
        "\"publish_at\" is a day (2026-04-01) or a time (2026-04-01T08:00:00Z) within a year.";
    at.map(Some).ok_or_else(|| Problem::invalid(detail))
}

fn is_yes(text: &str) -> bool {
    matches!(text, "1" | "true" | "yes")
}
