//! Qualified, corrected, assigned, moved, planned.
use super::{act, hidden, last_step, page, state};
use crate::support::{
    app::{NOW, TestApp},
    documents,
    engines::on_both_engines,
    make, staff,
};
use public_service_plus::{
    documents::codes::State,
    kernel::{ids::DocumentId, time::DAY_MS},
};

const IDENTITY: [(&str, &str); 7] = [
    ("kind", "form"),
    ("title", "Demande d’allocation"),
    ("cerfa", "Cerfa n° 11527*09"),
    ("version", ""),
    ("url", ""),
    ("domain", "health"),
    ("issuer_label", "Ministère"),
];

fn identity<'a>(gesture: &'a str, cerfa: &'a str) -> Vec<(&'a str, &'a str)> {
    let number = |(name, text)| if name == "cerfa" { (name, cerfa) } else { (name, text) };
    std::iter::once(("gesture", gesture)).chain(IDENTITY.map(number)).collect()
}

async fn due(app: &TestApp, id: DocumentId) -> Option<String> {
    make::text(&app.site.db, &format!("select due_on from document where id = {id}")).await
}

on_both_engines!(a_document_is_public_once_it_is_checked, app => {
    let cookie = staff::moderator(&app).await;
    let id = documents::document(&app, "alloc", State::Reported).await;
    assert!(app.site.shelf().find(id).is_none());
    act(&app, id, &identity("correct", "11527*09"), &cookie).await.is(409);
    act(&app, id, &[("gesture", "qualify"), ("title", "")], &cookie).await.is(422);
    let form = identity("qualify", "Cerfa n° 11527*09");
    let seen = hidden(&page(&app, id, "?do=identity", &cookie).await, "seen");
    act(&app, id, &form, &cookie).await.is(303);
    let shelf = app.site.shelf();
    let document = &shelf.find(id).unwrap().document;
    assert_eq!(document.identity.title, "Demande d’allocation");
    assert_eq!(document.identity.cerfa.as_deref(), Some("11527"));
    assert_eq!(document.identity.version.as_deref(), Some("09"));
    assert_eq!(due(&app, id).await.as_deref(), Some("2026-04-01"));
    assert_eq!(last_step(&app, id).await, "qualified");
    // A second moderator, with the page as it was before.
    let late = [form.as_slice(), &[("seen", &seen)]].concat();
    app.post_as(&format!("/agent/documents/{id}"), &late, Some(&cookie)).await.is(409);
    // Another document with the same number: it is proposed to join them.
    let other = documents::document(&app, "le même", State::Reported).await;
    let there = act(&app, other, &identity("qualify", "11527"), &cookie).await;
    assert_eq!(there.is(303).header("location"), format!("/agent/documents/{other}/fusion?with={id}&done=same_number"));
    assert_eq!(state(&app, other).await, "reported");
    act(&app, id, &identity("correct", "11528"), &cookie).await.is(303);
    assert_eq!(last_step(&app, id).await, "corrected");
    let audits = "select count(*) from audit where subject = 'document' and action in ('qualified', 'corrected')";
    assert_eq!(make::number(&app.site.db, audits).await, 2);
    let told = "select count(*) from outbox where topic = 'document'";
    assert_eq!(make::number(&app.site.db, told).await, 2);
});

on_both_engines!(a_document_is_given_to_who_answers_for_it, app => {
    let cookie = staff::moderator(&app).await;
    let id = documents::document(&app, "Déclaration", State::Qualified).await;
    let found = page(&app, id, "?do=issuer&q=gard", &cookie).await;
    found.is(200).says("value=\"TAX30\"");
    act(&app, id, &[("gesture", "assign"), ("structure", "NOWHERE")], &cookie).await.is(422);
    let agent = staff::agent(&app, "TAX").await;
    page(&app, id, "", &agent).await.is(403);
    act(&app, id, &[("gesture", "assign"), ("structure", "TAX30")], &cookie).await.is(303);
    assert_eq!(last_step(&app, id).await, "assigned");
    page(&app, id, "", &agent).await.is(200).says("Impôts du Gard");
    act(&app, id, &[("gesture", "assign"), ("structure", "")], &cookie).await.is(303);
    page(&app, id, "", &agent).await.is(403);
});

on_both_engines!(those_who_answer_decide_and_say_why, app => {
    let id = documents::issued_by(&app, "Déclaration", State::Qualified, "TAX").await;
    let (agent, moderator) = (staff::agent(&app, "TAX").await, staff::moderator(&app).await);
    let to = |state: &'static str, note: &'static str, due: &'static str| {
        [("gesture", "move"), ("to", state), ("note", note), ("next_on", due)]
    };
    act(&app, id, &to("accepted", "", ""), &moderator).await.is(403);
    act(&app, id, &to("refused", "", ""), &agent).await.is(422).says("Ce champ est nécessaire");
    act(&app, id, &to("published", "", ""), &agent).await.is(409);
    act(&app, id, &to("refused", "C’est la loi", "2026-05-01"), &agent).await.is(303);
    assert_eq!((state(&app, id).await.as_str(), due(&app, id).await), ("refused", None));
    let why = "select reason from document_step where kind = 'refused'";
    assert_eq!(make::text(&app.site.db, why).await.as_deref(), Some("C’est la loi"));
    act(&app, id, &to("qualified", "", ""), &agent).await.is(303);
    let seen = hidden(&page(&app, id, "?do=move", &agent).await, "seen");
    act(&app, id, &to("accepted", "", "2026-05-04"), &agent).await.is(303);
    assert_eq!(due(&app, id).await.as_deref(), Some("2026-05-04"));
    let late = [to("refused", "Non", "").as_slice(), &[("seen", &seen)]].concat();
    app.post_as(&format!("/agent/documents/{id}"), &late, Some(&agent)).await.is(409).says("L’état a changé");
    act(&app, id, &to("rewriting", "", ""), &agent).await.is(303);
    assert_eq!(due(&app, id).await.as_deref(), Some("2026-05-31"));
    act(&app, id, &[("gesture", "reschedule"), ("next_on", ""), ("note", "Congés")], &agent).await.is(422);
    act(&app, id, &[("gesture", "reschedule"), ("next_on", "2026-07-01")], &agent).await.is(422).says("id=\"note-error\"");
    act(&app, id, &[("gesture", "reschedule"), ("next_on", "2026-07-01"), ("note", "Congés")], &agent).await.is(303);
    assert_eq!((due(&app, id).await.as_deref(), last_step(&app, id).await.as_str()), (Some("2026-07-01"), "rescheduled"));
    // Readers have to have tried it.
    let untried = "Aucun lecteur n’a répondu";
    act(&app, id, &to("tested", "", ""), &agent).await.is(422).says(untried);
    let db = &app.site.db;
    make::run(db, &format!("
        insert into rewriting (document_id, before_text, after_text, changed_at) values ({id}, 'a', 'b', 1);
        insert into trial (rewriting_id, state, created_at) select id, 'open', 1 from rewriting;
        insert into trial_answer (trial_id, version, choices, correct, asked, day)
          select id, 'after', '0', 1, 1, '2026-03-01' from trial")).await;
    act(&app, id, &to("tested", "", ""), &agent).await.is(422).says(untried);
    make::run(db, "update trial set state = 'closed'").await;
    act(&app, id, &to("tested", "", ""), &agent).await.is(303);
    assert_eq!(state(&app, id).await, "tested");
});

on_both_engines!(a_measure_is_told_to_everyone, app => {
    let id = documents::issued_by(&app, "Déclaration", State::Published, "TAX").await;
    let agent = staff::agent(&app, "TAX").await;
    act(&app, id, &[("gesture", "move"), ("to", "measured")], &agent).await.is(422);
    let measured = [("gesture", "move"), ("to", "measured"), ("note", "Deux fois moins d’appels")];
    // Nothing is measured yet: everyone would read both that it is, and that it is too early.
    act(&app, id, &measured, &agent).await.is(422).says("id=\"to-error\"").says("trois mois entiers après");
    page(&app, id, "?do=move", &agent).await.is(200).says("Mois entiers avant");
    assert_eq!(state(&app, id).await, "published");
    let months_ago = |months: i64| NOW.0 - months * 31 * DAY_MS;
    make::run(&app.site.db, &format!("update document set created_at = {} where id = {id}", months_ago(10))).await;
    let published = format!("update document_step set at = {} where kind = 'published'", months_ago(4));
    make::run(&app.site.db, &published).await;
    app.site.refresh_documents().await.unwrap();
    act(&app, id, &measured, &agent).await.is(303);
    assert_eq!((state(&app, id).await.as_str(), last_step(&app, id).await.as_str()), ("measured", "measured"));
    // Nothing is awaited: nothing to plan.
    act(&app, id, &[("gesture", "reschedule"), ("next_on", "2026-07-01"), ("note", "Congés")], &agent).await.is(409);
});
