//! What waits, for whom.
use crate::support::{documents, engines::on_both_engines, make, staff};
use public_service_plus::documents::codes::State;

on_both_engines!(each_finds_what_is_theirs_to_do, app => {
    let new = documents::document(&app, "Attestation nouvelle", State::Reported).await;
    documents::unread_report(&app, new).await;
    documents::document(&app, "Attestation nouvelle mairie", State::Qualified).await;
    let late = documents::issued_by(&app, "Avis en retard", State::Accepted, "NIMES").await;
    make::run(&app.site.db, &format!("update document set due_on = '2026-02-27' where id = {late}")).await;
    let soon = documents::issued_by(&app, "Avis prochain", State::Accepted, "TAX30").await;
    make::run(&app.site.db, &format!("update document set due_on = '2026-03-05' where id = {soon}")).await;
    documents::issued_by(&app, "Avis refusé", State::Refused, "TAX30").await;
    app.site.refresh_documents().await.unwrap();
    let (moderator, agent) = (staff::moderator(&app).await, staff::agent(&app, "TAX").await);
    let desk = app.get_as("/agent/documents", Some(&moderator)).await;
    desk.is(200).says("1 signalement à lire").says("1 nouveau document").says("Doublons possibles")
        .says("Titre proche").does_not_say("Vos dossiers");
    let desk = app.get_as("/agent/documents", Some(&agent)).await;
    desk.is(200).says("Vos dossiers").says("En retard de 3 jours").says("À faire avant le 5\u{a0}mars 2026")
        .does_not_say("signalement à lire").does_not_say("Attestation");
    assert!(desk.text.find("Avis en retard") < desk.text.find("Avis prochain"));
    let refused = app.get_as("/agent/documents?state=refused", Some(&agent)).await;
    refused.is(200).says("Avis refusé").does_not_say("Avis prochain");
    let found = app.get_as("/agent/documents?q=PROCHAIN", Some(&agent)).await;
    found.is(200).says("Avis prochain").does_not_say("Avis refusé");
    app.get_as("/agent/documents?q=attestation", Some(&agent)).await.is(200).says("Aucun dossier n’a ces mots");
    app.get_as("/agent/documents?q=attestation", Some(&moderator)).await.is(200).says("Attestation nouvelle mairie");
    // The home of the space reminds.
    app.get_as("/agent", Some(&moderator)).await.says("1 signalement de document à lire");
    app.get_as("/agent", Some(&agent)).await.says("2 documents en retard");
    app.get_as("/en/staff/documents", Some(&agent)).await.is(200).says("3 days late");
});

on_both_engines!(an_empty_desk_is_good_news, app => {
    let (moderator, agent) = (staff::moderator(&app).await, staff::agent(&app, "TAX").await);
    app.get_as("/agent/documents", Some(&moderator)).await.is(200).says("Tout est lu").says("Aucun nouveau document");
    app.get_as("/agent/documents", Some(&agent)).await.is(200).says("C’est une bonne nouvelle");
    app.get_as("/agent/documents/99", Some(&moderator)).await.is(404);
    app.get_as("/agent/documents/rien", Some(&moderator)).await.is(404);
});
