//! The page of a document: what it shows, to whom, and "me too" without JavaScript.
use crate::support::{
    app::{NOW, TestApp},
    documents,
    engines::on_both_engines,
    make,
};
use public_service_plus::{
    documents::codes::{Domain, Kind, State},
    documents::model::Identity,
    kernel::{ids::DocumentId, time::DAY_MS},
};

async fn change(app: &TestApp, sql: &str) {
    make::run(&app.site.db, sql).await;
}

fn form() -> Identity {
    Identity {
        kind: Kind::Form,
        title: "Demande d’aide au logement".to_owned(),
        cerfa: Some("10840".to_owned()),
        version: Some("07".to_owned()),
        notice: Some("51012".to_owned()),
        pages: Some(8),
        url: Some("https://formulaires.exemple.fr/10840".to_owned()),
        domain: Domain::Housing,
        issuer: None,
        issuer_label: "Caisse d’exemple".to_owned(),
    }
}

const PATH: &str = "/documents/1-demande-d-aide-au-logement";

on_both_engines!(what_nobody_checked_is_not_shown, app => {
    let id = documents::write(&app, &form(), State::Reported, 2).await;
    assert_eq!(id, DocumentId(1));
    for path in [PATH, "/documents/1", "/en/documents/1", "/documents/999", "/documents/abc"] {
        app.get(path).await.is(404).does_not_say("Demande d’aide");
    }
    app.post("/documents/1/moi-aussi", &[]).await.is(404);
    app.get(&format!("{PATH}/reecriture")).await.is(404);
});

on_both_engines!(a_dossier_says_what_it_is_and_where_it_stands, app => {
    documents::write(&app, &form(), State::Qualified, 4).await;
    let page = app.get(PATH).await;
    page.is(200)
        .says("Demande d’aide au logement")
        .says("10840*07")
        .says("51012")
        .says("formulaires.exemple.fr")
        .says("rel=\"external noopener nofollow\"")
        .says("Caisse d’exemple")
        .says("Le service qui l’envoie n’a pas encore dit s’il le réécrit.")
        .says("Prochaine étape")
        .does_not_say("de retard")
        .says("Dossier ouvert")
        .says("Document vérifié")
        .says("action=\"/documents/1/moi-aussi\"")
        .says("/documents/signaler?document=1")
        .says("/documents/1/flux.atom");
    for path in ["/documents/1", "/documents/1-autre-chose"] {
        let moved = app.get(path).await;
        moved.is(301);
        assert_eq!(moved.header("location"), PATH);
    }
    app.get("/en/documents/1-demande-d-aide-au-logement").await.is(200).says("Cerfa number").says("Dossier opened");
});

on_both_engines!(what_is_late_says_so, app => {
    let id = documents::write(&app, &form(), State::Qualified, 44).await;
    app.get(PATH).await.is(200).says("10 jours de retard");
    change(&app, &format!("update document set due_on = null where id = {id}")).await;
    app.site.refresh_document(id).await.unwrap();
    app.get(PATH).await.is(200).does_not_say("Prochaine étape");
});

on_both_engines!(a_refusal_gives_its_reason, app => {
    documents::write(&app, &form(), State::Refused, 20).await;
    app.get(PATH).await.is(200).says("ne le réécrira pas").says("Ce texte est fixé par la loi.").does_not_say("Prochaine étape");
});

on_both_engines!(an_old_address_leads_to_the_dossier_that_took_its_place, app => {
    documents::write(&app, &form(), State::Qualified, 4).await;
    let other = documents::document(&app, "Le même formulaire", State::Qualified).await;
    let last = documents::document(&app, "Encore lui", State::Reported).await;
    change(&app, &format!("update document set merged_into = 1 where id in ({other}, {last})")).await;
    app.site.refresh_documents().await.unwrap();
    let moved = app.get(&format!("/documents/{other}-le-meme-formulaire")).await;
    moved.is(301);
    assert_eq!(moved.header("location"), PATH);
    // What happened to the other is not lost; a title that nobody checked is.
    app.get(PATH).await.is(200).says("Le même formulaire").does_not_say("Encore lui");
    app.post(&format!("/documents/{other}/moi-aussi"), &[]).await.is(303);
    assert_eq!(make::number(&app.site.db, "select struggled from document where id = 1").await, 1);
});

on_both_engines!(one_click_counts_once_a_day, app => {
    documents::write(&app, &form(), State::Qualified, 4).await;
    for _ in 0..3 {
        let answer = app.post("/documents/1-demande/moi-aussi", &[]).await;
        answer.is(303);
        app.get(answer.header("location")).await.is(301);
    }
    app.get(PATH).await.is(200).says("Moi aussi, ça m’a posé problème (1)").says("personne l’a trouvé compliqué");
    let call = app.call("documents/me-too", &serde_json::json!({ "id": 1 }), None).await;
    assert_eq!(call.value::<i64>().unwrap(), 1);
    let month = "select struggled from document_month where document_id = 1";
    assert_eq!(make::number(&app.site.db, month).await, 1);
    assert_eq!(make::number(&app.site.db, "select count(*) from outbox where topic = 'document'").await, 1);
});

on_both_engines!(what_people_say_is_counted, app => {
    let id = documents::write(&app, &form(), State::Qualified, 90).await;
    let quoted = documents::report(&app, id, 5).await;
    documents::report(&app, id, 4).await;
    documents::unread_report(&app, id).await;
    documents::struggled(&app, id, 3).await;
    change(&app, &format!("update report set quoted = 1, minutes = 45 where id = {quoted}")).await;
    app.get(PATH)
        .await
        .is(200)
        .says("4,5 sur 5")
        .says("45\u{a0}minutes")
        .says("Des mots que je ne comprends pas")
        .says("2 sur 2")
        .says("5 personnes gênées en tout")
        .says("Cadre B, le quotient")
        .says("Dire « la part »")
        .says("février 2026");
    for at in 0..21 {
        change(&app, &format!(
            "insert into report (document_id, state, difficulty, passage, quoted, source, received_at)
             values ({id}, 'kept', 3, 'Passage {at}.', 1, 'web', {})",
            NOW.0 - i64::from(at) * DAY_MS,
        )).await;
    }
    app.site.refresh_document(id).await.unwrap();
    app.get(PATH).await.is(200).says("Passage 0.").does_not_say("Passage 5.").says("?passages=2");
    app.get(&format!("{PATH}?passages=2")).await.is(200).says("Passage 5.").does_not_say("Passage 0.");
});

on_both_engines!(a_scan_is_served_when_it_is_public, app => {
    let id = documents::write(&app, &form(), State::Qualified, 9).await;
    let report = documents::report(&app, id, 5).await;
    let object = app.site.storage.keep(&b"image"[..]).await.unwrap();
    change(&app, &format!(
        "insert into attachment (report_id, object, media_type, bytes, state, added_at, erase_on)
         values ({report}, '{object}', 'image/png', 5, 'seen', 0, '2027-01-01')"
    )).await;
    let number = make::number(&app.site.db, "select id from attachment").await;
    let path = format!("{PATH}/pieces/{number}");
    app.get(&path).await.is(404);
    app.get(PATH).await.does_not_say("Documents joints");
    change(&app, "update attachment set state = 'public'").await;
    app.site.refresh_document(id).await.unwrap();
    let served = app.get(&path).await;
    served.is(200);
    assert_eq!((served.text.as_str(), served.header("content-type")), ("image", "image/png"));
    // Our own image document is drawn with styles of its own, and asks for its bytes: no complaint.
    assert!(served.header("content-security-policy").contains("style-src 'unsafe-inline'"));
    let page = app.get(PATH).await;
    page.says("Documents joints").says(&path).says("loading=\"lazy\"");
    page.says("alt=\"Photo du document, jointe au signalement du ");
    app.get(&format!("{PATH}/pieces/999")).await.is(404);
    change(&app, "update document set state = 'reported'").await;
    app.get(&path).await.is(404);
});

on_both_engines!(before_and_after_are_compared, app => {
    let id = documents::write(&app, &form(), State::Published, 40).await;
    app.get(&format!("{PATH}/reecriture")).await.is(404);
    change(&app, &format!(
        "insert into rewriting (document_id, before_text, after_text, before_pieces, after_pieces, changed_at, published_at)
         values ({id}, 'La demande doit être adressée au service.', 'Envoyez la demande au service.', 7, 3, 0, {});
         insert into plain_phrase (rewriting_id, phrase, plain) select id, 'doit être adressée', 'Envoyez' from rewriting;
         insert into trial (rewriting_id, state, created_at, closed_at) select id, 'closed', 0, 1 from rewriting;
         insert into trial_question (trial_id, position, prompt, choices, correct) select id, 1, 'Que faire ?', 'Attendre', 0 from trial",
        NOW.0 - DAY_MS,
    )).await;
    app.site.refresh_document(id).await.unwrap();
    app.get(PATH).await.is(200).says("Aucun lecteur n’a été interrogé").says(&format!("{PATH}/reecriture"));
    for (version, choice, readers) in [("before", 1, 12), ("after", 0, 12)] {
        for _ in 0..readers {
            change(&app, &format!(
                "insert into trial_answer (trial_id, version, choices, correct, asked, day)
                 select id, '{version}', '{choice}', 0, 1, '2026-02-01' from trial"
            )).await;
        }
    }
    let page = app.get(&format!("{PATH}/reecriture")).await;
    page.is(200)
        .says("doit être adressée")
        .says("Envoyez")
        .says("<del>")
        .says("7 avant, 3 après")
        .says("Réponses justes")
        .says("n\u{a0}=\u{a0}12")
        .says("C’est plus que ce que le hasard explique")
        .says("Que faire ?");
    let moved = app.get("/documents/1-autre/reecriture").await;
    moved.is(301);
    assert_eq!(moved.header("location"), format!("{PATH}/reecriture"));
    app.get("/en/documents/1-demande-d-aide-au-logement/rewriting").await.is(200).says("Both texts");
    app.get(&format!("{PATH}/reecriture?version=999")).await.is(404);
    app.get(PATH).await.says("La nouvelle version est en usage").says("Trop tôt pour conclure");
});

on_both_engines!(what_readers_understood_is_told_before_the_text_is_published, app => {
    let id = documents::write(&app, &form(), State::Tested, 40).await;
    change(&app, &format!(
        "insert into rewriting (document_id, before_text, after_text, changed_at)
         values ({id}, 'Il est enjoint.', 'Vous devez payer.', 0);
         insert into trial (rewriting_id, state, created_at) select id, 'open', 0 from rewriting;
         insert into trial_question (trial_id, position, prompt, choices, correct) select id, 1, 'Que faire ?', 'Attendre', 0 from trial"
    )).await;
    for (version, choice) in [("before", 1), ("after", 0)] {
        for _ in 0..12 {
            change(&app, &format!(
                "insert into trial_answer (trial_id, version, choices, correct, asked, day)
                 select id, '{version}', '{choice}', 0, 1, '2026-02-01' from trial"
            )).await;
        }
    }
    app.site.refresh_document(id).await.unwrap();
    app.get(PATH).await.is(200).does_not_say("Réponses justes");
    change(&app, "update trial set state = 'closed', closed_at = 1").await;
    app.site.refresh_document(id).await.unwrap();
    app.get(PATH).await.is(200).says("Ce que les lecteurs ont compris").says("Réponses justes").says("intervalle à 95")
        .says("n’est pas encore publié").does_not_say("Vous devez payer").does_not_say(&format!("{PATH}/reecriture\""));
});

on_both_engines!(documents_are_met_where_people_are, app => {
    let id = documents::issued_by(&app, "Déclaration simplifiée", State::Qualified, "NIMES").await;
    documents::struggled(&app, id, 2).await;
    for code in ["NIMES", "TAX"] {
        app.get(&format!("/services/{code}"))
            .await
            .is(200)
            .says("Déclaration simplifiée")
            .says("Vérifié · 2 personnes gênées")
            .says(&format!("/documents?issuer={code}"));
    }
    app.get("/services/LYON").await.is(200).does_not_say("Déclaration simplifiée");
    app.get(&format!("/documents/{id}-declaration-simplifiee")).await.is(200).says("/services/NIMES");

    let story = make::experience().write(&app).await;
    let path = format!("/experiences/{story}-deux-heures-d-attente-au-guichet");
    app.get(&path).await.is(200).says(&format!("/documents/signaler?experience={story}")).does_not_say("Déclaration simplifiée");
    let report = documents::report(&app, id, 3).await;
    change(&app, &format!("update report set experience_id = {story} where id = {report}")).await;
    app.site.refresh_document(id).await.unwrap();
    app.get(&path).await.is(200).says("Déclaration simplifiée");
    app.get(&format!("/documents/{id}-declaration-simplifiee")).await.is(200).says(&path);
});
