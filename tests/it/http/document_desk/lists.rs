//! What waits, for whom.
use crate::support::{app::TestApp, documents, engines::on_both_engines, make, staff};
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
    let home = app.get_as("/agent", Some(&moderator)).await;
    home.says("1 signalement de document à lire").says("/agent/documents#reports")
        .says("1 nouveau document à vérifier").says("/agent/documents#new").does_not_say("en retard");
    desk_has_anchors(&app, &moderator).await;
    let home = app.get_as("/agent", Some(&agent)).await;
    home.says("1 document en retard").says("/agent/documents?state=late").says("1 document à traiter sous sept jours")
        .says("Le plus urgent\u{a0}: Avis en retard (En retard de 3 jours)").says(&format!("href=\"/agent/documents/{late}\""));
    let only = app.get_as("/agent/documents?state=late", Some(&agent)).await;
    only.is(200).says("En retard (1)").says("Avis en retard").does_not_say("Avis prochain");
    let only = app.get_as("/agent/documents?state=soon", Some(&agent)).await;
    only.is(200).says("Avis prochain").does_not_say("Avis en retard");
    app.get_as("/en/staff/documents", Some(&agent)).await.is(200).says("3 days late");
});

async fn desk_has_anchors(app: &TestApp, cookie: &str) {
    let desk = app.get_as("/agent/documents", Some(cookie)).await;
    desk.says("id=\"reports\"").says("id=\"new\"");
}

on_both_engines!(a_list_is_narrowed_to_one_administration, app => {
    documents::issued_by(&app, "Avis du Gard", State::Accepted, "TAX30").await;
    documents::issued_by(&app, "Livret de Nîmes", State::Accepted, "NIMES").await;
    let admin = staff::administrator(&app).await;
    let all = app.get_as("/agent/documents", Some(&admin)).await;
    all.is(200).says("Avis du Gard").says("Livret de Nîmes").says("name=\"issuer\"");
    let one = app.get_as("/agent/documents?issuer=NIMES", Some(&admin)).await;
    one.is(200).says("Livret de Nîmes").does_not_say("Avis du Gard").says("issuer=NIMES&amp;state=accepted");
    // And below it.
    let network = app.get_as("/agent/documents?issuer=TAX&q=avis", Some(&admin)).await;
    network.is(200).says("Avis du Gard");
});

on_both_engines!(what_to_do_first_is_said_first, app => {
    let id = documents::issued_by(&app, "Avis", State::Qualified, "TAX").await;
    make::run(&app.site.db, &format!("update document set due_on = '2026-02-27' where id = {id}")).await;
    let (moderator, agent) = (staff::moderator(&app).await, staff::agent(&app, "TAX").await);
    let page = format!("/agent/documents/{id}");
    app.get_as(&page, Some(&agent)).await.is(200).says("Prochaine action").says("accepter ou refuser")
        .says("En retard de 3 jours");
    app.get_as(&page, Some(&moderator)).await.is(200).does_not_say("Prochaine action");
    documents::unread_report(&app, id).await;
    let there = app.get_as(&format!("{page}?do=identity"), Some(&moderator)).await;
    there.is(200).says("lire 1 signalement");
    // The way back is the desk, not the citizens' pages.
    let nowhere = app.get_as("/agent/documents/99", Some(&moderator)).await;
    nowhere.is(404).says("Voir les documents à traiter").says("Aller à l’espace agent").does_not_say("Lire les expériences</a>");
    let unknown = app.get("/documents/99-rien").await;
    unknown.is(404).says("Chercher dans le registre");
});

on_both_engines!(an_empty_desk_is_good_news, app => {
    let (moderator, agent) = (staff::moderator(&app).await, staff::agent(&app, "TAX").await);
    app.get_as("/agent/documents", Some(&moderator)).await.is(200).says("Tout est lu").says("Aucun nouveau document");
    app.get_as("/agent/documents", Some(&agent)).await.is(200).says("C’est une bonne nouvelle");
    app.get_as("/agent/documents/99", Some(&moderator)).await.is(404);
    app.get_as("/agent/documents/rien", Some(&moderator)).await.is(404);
});
