//! An import over what moderators did, on both engines.
use super::import_experiences::{FILE, found, import};
use crate::support::{
    app::{Answer, TestApp},
    engines::on_both_engines,
    make::{number, text},
    staff,
};

async fn experience(app: &TestApp, official: i64) -> i64 {
    let sql = format!("select id from experience where official_id = {official}");
    number(&app.site.db, &sql).await
}

/// Decides on the published story `id`, as its page would.
async fn decide(app: &TestApp, cookie: &str, id: i64, form: &[(&str, &str)]) -> Answer {
    let seen = staff::seen(app, id, "", cookie).await;
    let form = [form, &[("seen", seen.as_str())]].concat();
    app.post_as(&format!("/agent/moderation/{id}"), &form, Some(cookie)).await
}

on_both_engines!(masks_outlive_the_next_import, app => {
    import(&app, FILE).await;
    let id = experience(&app, 12).await;
    let cookie = staff::moderator(&app).await;
    decide(&app, &cookie, id, &[("decision", "mask"), ("passages", "Mon dossier")]).await.is(303);
    let changed = FILE.replace(";Mairie;;;", ";Mairie;Nous l’avons remis.;2026-01-20;");
    assert_eq!(import(&app, &changed).await.updated, 1);
    let story = format!("select story from experience where id = {id}");
    let story = text(&app.site.db, &story).await.unwrap();
    assert!(!story.contains("dossier") && story.contains("égaré deux fois"), "{story}");
    assert_eq!((found(&app, "dossier").await, found(&app, "égaré").await), (0, 1));
    assert_eq!(found(&app, "remis").await, 1);
});
