//! Following a report with its code, and erasing it.
use super::{super::submit, objects, public, ready, send, with};
use crate::support::{
    engines::on_both_engines,
    make::{number, run},
};
use image::{ImageFormat, RgbImage};
use public_service_plus::{
    documents::reporting::model::Followed,
    experiences,
    kernel::{
        error::{AppError, FieldCode},
        time::DAY_MS,
    },
    platform::{limits::Gesture, secrets},
};
use serde_json::json;
use std::{io::Cursor, net::IpAddr};

const FOLLOW: &str = "/documents/suivi";

type Found = Result<Followed, FieldCode>;

fn png() -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    RgbImage::new(20, 20).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

on_both_engines!(the_code_opens_the_report, app => {
    let png = png();
    let code = send(&app, &ready(), &[("a.png", &png)]).await.unwrap().code.to_string();
    app.get(FOLLOW).await.is(200).says("Code de suivi");
    app.post(FOLLOW, &[("code", "K7QF-3M2P-X9TD-6WHA")]).await.is(422).says("ne correspond à aucun envoi");
    let page = app.post(FOLLOW, &[("code", &code.to_lowercase())]).await;
    page.is(200)
        .says("Demande de logement social")
        .says("pièces afférentes")
        .says("page 2, cadre B")
        .says("personne ne l’a encore regardé")
        .says("Signalé pour la première fois")
        .says("Effacer mon signalement")
        // Asked for a second time, in the page itself: nothing but a form and its folded part.
        .says("<details")
        .says("cela ne peut pas être annulé")
        .says("Oui, tout effacer");
    assert_eq!(page.header("cache-control"), "no-store");
    run(&app.site.db, "update report set state = 'refused', reason = 'insult'").await;
    app.post("/en/documents/follow", &[("code", &code)]).await.is(200).says("Insults or hatred");
    let answer = app.call("reports/follow", &json!({ "code": code }), None).await;
    assert_eq!(answer.value::<Found>().unwrap().unwrap().difficulty, 4);
    let wrong = app.call("reports/follow", &json!({ "code": "x" }), None).await;
    assert_eq!(wrong.value::<Found>().unwrap(), Err(FieldCode::UnknownCode));
});

on_both_engines!(erasing_leaves_nothing_and_counts_go_down, app => {
    let id = public(&app, "Logement", "14069").await;
    let png = png();
    let fields = with(ready(), "document", &id.to_string());
    let code = send(&app, &fields, &[("a.png", &png)]).await.unwrap().code.to_string();
    let db = &app.site.db;
    // As a moderator keeps it.
    run(db, "
        update report set state = 'kept';
        update document set reports = 3, difficulties = 9;
        insert into document_month (document_id, month, reports, difficulties)
          select id, 24314, 3, 9 from document").await;
    let page = app.post(FOLLOW, &[("code", &code), ("action", "erase")]).await;
    page.is(200).says("Votre signalement est effacé");
    for table in ["report", "attachment"] {
        assert_eq!(number(db, &format!("select count(*) from {table}")).await, 0, "{table}");
    }
    assert_eq!(objects(&app).await, 0);
    assert_eq!(number(db, "select reports * 100 + difficulties from document").await, 205);
    let month = "select reports * 100 + difficulties from document_month where month = 24314";
    assert_eq!(number(db, month).await, 205);
    assert_eq!(app.site.shelf().all()[0].document.counts.reports, 2);
    app.post(FOLLOW, &[("code", &code)]).await.is(422);
    let again = app.call("reports/erase", &json!({ "code": code }), None).await;
    assert!(matches!(again.value::<()>(), Err(AppError::Invalid(_))));
});

on_both_engines!(a_description_goes_with_its_last_report, app => {
    let first = send(&app, &ready(), &[]).await.unwrap().code.to_string();
    let second = send(&app, &ready(), &[]).await.unwrap().code.to_string();
    app.post(FOLLOW, &[("code", &first), ("action", "erase")]).await.is(200);
    assert_eq!(number(&app.site.db, "select count(*) from document").await, 1);
    app.post(FOLLOW, &[("code", &second), ("action", "erase")]).await.is(200);
    assert_eq!(number(&app.site.db, "select count(*) from report").await, 0);
    let named = "select count(*) from document where title <> '—' or cerfa is not null";
    assert_eq!(number(&app.site.db, named).await, 0);
});

on_both_engines!(a_code_typed_at_the_wrong_page_finds_the_right_one, app => {
    let report = send(&app, &ready(), &[]).await.unwrap().code.to_string();
    let story = submit::send(&app, &submit::ready(&secrets::token())).await;
    let page = app.post("/suivi", &[("code", &report)]).await;
    page.is(422).says("celui d’un signalement").says(&format!("action=\"{FOLLOW}\""));
    page.says(&format!("value=\"{report}\"")).does_not_say("Demande de logement social");
    let page = app.post(FOLLOW, &[("code", &story)]).await;
    page.is(422).says("celui d’une expérience").says("action=\"/suivi\"").does_not_say("Trois heures");
    let answer = app.call("reports/follow", &json!({ "code": story }), None).await;
    assert_eq!(answer.value::<Found>().unwrap(), Err(FieldCode::CodeOfStory));
    let answer = app.call("experiences/follow", &json!({ "code": report }), None).await;
    let answer = answer.value::<Result<experiences::followed::Followed, FieldCode>>().unwrap();
    assert_eq!(answer.unwrap_err(), FieldCode::CodeOfReport);
    // Guessing is limited as before, whatever the page.
    let caller = app.site.limits.caller(IpAddr::from([0, 0, 0, 0]), app.site.clock.now().0);
    while app.site.limits.check(Gesture::Follow, caller).is_ok() {}
    app.post("/suivi", &[("code", &report)]).await.is(429).does_not_say("celui d’un signalement");
    app.post(FOLLOW, &[("code", &story)]).await.is(429).does_not_say("celui d’une expérience");
});

on_both_engines!(there_is_a_way_to_the_follow_page_from_everywhere, app => {
    let link = format!("href=\"{FOLLOW}\"");
    for page in ["/", "/documents", "/plan-du-site", "/suivi"] {
        app.get(page).await.is(200).says(&link).says("Suivre mon signalement");
    }
    let receipt = app.get("/documents/signaler/recu").await;
    receipt.is(200).says("Pas de reçu ici").says(&link);
    app.get("/en/documents/report/receipt").await.is(200).says("No receipt here");
});

on_both_engines!(what_is_late_or_erased_is_said, app => {
    let png = png();
    let code = send(&app, &ready(), &[("a.png", &png)]).await.unwrap().code.to_string();
    let page = app.post(FOLLOW, &[("code", &code)]).await;
    page.is(200).does_not_say("en retard").says("class=\"breadcrumb\"");
    app.site.clock.advance(20 * DAY_MS);
    let page = app.post(FOLLOW, &[("code", &code)]).await;
    page.is(200).says("Nous sommes en retard").says("elle est en retard").says("data-state=\"overdue\"");
    let db = &app.site.db;
    run(db, "delete from attachment").await;
    app.post(FOLLOW, &[("code", &code)]).await.says("Aucun fichier joint.");
    run(db, "update report set state = 'refused', reason = 'insult'").await;
    let page = app.post(FOLLOW, &[("code", &code)]).await;
    page.says("effacés tout de suite").does_not_say("Aucun fichier joint.");
    run(db, "update report set state = 'kept', reason = null").await;
    app.site.clock.advance(400 * DAY_MS);
    app.post(FOLLOW, &[("code", &code)]).await.says("au bout de douze mois");
});

on_both_engines!(who_was_given_the_document_is_named, app => {
    let code = send(&app, &ready(), &[]).await.unwrap().code.to_string();
    run(&app.site.db, "
        update document set issuer_id = (select id from structure where code = 'NIMES');
        insert into document_step (document_id, kind, at, actor)
          select id, 'assigned', 1772441000000, 'moderator' from document").await;
    let page = app.post(FOLLOW, &[("code", &code)]).await;
    page.is(200).says("Confié à ").does_not_say("à un autre service").does_not_say("Confié à un service");
});
