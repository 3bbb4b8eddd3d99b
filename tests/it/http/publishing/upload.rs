//! A file: sent, previewed, published.
use crate::support::{
    app::{Answer, NOW, TestApp, encode},
    engines::on_both_engines,
    figures, make, staff,
};
use axum::{
    body::Body,
    http::{Method, Request, header},
};
use public_service_plus::kernel::time::DAY_MS;

const PAGE: &str = "/agent/indicateurs/envoi";
const TABLE: &str = "indicator;territory;period;value\nIND-1;FR;2025-Q4;12,5\nIND-1;D30;2025-Q4;9\nIND-2;FR;2025-Q4;9\n";

/// Sends a file as a browser does.
pub(super) async fn send(app: &TestApp, page: &str, cookie: Option<&str>, table: &str) -> Answer {
    const MARK: &str = "----a-mark";
    let field = |name: &str, more: &str, value: &str| {
        format!(
            "--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n{value}\r\n"
        )
    };
    let body = [
        field("file", "; filename=\"attente.csv\"\r\nContent-Type: text/csv", table),
        field("source", "", "Enquête d’essai"),
        field("method_version", "", "2"),
        field("note", "", ""),
        format!("--{MARK}--\r\n"),
    ]
    .concat();
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(page)
        .header(header::HOST, "site.test")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={MARK}"));
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    app.send(request.body(Body::from(body)).unwrap()).await
}

/// What stands for the preview, as its form carries it.
pub(super) fn seen(page: &Answer) -> String {
    let value = page.text.split("name=\"seen\" value=\"").nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

async fn published(app: &TestApp, cookie: &str, table: &str, publish_on: &str) -> Answer {
    let sent = send(app, PAGE, Some(cookie), table).await;
    sent.is(303);
    let preview = sent.header("location").to_owned();
    let page = app.get_as(&preview, Some(cookie)).await;
    page.is(200);
    let form = [("gesture", "publish"), ("seen", &seen(&page)), ("publish_on", publish_on)];
    app.post_as(&preview, &form, Some(cookie)).await
}

on_both_engines!(nothing_is_written_before_the_preview_is_confirmed, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    figures::indicator(&app, "IND-2", "mairies").await;
    let cookie = staff::agent(&app, "TAX").await;
    app.get_as(PAGE, Some(&cookie)).await.is(200).says("multipart/form-data").says("/schemas/results.csv");
    let sent = send(&app, PAGE, Some(&cookie), TABLE).await;
    sent.is(303);
    let preview = sent.header("location").to_owned();
    assert_eq!(preview, "/agent/indicateurs/envoi/1");
    let page = app.get_as(&preview, Some(&cookie)).await;
    page.is(200)
        .says("attente.csv").says("Enquête d’essai").says("3 lignes lues")
        .says("12,5\u{a0}min").says("4e\u{a0}trimestre 2025").says("Gard (30)")
        .says("n’est pas dans votre périmètre");
    assert!(figures::standing(&app).await.is_empty());
    let form = [("gesture", "publish"), ("seen", &seen(&page)), ("publish_on", "")];
    let done = app.post_as(&preview, &form, Some(&cookie)).await;
    done.is(303);
    assert_eq!(done.header("location"), "/agent/indicateurs?done=published");
    assert_eq!(figures::standing(&app).await, ["D30 24309 90", "FR 24309 125"]);
    // Confirmed twice: it is gone.
    app.post_as(&preview, &form, Some(&cookie)).await.is(404);
    app.get_as(done.header("location"), Some(&cookie)).await.is(200)
        .says("Résultats publiés").says("12,5\u{a0}min").says("À jour").does_not_say("IND-2");
});

on_both_engines!(a_change_shows_before_and_after_and_keeps_the_old_value, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX").await;
    published(&app, &cookie, TABLE, "").await.is(303);
    let changed = TABLE.replace("12,5", "13,5");
    let sent = send(&app, PAGE, Some(&cookie), &changed).await;
    let preview = sent.header("location").to_owned();
    let page = app.get_as(&preview, Some(&cookie)).await;
    page.says("12,5\u{a0}min").says("13,5\u{a0}min").says("Valeurs corrigées");
    // A public value is never corrected at a date to come.
    let later = [("gesture", "publish"), ("seen", &seen(&page)), ("publish_on", "2026-05-01")];
    app.post_as(&preview, &later, Some(&cookie)).await.is(422).says("se corrige tout de suite");
    let now = [("gesture", "publish"), ("seen", &seen(&page)), ("publish_on", "")];
    app.post_as(&preview, &now, Some(&cookie)).await.is(303);
    assert_eq!(figures::standing(&app).await, ["D30 24309 90", "FR 24309 135"]);
    assert_eq!(figures::past(&app).await, ["FR 24309 125 corrected "]);
});

on_both_engines!(a_publication_may_wait_for_its_date, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX").await;
    let done = published(&app, &cookie, TABLE, "2026-03-03").await;
    done.is(303);
    assert_eq!(done.header("location"), "/agent/indicateurs?done=scheduled");
    assert!(make::number(&app.site.db, "select min(published_at) from result").await > NOW.0);
    app.get_as("/agent/indicateurs", Some(&cookie)).await.says("Jamais publié");
    app.get_as("/agent/indicateurs/IND-1", Some(&cookie)).await.says("à paraître le\u{a0}3\u{a0}mars 2026");
    app.site.clock.advance(DAY_MS);
    let cookie = staff::sign_in(&app, "tax@exemple.fr").await;
    app.get_as("/agent/indicateurs", Some(&cookie)).await.says("12,5\u{a0}min");
});

on_both_engines!(what_changed_meanwhile_is_looked_at_again, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX").await;
    let sent = send(&app, PAGE, Some(&cookie), TABLE).await;
    let preview = sent.header("location").to_owned();
    let page = app.get_as(&preview, Some(&cookie)).await;
    published(&app, &cookie, &TABLE.replace("12,5", "14"), "").await.is(303);
    let form = [("gesture", "publish"), ("seen", &seen(&page)), ("publish_on", "")];
    app.post_as(&preview, &form, Some(&cookie)).await.is(409).says("ont changé entre-temps");
    assert_eq!(figures::standing(&app).await, ["D30 24309 90", "FR 24309 140"]);
});

on_both_engines!(an_upload_is_cancelled_or_forgotten, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX").await;
    let sent = send(&app, PAGE, Some(&cookie), TABLE).await;
    let preview = sent.header("location").to_owned();
    let other = staff::agent(&app, "LYON").await;
    app.get_as(&preview, Some(&other)).await.is(404);
    app.post_as(&preview, &[("gesture", "cancel")], Some(&other)).await;
    app.post_as(&preview, &[("gesture", "cancel")], Some(&cookie)).await.is(303);
    app.get_as(&preview, Some(&cookie)).await.is(404);
    let sent = send(&app, PAGE, Some(&cookie), TABLE).await;
    let preview = sent.header("location").to_owned();
    app.site.clock.advance(DAY_MS);
    let cookie = staff::sign_in(&app, "tax@exemple.fr").await;
    app.get_as(&preview, Some(&cookie)).await.is(404);
    send(&app, PAGE, Some(&cookie), TABLE).await.is(303);
    assert_eq!(make::number(&app.site.db, "select count(*) from pending_upload").await, 1);
});

on_both_engines!(what_is_no_table_is_told_beside_the_file, app => {
    let cookie = staff::agent(&app, "TAX").await;
    let page = "/en/staff/indicators/upload";
    send(&app, page, Some(&cookie), "").await.is(422).says("This field is needed");
    send(&app, page, Some(&cookie), "just words").await.is(422).says("neither CSV").says("Enquête d’essai");
    send(&app, page, Some(&cookie), "a;b\n1;2\n").await.is(422).says("neither CSV");
    let large = format!("{TABLE}{}", "x".repeat(7 << 20));
    send(&app, page, Some(&cookie), &large).await.is(422).says("over 5 MB");
    assert_eq!(make::number(&app.site.db, "select count(*) from pending_upload").await, 0);
    // Other roads keep their small bodies.
    let long = "x".repeat(300 * 1024);
    let path = format!("/agent/indicateurs/jetons?{}", encode("a"));
    app.post_as(&path, &[("label", &long)], Some(&cookie)).await.is(413);
});

on_both_engines!(a_preview_waits_for_nobody, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX").await;
    let sent = send(&app, PAGE, Some(&cookie), TABLE).await;
    let writer = app.site.db.begin().await.unwrap();
    app.get_as(sent.header("location"), Some(&cookie)).await.is(200).says("3 lignes lues");
    drop(writer);
});

on_both_engines!(a_target_that_changed_meanwhile_is_looked_at_again, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX").await;
    let table = |target: &str| format!("indicator;territory;period;value;target\nIND-1;FR;2025-Q4;12,5;{target}\n");
    let sent = send(&app, PAGE, Some(&cookie), &table("10")).await;
    let page = app.get_as(sent.header("location"), Some(&cookie)).await;
    // The same row in every other way.
    let other = format!("update pending_upload set body = {}", match app.site.db {
        public_service_plus::platform::db::Db::Sqlite { .. } => format!("cast('{}' as blob)", table("11")),
        public_service_plus::platform::db::Db::Postgres(_) => format!("convert_to('{}', 'UTF8')", table("11")),
    });
    make::run(&app.site.db, &other).await;
    let form = [("gesture", "publish"), ("seen", &seen(&page))];
    app.post_as(sent.header("location"), &form, Some(&cookie)).await.is(409);
});

on_both_engines!(the_sixth_upload_takes_the_place_of_the_first, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX").await;
    for _ in 0..6 {
        send(&app, PAGE, Some(&cookie), TABLE).await.is(303);
    }
    assert_eq!(make::number(&app.site.db, "select count(*) from pending_upload").await, 5);
    app.get_as("/agent/indicateurs/envoi/1", Some(&cookie)).await.is(404);
    app.get_as("/agent/indicateurs/envoi/6", Some(&cookie)).await.is(200);
});

on_both_engines!(a_file_of_too_many_rows_is_told_so, app => {
    let cookie = staff::agent(&app, "TAX").await;
    let table = format!("indicator;territory;period;value\n{}", "A;FR;2025;1\n".repeat(100_001));
    send(&app, PAGE, Some(&cookie), &table).await.is(422).says("cent mille lignes");
    let note = "x".repeat((5 << 20) + 1);
    send(&app, PAGE, Some(&cookie), &note).await.is(422).says("5\u{a0}Mo");
});
