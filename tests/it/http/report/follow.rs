//! Following a report with its code, and erasing it.
use super::{objects, public, ready, send, with};
use crate::support::{
    engines::on_both_engines,
    make::{number, run},
};
use image::{ImageFormat, RgbImage};
use public_service_plus::{documents::reporting::model::Followed, kernel::error::AppError};
use serde_json::json;
use std::io::Cursor;

const FOLLOW: &str = "/documents/suivi";

fn png() -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    RgbImage::new(20, 20).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

on_both_engines!(the_code_opens_the_report, app => {
    let png = png();
    let code = send(&app, &ready(), &[("a.png", &png)]).await.unwrap().code.to_string();
    app.get(FOLLOW).await.is(200).says("Code de suivi");
    app.post(FOLLOW, &[("code", "K7QF-3M2P-X9TD-6WHA")]).await.is(422).says("ne correspond à aucune");
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
    assert_eq!(answer.value::<Option<Followed>>().unwrap().unwrap().difficulty, 4);
    let wrong = app.call("reports/follow", &json!({ "code": "x" }), None).await;
    assert!(wrong.value::<Option<Followed>>().unwrap().is_none());
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
