//! What the API answers when a batch was taken.
use crate::{
    indicators::{publishing::table::our_name, report::Report},
    kernel::{ids::DeliveryId, time::Instant},
    platform::{clock::rfc3339, tabular::faults::Refusal},
};
use serde::Serialize;

/// How rows are told: by their place in `results`, from 0, or by their line in a CSV file, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    Json,
    Csv,
}

/// What is wrong with a row.
#[derive(Debug, Serialize)]
pub(super) struct RowError {
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    field: Option<&'static str>,
    code: &'static str,
    message: String,
}

/// What became of a batch.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    /// The number of the delivery; null when nothing is new, and for a dry run.
    delivery: Option<i64>,
    dry_run: bool,
    published_at: String,
    rows: u64,
    added: u64,
    corrected: u64,
    unchanged: u64,
    repeated: u64,
    targets: u64,
    refused: u64,
    /// Rows whose value is far from the others of its series: written all the same.
    unusual: Vec<u64>,
    /// The first ones.
    unknown_fields: Vec<&'a str>,
    /// The first ones: `refused` counts them all.
    errors: Vec<RowError>,
}

/// Errors in one answer: answers are kept for a month.
const ERRORS: usize = 100;
/// Unknown fields in one answer, and bytes of each: they are the sender's words.
const UNKNOWN: (usize, usize) = (20, 100);

/// The answer as a text.
pub(super) fn write(
    rows: Rows,
    report: &Report,
    delivery: Option<DeliveryId>,
    published_at: Instant,
) -> String {
    let place = |line: &u64| if rows == Rows::Json { line.saturating_sub(1) } else { *line };
    let answer = Answer {
        delivery: delivery.map(|it| it.0),
        dry_run: report.dry_run,
        published_at: rfc3339(published_at),
        rows: report.read,
        added: report.added,
        corrected: report.corrected,
        unchanged: report.unchanged,
        repeated: report.repeated,
        targets: report.milestones,
        refused: report.refusals.len() as u64,
        unusual: report.outliers.iter().map(place).collect(),
        unknown_fields: unknown(&report.unknown_columns),
        errors: errors(rows, &report.refusals),
    };
    serde_json::to_string(&answer).unwrap_or_default()
}

fn unknown(columns: &[String]) -> Vec<&str> {
    let short = |it: &'_ String| it.floor_char_boundary(UNKNOWN.1);
    columns.iter().take(UNKNOWN.0).filter_map(|it| it.get(..short(it))).collect()
}

/// The first refused rows, for a program.
pub(super) fn errors(rows: Rows, refusals: &[Refusal]) -> Vec<RowError> {
    let error = |it: &Refusal| RowError {
        index: (rows == Rows::Json).then(|| it.line.saturating_sub(1)),
        line: (rows == Rows::Csv).then_some(it.line),
        field: it.column.map(our_name),
        code: it.reason.code(),
        message: it.reason.to_string(),
    };
    refusals.iter().take(ERRORS).map(error).collect()
}
