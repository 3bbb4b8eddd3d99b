//! `POST /api/v1/results`, each answer of it.
use crate::support::{
    app::{Answer, NOW, TestApp},
    engines::on_both_engines,
    figures, make, staff,
};
use axum::{
    body::Body,
    http::{Method, Request, header},
};
use public_service_plus::kernel::time::DAY_MS;
use serde_json::{Value, json};

/// Calls as a program does: no cookie, no page, a token.
pub(super) async fn send(
    app: &TestApp,
    query: &str,
    token: Option<&str>,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Answer {
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(format!("/api/v1/results{query}"))
        .header(header::HOST, "site.test");
    if let Some(token) = token {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.send(request.body(body.into()).unwrap()).await
}

pub(super) const JSON: (&str, &str) = ("content-type", "application/json");
pub(super) const CSV: (&str, &str) = ("content-type", "text/csv; charset=utf-8");

pub(super) fn value(answer: &Answer) -> Value {
    serde_json::from_str(&answer.text).unwrap()
}

fn batch(results: &Value) -> String {
    json!({ "source": "SI accueil", "method_version": "2", "results": results }).to_string()
}

/// One good row, one of another indicator, one of no territory, one impossible.
fn mixed() -> Value {
    json!([
        { "indicator": "IND-1", "territory": "FR", "period": "2025-Q4", "value": 12.5, "observations": 40 },
        { "indicator": "IND-2", "territory": "FR", "period": "2025-Q4", "value": 3 },
        { "indicator": "IND-1", "territory": "D99", "period": "2025-Q4", "value": 3 },
        { "indicator": "IND-1", "territory": "D30", "period": "2025-Q4", "value": -1 },
        { "indicator": "IND-1", "territory": "D30", "period": "2026-Q3", "value": 1 },
    ])
}

async fn prepare(app: &TestApp) -> String {
    figures::indicator(app, "IND-1", "impots").await;
    figures::indicator(app, "IND-2", "mairies").await;
    figures::token(app, "TAX").await
}

on_both_engines!(good_rows_are_written_and_the_others_told, app => {
    let token = prepare(&app).await;
    let answer = send(&app, "", Some(&token), &[JSON], batch(&mixed())).await;
    answer.is(200);
    let said = value(&answer);
    assert_eq!((&said["added"], &said["refused"], &said["dry_run"]), (&json!(1), &json!(4), &json!(false)));
    let errors: Vec<_> = said["errors"].as_array().unwrap().iter()
        .map(|it| format!("{} {} {}", it["index"], it["field"], it["code"])).collect();
    assert_eq!(errors, [
        r#"1 "indicator" "out-of-scope""#,
        r#"2 "territory" "unknown-territory""#,
        r#"3 "value" "impossible""#,
        r#"4 "period" "in-the-future""#,
    ]);
    assert_eq!(figures::standing(&app).await, ["FR 24309 125"]);
    let sent_by = make::text(&app.site.db, "select sent_by from delivery").await;
    assert_eq!(sent_by.as_deref(), Some("token:1"));
    assert_eq!(make::number(&app.site.db, "select count(*) from publisher_token where used_at is not null").await, 1);
    assert_eq!(make::number(&app.site.db, "select count(*) from outbox where topic = 'indicators'").await, 1);
    assert_eq!(make::number(&app.site.db, "select count(*) from audit where action = 'publish' and actor = 'token:1'").await, 1);
    // The same again changes nothing, and makes no delivery.
    let again = value(&send(&app, "", Some(&token), &[JSON], batch(&mixed())).await);
    assert_eq!((&again["unchanged"], &again["delivery"]), (&json!(1), &Value::Null));
    assert_eq!(make::number(&app.site.db, "select count(*) from delivery").await, 1);
});

on_both_engines!(all_or_nothing_when_asked, app => {
    let token = prepare(&app).await;
    let answer = send(&app, "?strict=1", Some(&token), &[JSON], batch(&mixed())).await;
    answer.is(422);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(value(&answer)["errors"].as_array().unwrap().len(), 4);
    assert!(figures::standing(&app).await.is_empty());
});

on_both_engines!(a_dry_run_writes_nothing, app => {
    let token = prepare(&app).await;
    let answer = send(&app, "?dry_run=1", Some(&token), &[JSON], batch(&mixed())).await;
    answer.is(200);
    assert_eq!(value(&answer)["added"], json!(1));
    assert_eq!(value(&answer)["dry_run"], json!(true));
    assert!(figures::standing(&app).await.is_empty());
    assert_eq!(make::number(&app.site.db, "select count(*) from delivery").await, 0);
});

on_both_engines!(a_key_counts_once, app => {
    let token = prepare(&app).await;
    let row = |value: f64| batch(&json!([{ "indicator": "IND-1", "territory": "FR", "period": "2025-Q4", "value": value }]));
    let key = ("idempotency-key", "2025-Q4");
    let first = send(&app, "", Some(&token), &[JSON, key], row(10.0)).await;
    first.is(200);
    let again = send(&app, "", Some(&token), &[JSON, key], row(10.0)).await;
    again.is(200);
    assert_eq!(again.text, first.text);
    assert_eq!(again.header("idempotent-replayed"), "true");
    send(&app, "", Some(&token), &[JSON, key], row(11.0)).await.is(409);
    assert_eq!(figures::standing(&app).await, ["FR 24309 100"]);
    // Another key corrects, and the old value is kept.
    send(&app, "", Some(&token), &[JSON, ("idempotency-key", "b")], row(11.0)).await.is(200);
    assert_eq!(figures::standing(&app).await, ["FR 24309 110"]);
    assert_eq!(figures::past(&app).await, ["FR 24309 100 corrected "]);
});

on_both_engines!(what_is_scheduled_waits_and_what_is_public_does_not, app => {
    let token = prepare(&app).await;
    let rows = |publish_at: &str, value: f64| json!({
        "source": "SI", "publish_at": publish_at,
        "results": [{ "indicator": "IND-1", "territory": "FR", "period": "2025-Q4", "value": value }],
    }).to_string();
    send(&app, "", Some(&token), &[JSON], rows("2026-04-01", 10.0)).await.is(200);
    let at = make::number(&app.site.db, "select published_at from result").await;
    // 1 April, midnight in Paris: summer time.
    assert_eq!(at, 1_774_994_400_000);
    assert!(at > NOW.0);
    // Nobody has read it yet: it is written again, and leaves no trace.
    send(&app, "", Some(&token), &[JSON], rows("2026-04-01", 11.0)).await.is(200);
    assert!(figures::past(&app).await.is_empty());
    app.site.clock.advance(40 * DAY_MS);
    let late = send(&app, "", Some(&token), &[JSON], rows("2026-06-01", 12.0)).await;
    late.is(422);
    assert_eq!(value(&late)["errors"][0]["code"], json!("cannot-wait"));
    assert_eq!(figures::standing(&app).await, ["FR 24309 110"]);
});

on_both_engines!(a_table_in_csv_is_taken, app => {
    let token = prepare(&app).await;
    let table = "indicator;territory;period;value;target\nIND-1;FR;2025-Q4;12,5;10\nIND-1;D30;T9;1;\n";
    send(&app, "", Some(&token), &[CSV], table).await.is(422).says("source");
    let answer = send(&app, "?source=SI%20accueil", Some(&token), &[CSV], table).await;
    answer.is(200);
    let said = value(&answer);
    assert_eq!((&said["added"], &said["targets"]), (&json!(1), &json!(1)));
    assert_eq!(said["errors"][0]["line"], json!(3));
    assert_eq!(said["errors"][0]["field"], json!("period"));
});

on_both_engines!(each_refusal_has_its_status, app => {
    let token = prepare(&app).await;
    let good = batch(&json!([{ "indicator": "IND-1", "territory": "FR", "period": "2025-Q4", "value": 1 }]));
    let none = send(&app, "", None, &[JSON], good.clone()).await;
    none.is(401);
    assert_eq!(none.header("www-authenticate"), "Bearer");
    let wrong = format!("psp_{}", "0".repeat(64));
    send(&app, "", Some(&wrong), &[JSON], good.clone()).await.is(401);
    send(&app, "", Some(&token), &[("content-type", "text/plain")], good.clone()).await.is(415);
    send(&app, "", Some(&token), &[JSON], "{").await.is(422);
    send(&app, "", Some(&token), &[JSON], batch(&json!([]))).await.is(422);
    send(&app, "", Some(&token), &[JSON], json!({ "source": "SI", "result": [] }).to_string()).await.is(422);
    let late = json!({ "source": "SI", "publish_at": "demain", "results": [{}] }).to_string();
    send(&app, "", Some(&token), &[JSON], late).await.is(422).says("publish_at");
    let others = batch(&json!([{ "indicator": "IND-2", "territory": "FR", "period": "2025-Q4", "value": 1 }]));
    send(&app, "", Some(&token), &[JSON], others).await.is(403);
    let long = ("idempotency-key", "k".repeat(101));
    send(&app, "", Some(&token), &[JSON, (long.0, &long.1)], good.clone()).await.is(422);
    send(&app, "", Some(&token), &[JSON], " ".repeat((5 << 20) + 1)).await.is(413);
    let rows: Vec<_> = (0..10_001).map(|_| json!({ "indicator": "IND-1" })).collect();
    send(&app, "", Some(&token), &[JSON], batch(&json!(rows))).await.is(413);
    make::run(&app.site.db, "update publisher_token set revoked_at = 1").await;
    send(&app, "", Some(&token), &[JSON], good).await.is(401);
    assert!(figures::standing(&app).await.is_empty());
});

on_both_engines!(too_many_batches_wait, app => {
    let token = prepare(&app).await;
    for _ in 0..120 {
        send(&app, "", Some(&token), &[("content-type", "text/plain")], "").await.is(415);
    }
    let answer = send(&app, "", Some(&token), &[JSON], "").await;
    answer.is(429);
    assert!(!answer.header("retry-after").is_empty());
});

on_both_engines!(a_branch_writes_its_own_services, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let token = figures::token(&app, "TAX30").await;
    let rows = json!([
        { "indicator": "IND-1", "territory": "SNIMES", "period": "2025-Q4", "value": 5 },
        { "indicator": "IND-1", "territory": "FR", "period": "2025-Q4", "value": 5 },
        { "indicator": "IND-1", "territory": "SLYON", "period": "2025-Q4", "value": 5 },
    ]);
    let answer = send(&app, "", Some(&token), &[JSON], batch(&rows)).await;
    answer.is(200);
    assert_eq!(value(&answer)["refused"], json!(2));
    assert_eq!(figures::standing(&app).await, ["SNIMES 24309 50"]);
});

on_both_engines!(targets_are_held_against_the_rules_and_the_old_ones_kept, app => {
    let token = prepare(&app).await;
    let row = |period: &str, target: f64| json!({ "indicator": "IND-1", "territory": "FR", "period": period, "target": target });
    let rows = json!([row("2026-Q4", -5.0), row("9999", 5.0), row("1912", 5.0), row("2026-Q4", 5.0),
        { "indicator": "IND-1", "territory": "FR", "period": "1912", "value": 3 }]);
    let said = value(&send(&app, "", Some(&token), &[JSON], batch(&rows)).await);
    let codes: Vec<_> = said["errors"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["impossible", "out-of-time", "out-of-time", "out-of-time"]);
    assert_eq!(said["targets"], json!(1));
    send(&app, "", Some(&token), &[JSON], batch(&json!([row("2026-Q4", 4.0)]))).await.is(200);
    let trace = make::text(&app.site.db, "select details from audit where action = 'replace'").await;
    assert_eq!(trace.as_deref(), Some("target 2026-12: 5"));
});

on_both_engines!(a_token_goes_with_the_right_of_its_maker, app => {
    let token = prepare(&app).await;
    let good = batch(&json!([{ "indicator": "IND-1", "territory": "FR", "period": "2025-Q4", "value": 1 }]));
    for (change, back) in [("active = 0", "active = 1"), ("role = 'moderator'", "role = 'agent'")] {
        make::run(&app.site.db, &format!("update staff set {change}")).await;
        let answer = send(&app, "", Some(&token), &[JSON], good.clone()).await;
        answer.is(403);
        assert_eq!(value(&answer)["code"], json!("maker-lost-right"));
        make::run(&app.site.db, &format!("update staff set {back}")).await;
    }
    make::run(&app.site.db, "update staff set active = 0").await;
    let cookie = staff::agent(&app, "TAX").await;
    app.get_as("/agent/indicateurs/jetons", Some(&cookie)).await.is(200).says("n’a plus ce droit");
    make::run(&app.site.db, "update staff set active = 1").await;
    send(&app, "", Some(&token), &[JSON], good).await.is(200);
});

on_both_engines!(a_long_list_of_errors_is_cut_and_counted, app => {
    let token = prepare(&app).await;
    let mut rows: Vec<_> = (0..150).map(|_| json!({ "indicator": "IND-1", "territory": "D99", "period": "2025-Q4", "value": 1 })).collect();
    let all = send(&app, "", Some(&token), &[JSON], batch(&json!(rows))).await;
    all.is(422);
    assert_eq!((value(&all)["errors"].as_array().unwrap().len(), &value(&all)["refused"]), (100, &json!(150)));
    let mut good = json!({ "indicator": "IND-1", "territory": "FR", "period": "2025-Q4", "value": 1 });
    for at in 0..30 {
        good[format!("unknown_{at}")] = json!(at);
    }
    rows.push(good);
    let some = value(&send(&app, "", Some(&token), &[JSON], batch(&json!(rows))).await);
    assert_eq!((some["errors"].as_array().unwrap().len(), &some["refused"]), (100, &json!(150)));
    assert_eq!(some["unknown_fields"].as_array().unwrap().len(), 20);
});
