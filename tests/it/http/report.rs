//! Reporting a document, with its files, through the real router.
mod files;
mod follow;

use crate::support::{
    app::{Answer, TestApp, encode},
    engines::on_both_engines,
    make::{self, number, run, text},
};
use axum::{
    body::Body,
    http::{Request, header},
};
use public_service_plus::{
    documents::reporting::model::Receipt,
    kernel::error::{AppError, FieldCode},
    platform::secrets,
};
use std::time::Duration;

const PAGE: &str = "/documents/signaler";
/// Well before the clock of the tests.
const STARTED: &str = "1772441000000";
const EDGE: &str = "edge-of-a-part";

type Fields = Vec<(&'static str, String)>;

/// A form that is ready to be sent, about a document to describe.
fn ready() -> Fields {
    [
        ("token", secrets::token().as_str()),
        ("started_at", STARTED),
        ("kind", "form"),
        ("title", "Demande de logement social"),
        ("cerfa", "cerfa n° 14069*04"),
        ("issuer", "Ministère du logement"),
        ("domain", "housing"),
        ("obstacles", "words"),
        ("obstacles", "pieces"),
        ("passage", "Le demandeur susvisé produira les pièces afférentes."),
        ("place", "page 2, cadre B"),
        ("suggestion", "Dire quels papiers."),
        ("difficulty", "4"),
        ("minutes", "45"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

fn with(mut fields: Fields, name: &'static str, value: &str) -> Fields {
    fields.retain(|it| it.0 != name);
    fields.push((name, value.to_owned()));
    fields
}

fn part(head: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("--{EDGE}\r\nContent-Disposition: form-data; {head}\r\n\r\n");
    [head.as_bytes(), content, b"\r\n"].concat()
}

fn body(fields: &[(&'static str, String)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let texts = fields.iter().map(|(name, it)| part(&format!("name=\"{name}\""), it.as_bytes()));
    let files =
        files.iter().map(|(name, it)| part(&format!("name=\"files\"; filename=\"{name}\""), it));
    let end = format!("--{EDGE}--\r\n").into_bytes();
    texts.chain(files).chain([end]).collect::<Vec<_>>().concat()
}

/// Sends a body. Four at a time are read in a process, and other tests send some.
async fn post_body(app: &TestApp, path: &str, body: &[u8], accept: &str) -> Answer {
    for _ in 0..100 {
        let request = Request::post(path)
            .header(header::HOST, "site.test")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT, accept)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
            .body(Body::from(body.to_vec()));
        let answer = app.send(request.unwrap()).await;
        if answer.status != 429 {
            return answer;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no door opens");
}

async fn post(app: &TestApp, fields: &[(&'static str, String)], files: &[(&str, &[u8])]) -> Answer {
    post_body(app, PAGE, &body(fields, files), "text/html").await
}

/// What our own page gets.
async fn send(
    app: &TestApp,
    fields: &[(&'static str, String)],
    files: &[(&str, &[u8])],
) -> Result<Receipt, AppError> {
    let answer = post_body(app, PAGE, &body(fields, files), "application/x-postcard").await;
    let status = if answer.status.is_success() { 200 } else { answer.status.as_u16() };
    let said: Result<Receipt, AppError> = answer.decoded();
    assert_eq!(status, said.as_ref().err().map_or(200, AppError::status));
    said
}

/// A public document of the register of forms; its number.
async fn public(app: &TestApp, title: &str, cerfa: &str) -> i64 {
    let sql = format!(
        "insert into document (state, kind, title, cerfa, version, domain, issuer_label, source,
          created_at, state_at)
        values ('qualified', 'form', '{title}', '{cerfa}', '02', 'housing', 'Ministère', 'import', 1, 1)"
    );
    run(&app.site.db, &sql).await;
    app.site.refresh_documents().await.unwrap();
    number(&app.site.db, &format!("select id from document where cerfa = '{cerfa}'")).await
}

async fn objects(app: &TestApp) -> usize {
    let all = public_service_plus::kernel::time::Instant(i64::MAX / 2);
    app.site.storage.list_older_than(all).await.unwrap().len()
}

fn codes(error: Result<Receipt, AppError>) -> Vec<(String, FieldCode)> {
    match error {
        Err(AppError::Invalid(errors)) => {
            errors.into_iter().map(|it| (it.field, it.code)).collect()
        }
        other => panic!("{other:?}"),
    }
}

on_both_engines!(a_document_is_found_by_words_or_number, app => {
    let id = public(&app, "Demande de logement social", "14069").await;
    app.get(PAGE).await.is(200).says("Quel document").says("Mon document n’est pas dans la liste");
    for typed in ["logem demande", "14069", "14069*04", "cerfa n° 14069", "LOGEMENT"] {
        let page = app.get(&format!("{PAGE}?q={}&service=NIMES", encode(typed))).await;
        page.is(200).says("1 document trouvé").says(&format!("?document={id}&amp;service=NIMES"));
    }
    app.get(&format!("{PAGE}?q=impot")).await.is(200).says("Aucun document");
    app.get("/en/documents/report?q=logement").await.is(200).says("1 document found");
    let form = app.get(&format!("{PAGE}?document={id}")).await;
    form.is(200).says("14069*02").says("name=\"token\"").does_not_say("name=\"title\"");
    assert_ne!(form.text, app.get(&format!("{PAGE}?document={id}")).await.text, "one token each");
    app.get(&format!("{PAGE}?document=999")).await.is(404);
    app.get(&format!("{PAGE}?new=1&service=NIMES")).await.is(200).says("value=\"NIMES\"");
});

on_both_engines!(what_was_typed_comes_back_with_what_is_wrong, app => {
    let mut fields = with(with(ready(), "difficulty", ""), "url", "http://impots.fr");
    fields.retain(|it| it.0 != "obstacles");
    let page = post(&app, &fields, &[("lettre.pdf", b"%PDF-1.4")]).await;
    page.is(422)
        .says("Demande de logement social")
        .says("pièces afférentes")
        .says("Cochez au moins une difficulté.")
        .says("une adresse qui commence par https://.")
        .says("choisissez-les à nouveau");
    assert_eq!(number(&app.site.db, "select count(*) from report").await, 0);
    assert_eq!(objects(&app).await, 0);
    let wrong = codes(send(&app, &fields, &[]).await);
    assert_eq!(wrong.len(), 3, "{wrong:?}");
    let robot = with(ready(), "website", "x");
    assert!(matches!(send(&app, &robot, &[]).await, Err(AppError::Invalid(_))));
    assert_eq!(number(&app.site.db, "select count(*) from report").await, 0);
});

on_both_engines!(personal_data_is_noted_then_masked, app => {
    let fields = with(ready(), "passage", "Répondre à lea@exemple.fr");
    let fields = with(fields, "suggestion", "Ou au 06 12 34 56 78");
    let page = post(&app, &with(fields.clone(), "difficulty", ""), &[]).await;
    page.is(422).says("lea@exemple.fr").says("mask-0").says("mask-1");
    let page = post(&app, &with(fields.clone(), "go", "mask-1"), &[]).await;
    page.is(200).says("lea@exemple.fr").does_not_say("06 12 34").says("Rien n’est envoyé");
    send(&app, &fields, &[]).await.unwrap();
    let passage = text(&app.site.db, "select passage from report").await.unwrap();
    assert!(passage.starts_with("Répondre à ▇") && !passage.contains('@'), "{passage}");
    let suggestion = text(&app.site.db, "select suggestion from report").await.unwrap();
    assert!(!suggestion.contains("06"), "{suggestion}");
});

on_both_engines!(a_described_document_waits_for_a_moderator, app => {
    let fields = with(with(ready(), "issuer", "Centre des impôts de Nîmes"), "issuer_code", "NIMES");
    let receipt = send(&app, &fields, &[]).await.unwrap();
    assert_eq!(receipt.title, "Demande de logement social");
    assert_eq!(receipt.read_by.to_string(), "2026-03-16");
    assert_eq!((receipt.dossier, receipt.files, receipt.again), (None, 0, false));
    let db = &app.site.db;
    let row = text(db, "select state || ' ' || cerfa || '*' || version || ' ' || due_on from document");
    assert_eq!(row.await.unwrap(), "reported 14069*04 2026-03-16");
    assert_eq!(text(db, "select kind || ' ' || actor from document_step").await.unwrap(), "opened public");
    assert_eq!(number(db, "select count(*) from document where issuer_id is not null").await, 1);
    let report = "select state || ' ' || difficulty || ' ' || minutes || ' ' || obstacles from report";
    assert_eq!(text(db, report).await.unwrap(), "received 4 45 17");
    assert_eq!(number(db, "select reports from document").await, 0, "it does not count yet");
    assert_eq!(number(db, "select count(*) from audit where action = 'report'").await, 1);
    assert_eq!(number(db, "select count(*) from outbox where topic = 'document'").await, 1);
    assert!(app.site.shelf().all().is_empty(), "it is not public");
    let again = send(&app, &fields, &[]).await.unwrap();
    assert!(again.again && again.code == receipt.code);
    assert_eq!(number(db, "select count(*) from report").await, 1);
});

on_both_engines!(the_receipt_is_a_page_without_an_address, app => {
    let page = post(&app, &ready(), &[]).await;
    page.is(200).says("Votre code de suivi").says("avant le 16\u{a0}mars 2026");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("location"), "");
});

on_both_engines!(one_number_is_one_dossier, app => {
    let id = public(&app, "Logement", "14069").await;
    let receipt = send(&app, &ready(), &[]).await.unwrap();
    assert_eq!(receipt.dossier.map(|it| it.0), Some(id));
    assert_eq!(receipt.title, "Logement");
    assert_eq!(number(&app.site.db, "select count(*) from document").await, 1);
    // One that nobody has qualified is joined too.
    let other = with(ready(), "cerfa", "11111");
    send(&app, &other, &[]).await.unwrap();
    send(&app, &with(other, "token", &secrets::token()), &[]).await.unwrap();
    assert_eq!(number(&app.site.db, "select count(*) from document").await, 2);
    assert_eq!(number(&app.site.db, "select count(*) from report").await, 3);
});

on_both_engines!(a_title_that_nobody_read_is_shown_to_who_wrote_it_alone, app => {
    let first = with(with(ready(), "title", "La lettre de Léa Dupont"), "issuer", "Chez Léa");
    let own = send(&app, &first, &[]).await.unwrap();
    let second = with(ready(), "token", &secrets::token());
    let receipt = send(&app, &second, &[]).await.unwrap();
    assert_eq!(number(&app.site.db, "select count(*) from document").await, 1, "one number, one dossier");
    assert_eq!((own.title.as_str(), receipt.title.as_str()), ("La lettre de Léa Dupont", "Demande de logement social"));
    assert_eq!(send(&app, &second, &[]).await.unwrap().title, "Demande de logement social");
    // Sent later, as it would have been.
    run(&app.site.db, "update report set received_at = received_at + 1 where id = 2").await;
    let follow = async |code: &str| app.post("/documents/suivi", &[("code", code)]).await;
    let page = follow(&receipt.code.to_string()).await;
    page.is(200).says("Formulaire").says("14069*04").does_not_say("Léa");
    follow(&own.code.to_string()).await.is(200).says("La lettre de Léa Dupont");
    run(&app.site.db, "update document set state = 'qualified', title = 'Demande de logement'").await;
    follow(&receipt.code.to_string()).await.is(200).says("Demande de logement<");
});

on_both_engines!(an_issuer_is_known_by_its_name_and_its_place, app => {
    let place = {
        let directory = app.site.directory();
        directory.reference(directory.by_code("NIMES").unwrap()).place
    };
    let fields = with(with(ready(), "cerfa", ""), "issuer_code", "NIMES");
    let known = ["Centre des impôts de Nîmes".to_owned(), format!("Centre des impôts de Nîmes ({place})"),
        "Centre des impôts de Nîmes (NIMES)".to_owned()];
    for label in &known {
        let fields = with(with(fields.clone(), "issuer", label), "token", &secrets::token());
        send(&app, &fields, &[]).await.unwrap();
        let said = "select count(*) from document where issuer_id is not null and issuer_label = 'Centre des impôts de Nîmes'";
        assert_eq!(number(&app.site.db, said).await, 1, "{label}");
        run(&app.site.db, "delete from report;\ndelete from document_step;\ndelete from document").await;
    }
    send(&app, &with(fields, "issuer", "Centre des impôts de Nîmes (Alès)"), &[]).await.unwrap();
    let said = "select count(*) from document where issuer_id is null and issuer_label like '%(Alès)'";
    assert_eq!(number(&app.site.db, said).await, 1);
});

on_both_engines!(a_report_follows_a_dossier_to_the_one_that_took_its_place, app => {
    let old = public(&app, "Ancien", "11111").await;
    let new = public(&app, "Nouveau", "22222").await;
    let sql = format!("update document set merged_into = {new} where id = {old}");
    run(&app.site.db, &sql).await;
    app.site.refresh_documents().await.unwrap();
    app.get(&format!("{PAGE}?document={old}")).await.is(200).says("Nouveau");
    let receipt = send(&app, &with(ready(), "document", &old.to_string()), &[]).await.unwrap();
    assert_eq!(receipt.dossier.map(|it| it.0), Some(new));
    let story = make::experience().write(&app).await.to_string();
    let fields = with(with(ready(), "document", &new.to_string()), "experience", &story);
    send(&app, &fields, &[]).await.unwrap();
    let tied = "select count(*) from report where experience_id is not null";
    assert_eq!(number(&app.site.db, tied).await, 1);
    run(&app.site.db, "update document set state = 'reported' where merged_into is null").await;
    let hidden = with(fields, "token", &secrets::token());
    assert_eq!(codes(send(&app, &hidden, &[]).await), [("document".to_owned(), FieldCode::Unknown)]);
});

on_both_engines!(who_is_quick_reads_once_more_and_loses_nothing, app => {
    let now = app.site.clock.now().0.to_string();
    let quick = with(ready(), "started_at", &now);
    let page = post(&app, &quick, &[]).await;
    page.is(422).says("Relisez une dernière fois").says("pièces afférentes");
    page.does_not_say("Trop d’envois").says("name=\"started_at\" value=\"0\"");
    assert_eq!(number(&app.site.db, "select count(*) from report").await, 0);
    // A form that came back is sent at once, whatever it came back for.
    let wrong = post(&app, &with(quick.clone(), "difficulty", ""), &[]).await;
    wrong.is(422).says("name=\"started_at\" value=\"0\"");
    post(&app, &with(quick, "started_at", "0"), &[]).await.is(200).says("Votre code de suivi");
});

on_both_engines!(there_is_another_obstacle, app => {
    let mut fields = ready();
    fields.retain(|it| it.0 != "obstacles");
    let code = send(&app, &with(fields, "obstacles", "other"), &[]).await.unwrap().code.to_string();
    app.post("/documents/suivi", &[("code", &code)]).await.is(200).says("Autre chose");
});
