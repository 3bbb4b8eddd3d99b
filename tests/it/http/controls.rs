//! Characters that nobody types: PostgreSQL keeps no NUL, and no reader sees the others.
use super::submit::{ready, send, with};
use crate::support::{
    app::TestApp,
    engines::on_both_engines,
    make::{experience, number, text},
    staff,
};
use public_service_plus::{experiences::forms::Draft, platform::secrets};
use serde_json::json;

const STORY: &str =
    "J’ai attendu\0 trois heures\u{1} au guichet,\r\npuis on m’a\u{9f} demandé de revenir.";
const KEPT: &str = "J’ai attendu trois heures au guichet,\npuis on m’a demandé de revenir.";

async fn story(app: &TestApp) -> Option<String> {
    text(&app.site.db, "select story from experience order by id desc limit 1").await
}

on_both_engines!(a_story_is_kept_without_control_characters, app => {
    let fields = with(ready(&secrets::token()), "story", STORY);
    let fields = with(with(fields, "pen_name", "\0Lucie"), "procedure", "\u{7}");
    let code = send(&app, &fields).await;
    assert_eq!(story(&app).await.as_deref(), Some(KEPT));
    assert_eq!(text(&app.site.db, "select pen_name from experience").await.as_deref(), Some("Lucie"));
    let new = [
        ("code", code.as_str()), ("action", "correct"), ("title", "Trois\0 heures"), ("story", STORY), ("pen_name", "\0"),
    ];
    app.post("/suivi", &new).await.is(200);
    assert_eq!(text(&app.site.db, "select title from experience").await.as_deref(), Some("Trois heures"));
});

on_both_engines!(the_hydrated_page_cannot_send_them_either, app => {
    let mut draft = Draft::of_fields(
        &ready(&secrets::token()).into_iter().map(|it| (it.0.to_owned(), it.1)).collect::<Vec<_>>(),
    );
    STORY.clone_into(&mut draft.story);
    "\0".clone_into(&mut draft.procedure);
    draft.services[0].code.clear();
    "La petite\0 annexe".clone_into(&mut draft.services[0].label);
    app.call("experiences/submit", &json!({ "draft": draft }), None).await.is(200);
    assert_eq!(story(&app).await.as_deref(), Some(KEPT));
    let code = send(&app, &ready(&secrets::token())).await;
    let detail = json!({ "AddDetail": { "text": "Le lendemain,\0 tout était rouvert." } });
    app.call("experiences/act", &json!({ "code": code, "gesture": detail }), None).await.is(200);
    let kept = text(&app.site.db, "select text from detail").await;
    assert_eq!(kept.as_deref(), Some("Le lendemain, tout était rouvert."));
});

on_both_engines!(searches_and_staff_forms_ignore_them, app => {
    let id = experience().write(&app).await;
    app.get("/experiences?q=attente%00&service=NIMES%01").await.is(200).says("Deux heures");
    app.get("/services?q=%00nimes").await.is(200);
    app.post("/agent/connexion", &[("email", "a\0@b.fr"), ("password", "une phrase\0 fausse")]).await.is(422);
    let cookie = staff::moderator(&app).await;
    let seen = staff::seen(&app, id, "", &cookie).await;
    let form = [("decision", "mask"), ("passages", "erreur\0\u{2}"), ("seen", &seen)];
    app.post_as(&format!("/agent/moderation/{id}"), &form, Some(&cookie)).await.is(303);
    let cookie = staff::agent(&app, "TAX30").await;
    let page = format!("/agent/reponses/{}", staff::mention(&app, id).await);
    let form = [
        ("gesture", "answer"), ("text", "Bonjour,\0 le samedi matin est ouvert."), ("signature", "La\0 direction"),
        ("action", "Ouvrir\u{3} le lundi"), ("due_on", "2026-06-01"),
    ];
    app.post_as(&page, &form, Some(&cookie)).await.is(303);
    let kept = text(&app.site.db, "select text || signature from answer").await;
    assert_eq!(kept.as_deref(), Some("Bonjour, le samedi matin est ouvert.La direction"));
    assert_eq!(number(&app.site.db, "select count(*) from mention where promise = 'Ouvrir le lundi'").await, 1);
});
