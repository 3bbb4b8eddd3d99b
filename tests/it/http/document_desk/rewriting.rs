//! A new version: written, compared, published.
use super::{hidden, last_step, state};
use crate::support::{
    app::{Answer, TestApp},
    documents,
    engines::on_both_engines,
    make, staff,
};
use axum::{
    body::Body,
    http::{Method, Request, header},
};
use public_service_plus::{documents::codes::State, kernel::ids::DocumentId};

const BEFORE: &str = "Nonobstant les dispositions susvisées, la demande est adressée au service.";
const AFTER: &str = "Envoyez votre demande au service.";

/// Posts the form as a browser does. A field that ends with `_file` is a PDF.
async fn send(
    app: &TestApp,
    id: DocumentId,
    fields: &[(&str, &[u8])],
    cookie: Option<&str>,
) -> Answer {
    const MARK: &str = "----a-mark";
    let mut body: Vec<u8> = vec![];
    for (name, value) in fields {
        let more = if name.ends_with("_file") {
            "; filename=\"texte.pdf\"\r\nContent-Type: application/pdf"
        } else {
            ""
        };
        body.extend(
            format!("--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n")
                .bytes(),
        );
        body.extend(*value);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{MARK}--\r\n").bytes());
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(format!("/agent/documents/{id}/reecriture"))
        .header(header::HOST, "site.test")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={MARK}"));
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    app.send(request.body(Body::from(body)).unwrap()).await
}

async fn draft(app: &TestApp, id: DocumentId, cookie: &str) -> String {
    let page = app.get_as(&format!("/agent/documents/{id}/reecriture"), Some(cookie)).await;
    hidden(page.is(200), "draft")
}

async fn save(app: &TestApp, id: DocumentId, texts: (&str, &str), cookie: &str) -> Answer {
    let draft = draft(app, id, cookie).await;
    let fields: [(&str, &[u8]); 8] = [
        ("draft", draft.as_bytes()),
        ("before", texts.0.as_bytes()),
        ("before_pieces", b"7"),
        ("after", texts.1.as_bytes()),
        ("note", b"Une phrase au lieu de trois."),
        ("phrase-0", b"nonobstant"),
        ("plain-0", "malgré".as_bytes()),
        ("gesture", b"save"),
    ];
    send(app, id, &fields, Some(cookie)).await
}

async fn publish(app: &TestApp, id: DocumentId, more: &[(&str, &[u8])], cookie: &str) -> Answer {
    let draft = draft(app, id, cookie).await;
    let fields =
        [&[("draft", draft.as_bytes()), ("gesture", b"publish".as_slice())], more].concat();
    send(app, id, &fields, Some(cookie)).await
}

on_both_engines!(a_rewriting_is_saved_compared_and_published, app => {
    let cookie = staff::agent(&app, "TAX").await;
    let id = documents::issued_by(&app, "Demande d’aide", State::Rewriting, "TAX30").await;
    assert_eq!(draft(&app, id, &cookie).await, "");
    save(&app, id, (BEFORE, AFTER), &cookie).await.is(303);
    let page = app.get_as(&format!("/agent/documents/{id}/reecriture"), Some(&cookie)).await;
    page.is(200).says("Aperçu du texte enregistré").says("class=\"changes\"").says("value=\"nonobstant\"");
    // A colleague saves the page as it was before.
    let old: [(&str, &[u8]); 3] = [("draft", b""), ("after", b"Autre texte"), ("gesture", b"save")];
    send(&app, id, &old, Some(&cookie)).await.is(409).says("Autre texte");
    save(&app, id, (BEFORE, "Envoyez la demande."), &cookie).await.is(303);
    assert_eq!(make::number(&app.site.db, "select count(*) from rewriting").await, 1);
    assert_eq!(make::number(&app.site.db, "select count(*) from plain_phrase").await, 1);
    // Nobody has said that both texts were read for names.
    publish(&app, id, &[], &cookie).await.is(422).says("id=\"sure-error\"");
    let done = publish(&app, id, &[("sure", b"yes")], &cookie).await;
    assert_eq!(done.is(303).header("location"), format!("/agent/documents/{id}?done=published"));
    assert_eq!((state(&app, id).await.as_str(), last_step(&app, id).await.as_str()), ("published", "published"));
    assert_eq!(make::number(&app.site.db, "select count(*) from rewriting where published_at is not null and before_pieces = 7").await, 1);
    let event = "select count(*) from event join document on document.event_id = event.id
        where event.title = 'Nouvelle version\u{a0}: Demande d’aide' and event.structure_id is not null";
    assert_eq!(make::number(&app.site.db, event).await, 1);
    // Frozen: neither saved nor published again.
    let late: [(&str, &[u8]); 3] = [("draft", b""), ("after", b"Encore"), ("gesture", b"save")];
    send(&app, id, &late, Some(&cookie)).await.is(409);
    send(&app, id, &[("draft", b""), ("gesture", b"publish")], Some(&cookie)).await.is(409);
    app.get_as(&format!("/agent/documents/{id}/reecriture"), Some(&cookie)).await.is(200).says("n’est pas en réécriture");
});

on_both_engines!(both_texts_are_needed_and_personal_data_is_looked_at_twice, app => {
    let cookie = staff::administrator(&app).await;
    let id = documents::document(&app, "Sans administration", State::Rewriting).await;
    save(&app, id, ("", AFTER), &cookie).await.is(303);
    publish(&app, id, &[], &cookie).await.is(422);
    save(&app, id, (BEFORE, "Appelez le 06 12 34 56 78."), &cookie).await.is(303);
    publish(&app, id, &[], &cookie).await.is(422).says("Masquez d’abord");
    assert_eq!(state(&app, id).await, "rewriting");
    publish(&app, id, &[("sure", b"yes")], &cookie).await.is(303);
    // No network of the directory answers for it: no event.
    assert_eq!(make::number(&app.site.db, "select count(*) from event").await, 0);
    let long = "é".repeat(50_001);
    let other = documents::document(&app, "Trop long", State::Rewriting).await;
    save(&app, other, (&long, ""), &cookie).await.is(422).says("50000");
    let long = "é".repeat(50_000);
    save(&app, other, (&long, &long), &cookie).await.is(303);
});

on_both_engines!(the_words_of_a_pdf_come_under_what_was_typed, app => {
    let cookie = staff::administrator(&app).await;
    let id = documents::document(&app, "Demande", State::Rewriting).await;
    let pdf = crate::attachments::make_pdf::Made::new().bytes();
    let fields: [(&str, &[u8]); 5] = [
        ("draft", b""), ("before", "déjà là".as_bytes()), ("after", b""), ("after_file", &pdf), ("gesture", b"read"),
    ];
    send(&app, id, &fields, Some(&cookie)).await.is(200).says("déjà là").says(">Bonjour</textarea>");
    assert_eq!(make::number(&app.site.db, "select count(*) from rewriting").await, 0);
    let fields: [(&str, &[u8]); 4] =
        [("draft", b""), ("before", "déjà là".as_bytes()), ("before_file", b"not a pdf"), ("gesture", b"save")];
    send(&app, id, &fields, Some(&cookie)).await.is(422).says("déjà là").says("before_file-error");
});

on_both_engines!(what_readers_tried_stays_as_they_tried_it, app => {
    let cookie = staff::administrator(&app).await;
    let id = documents::document(&app, "Demande", State::Rewriting).await;
    save(&app, id, (BEFORE, AFTER), &cookie).await.is(303);
    let trial = "insert into trial (rewriting_id, state, created_at) select id, 'open', 0 from rewriting";
    make::run(&app.site.db, trial).await;
    save(&app, id, (BEFORE, "Changé pendant l’essai"), &cookie).await.is(409)
        // To be copied: nothing typed is lost.
        .says("Pas enregistré, à copier").says("Changé pendant l’essai");
    publish(&app, id, &[], &cookie).await.is(409);
    make::run(&app.site.db, "update trial set state = 'closed';\nupdate document set state = 'tested'").await;
    app.site.refresh_document(id).await.unwrap();
    save(&app, id, (BEFORE, "Changé après l’essai"), &cookie).await.is(303);
    assert_eq!(make::number(&app.site.db, "select count(*) from rewriting").await, 2);
    assert_eq!((state(&app, id).await.as_str(), last_step(&app, id).await.as_str()), ("rewriting", "rewriting"));
});

on_both_engines!(only_those_who_answer_write, app => {
    let id = documents::issued_by(&app, "Demande", State::Rewriting, "TAX").await;
    let others = [staff::moderator(&app).await, staff::agent(&app, "LYON").await];
    let fields: [(&str, &[u8]); 3] = [("draft", b""), ("after", b"Texte"), ("gesture", b"save")];
    for cookie in &others {
        app.get_as(&format!("/agent/documents/{id}/reecriture"), Some(cookie)).await.is(403);
        send(&app, id, &fields, Some(cookie)).await.is(403);
    }
    send(&app, id, &fields, None).await.is(303);
    assert_eq!(make::number(&app.site.db, "select count(*) from rewriting").await, 0);
});
