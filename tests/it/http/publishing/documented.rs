//! The examples of docs/publishing.md work as they are written.
use super::api::{CSV, JSON, send, value};
use crate::support::{engines::on_both_engines, figures};
use serde_json::json;

const DOCUMENT: &str = include_str!("../../../../docs/publishing.md");
const TEMPLATE: &str = include_str!("../../../../public/schemas/results.csv");

/// The first block of this kind.
fn block(kind: &str) -> &'static str {
    let after = DOCUMENT.split(&format!("```{kind}\n")).nth(1).unwrap();
    after.split("```").next().unwrap()
}

on_both_engines!(the_documented_batch_is_taken, app => {
    figures::indicator(&app, "EXAMPLE-1", "impots").await;
    let token = figures::token(&app, "TAX").await;
    let answer = send(&app, "", Some(&token), &[JSON], block("json")).await;
    answer.is(200);
    let said = value(&answer);
    assert_eq!((&said["added"], &said["refused"]), (&json!(2), &json!(0)));
    // Every name of the documented answer is in the true one, and nothing else.
    let documented = block("text");
    for name in said.as_object().unwrap().keys() {
        assert!(documented.contains(&format!("\"{name}\"")), "{name} is not documented");
    }
    assert_eq!(documented.matches("\": ").count(), said.as_object().unwrap().len() + 4);
});

on_both_engines!(the_documented_script_sends_the_template, app => {
    figures::indicator(&app, "EXAMPLE-1", "impots").await;
    let token = figures::token(&app, "TAX").await;
    let script = block("sh");
    let query = script.split("/api/v1/results").nth(1).unwrap().split('"').next().unwrap();
    let header = |name: &str| script.contains(&format!("--header \"{name}: "));
    assert!(header("Authorization") && header("Content-Type") && header("Idempotency-Key"));
    let key = ("idempotency-key", "results-2026-03-02");
    let answer = send(&app, query, Some(&token), &[CSV, key], TEMPLATE).await;
    answer.is(200);
    assert_eq!(value(&answer)["added"], json!(2));
    let again = send(&app, query, Some(&token), &[CSV, key], TEMPLATE).await;
    assert_eq!(again.text, answer.text);
});

#[test]
fn every_code_of_a_row_is_documented() {
    for code in [
        "out-of-scope",
        "unknown-indicator",
        "unknown-territory",
        "empty",
        "not-a-number",
        "not-a-date",
        "not-in-the-list",
        "impossible",
        "in-the-future",
        "contradicts",
        "cannot-wait",
    ] {
        assert!(DOCUMENT.contains(&format!("`{code}`")), "{code}");
    }
}
