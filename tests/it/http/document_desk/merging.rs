//! Two dossiers of one document.
use super::{counts_agree, hidden, last_step, page};
use crate::support::{
    app::{Answer, TestApp},
    documents,
    engines::on_both_engines,
    make, staff,
};
use public_service_plus::{
    documents::{codes::State, model::Identity},
    kernel::ids::DocumentId,
};

async fn merge(app: &TestApp, id: DocumentId, with: DocumentId, cookie: &str) -> Answer {
    let seen = hidden(&page(app, id, &format!("/fusion?with={with}"), cookie).await, "seen");
    let form = [("gesture", "merge"), ("with", &with.to_string()), ("seen", &seen)];
    app.post_as(&format!("/agent/documents/{id}/fusion"), &form, Some(cookie)).await
}

async fn led(app: &TestApp, id: DocumentId) -> i64 {
    make::number(&app.site.db, &format!("select merged_into from document where id = {id}")).await
}

on_both_engines!(reports_and_counts_go_to_the_dossier_that_stays, app => {
    let cookie = staff::moderator(&app).await;
    let stays = documents::document(&app, "Demande d’allocation personnalisée d’autonomie", State::Accepted).await;
    let goes = documents::document(&app, "Allocation personnalisée autonomie", State::Qualified).await;
    documents::report(&app, stays, 3).await;
    documents::struggled(&app, stays, 2).await;
    for difficulty in [5, 4] {
        documents::report(&app, goes, difficulty).await;
    }
    documents::struggled(&app, goes, 4).await;
    documents::unread_report(&app, goes).await;
    make::run(&app.site.db, &format!("update document set cerfa = '11527', version = '09' where id = {goes}")).await;
    page(&app, goes, "/fusion", &cookie).await.is(200).says("Titre proche").says(&format!("/fusion?with={stays}"));
    let shown = page(&app, goes, &format!("/fusion?with={stays}"), &cookie).await;
    shown.is(200).says("rejoint").says("Cela ne s’annule pas")
        .says("signalements retenus\u{a0}: 2, à lire\u{a0}: 1, «\u{a0}moi aussi\u{a0}»\u{a0}: 4");
    let done = merge(&app, goes, stays, &cookie).await;
    assert_eq!(done.is(303).header("location"), format!("/agent/documents/{stays}?done=merged"));
    counts_agree(&app).await;
    let counts = format!("select reports * 1000 + difficulties * 10 + struggled from document where id = {stays}");
    assert_eq!(make::number(&app.site.db, &counts).await, 3126);
    assert_eq!(make::number(&app.site.db, "select count(*) from report where document_id <> 1").await, 0);
    assert_eq!(led(&app, goes).await, stays.0);
    assert_eq!((last_step(&app, stays).await.as_str(), last_step(&app, goes).await.as_str()), ("joined", "merged_into"));
    let shelf = app.site.shelf();
    assert!(shelf.find(goes).is_none());
    // The number went along.
    assert_eq!(shelf.by_cerfa("11527").unwrap().document.id, stays);
    page(&app, goes, "", &cookie).await.is(200).says("joint à un autre");
    // Both at once: the second is told.
    let form = [("gesture", "merge"), ("with", "1"), ("seen", "")];
    app.post_as(&format!("/agent/documents/{goes}/fusion"), &form, Some(&cookie)).await.is(409);
});

on_both_engines!(another_dossier_is_found_by_its_number_its_address_or_its_words, app => {
    let cookie = staff::moderator(&app).await;
    let one = documents::document(&app, "Demande de logement", State::Qualified).await;
    let other = documents::document(&app, "Attestation de loyer", State::Qualified).await;
    make::run(&app.site.db, &format!("update document set cerfa = '10842' where id = {other}")).await;
    app.site.refresh_documents().await.unwrap();
    let ask = async |with: &str| page(&app, one, &format!("/fusion?with={with}"), &cookie).await;
    let start = page(&app, one, "/fusion", &cookie).await;
    assert!(start.is(200).text.find("Dossiers qui ressemblent") < start.text.find("Chercher un autre dossier"));
    for with in [other.to_string(), format!("n%C2%B0%20{other}"), format!("https://x.fr/documents/{other}-attestation")] {
        ask(&with).await.is(200).says("rejoint");
    }
    let link = format!("/agent/documents/{one}/fusion?with={other}");
    for with in ["loyer%20attest", "10842", "10842*03"] {
        ask(with).await.is(200).says(&link).does_not_say("rejoint");
    }
    // Nothing, and itself: the field says so, and keeps what was typed.
    for with in ["9999", "piscine", &one.to_string()] {
        let none = ask(with).await;
        none.is(200).says("id=\"with-error\"").says("Aucun autre dossier n’a ce numéro").says(&format!("value=\"{with}\""));
    }
});

on_both_engines!(what_nobody_checked_is_not_taken_and_is_forgotten, app => {
    let cookie = staff::moderator(&app).await;
    let stays = documents::document(&app, "Demande d’aide", State::Qualified).await;
    let said = Identity {
        cerfa: Some("11527".to_owned()),
        url: Some("https://exemple.fr/dossier-de-lea".to_owned()),
        issuer: app.site.directory().by_code("NIMES").map(|it| it.id),
        issuer_label: "Chez Léa Dupont".to_owned(),
        ..documents::identity("La lettre de Léa Dupont")
    };
    let goes = documents::write(&app, &said, State::Reported, 5).await;
    documents::unread_report(&app, goes).await;
    merge(&app, stays, goes, &cookie).await.is(303);
    let shelf = app.site.shelf();
    assert_eq!(shelf.find(stays).unwrap().document.identity, documents::identity("Demande d’aide"));
    let left = "select count(*) from document where title like '%Léa%' or issuer_label <> '' or url is not null or cerfa is not null";
    assert_eq!(make::number(&app.site.db, left).await, 0);
    assert_eq!(make::number(&app.site.db, "select document_id from report where id = 1").await, stays.0);
});

on_both_engines!(no_text_is_lost_nor_taken_from_its_readers, app => {
    let cookie = staff::moderator(&app).await;
    let (db, text) = (&app.site.db, "insert into rewriting (document_id, before_text, after_text, changed_at) values");
    let stays = documents::document(&app, "Demande", State::Rewriting).await;
    // Begun, then refused: it went less far, and holds a text all the same.
    let goes = documents::document(&app, "Demande", State::Refused).await;
    make::run(db, &format!("{text} ({stays}, 'a', 'b', 1), ({goes}, 'c', 'd', 1)")).await;
    page(&app, stays, &format!("/fusion?with={goes}"), &cookie).await.is(200).says("l’une serait perdue");
    // As somebody whose page was made before: the stamps of a pair are the same whatever it holds.
    make::run(db, &format!("delete from rewriting where document_id = {goes}")).await;
    let seen = hidden(&page(&app, stays, &format!("/fusion?with={goes}"), &cookie).await, "seen");
    let with = goes.to_string();
    let form = [("gesture", "merge"), ("with", with.as_str()), ("seen", seen.as_str())];
    let road = format!("/agent/documents/{stays}/fusion");
    make::run(db, &format!("{text} ({goes}, 'c', 'd', 1)")).await;
    app.post_as(&road, &form, Some(&cookie)).await.is(409);
    // Readers try the only text there is.
    make::run(db, &format!("delete from rewriting where document_id = {stays}")).await;
    make::run(db, "insert into trial (rewriting_id, state, created_at) select max(id), 'open', 1 from rewriting").await;
    app.post_as(&road, &form, Some(&cookie)).await.is(409);
    // It is over: the text goes along, with what its publication was.
    make::run(db, "update trial set state = 'closed'").await;
    make::run(
        db,
        "insert into event (network_id, day, title, created_at)
         select min(id), '2026-02-01', 'Nouvelle version', 1 from network",
    )
    .await;
    make::run(db, &format!("update document set event_id = (select max(id) from event) where id = {goes}")).await;
    app.post_as(&road, &form, Some(&cookie)).await.is(303);
    assert_eq!(make::number(db, "select document_id from rewriting").await, stays.0);
    let event = format!("select count(*) from document where id = {stays} and event_id is not null");
    assert_eq!(make::number(db, &event).await, 1);
});

on_both_engines!(an_old_address_leads_to_the_last_dossier, app => {
    let cookie = staff::moderator(&app).await;
    let mut ids = vec![];
    for state in [State::Reported, State::Qualified, State::Accepted] {
        ids.push(documents::document(&app, "Le même", state).await);
    }
    merge(&app, ids[0], ids[1], &cookie).await.is(303);
    merge(&app, ids[2], ids[1], &cookie).await.is(303);
    assert_eq!((led(&app, ids[0]).await, led(&app, ids[1]).await), (ids[2].0, ids[2].0));
    counts_agree(&app).await;
});

on_both_engines!(a_number_that_differs_is_told_and_a_rewriting_is_never_lost, app => {
    let cookie = staff::moderator(&app).await;
    let one = documents::document(&app, "Un", State::Qualified).await;
    let two = documents::document(&app, "Deux", State::Qualified).await;
    for (id, number) in [(one, "10001"), (two, "10002")] {
        make::run(&app.site.db, &format!("update document set cerfa = '{number}' where id = {id}")).await;
    }
    page(&app, one, &format!("/fusion?with={two}"), &cookie).await.says("10002 disparaît, 10001 reste");
    merge(&app, two, one, &cookie).await.is(303);
    let number = make::text(&app.site.db, &format!("select cerfa from document where id = {one}")).await;
    assert_eq!(number.as_deref(), Some("10001"));
    let a = documents::document(&app, "En cours", State::Rewriting).await;
    let b = documents::document(&app, "En ligne", State::Published).await;
    page(&app, a, &format!("/fusion?with={b}"), &cookie).await.is(200).says("l’une serait perdue");
    merge(&app, a, b, &cookie).await.is(409);
    // Nobody, itself, something else.
    for with in ["999", &a.to_string(), "rien"] {
        let form = [("gesture", "merge"), ("with", with), ("seen", "")];
        let status = app.post_as(&format!("/agent/documents/{a}/fusion"), &form, Some(&cookie)).await.status;
        assert!([409, 422].contains(&status.as_u16()), "{with}: {status}");
    }
});
