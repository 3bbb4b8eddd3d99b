//! From the inbox to the public answer, without JavaScript.
use crate::support::{app::TestApp, engines::on_both_engines, make, staff};
use public_service_plus::{experiences::api::Shown, statistics::figures};
use serde_json::json;

const TEXT: &str = "Bonjour, le samedi matin est désormais ouvert à Nîmes.";

/// The public answers to an experience.
async fn public_answers(app: &TestApp, id: i64) -> Vec<String> {
    let shown = app.call("experiences/show", &json!({ "lang": "Fr", "id": id }), None).await;
    let Shown { experience, .. } = shown.value().unwrap();
    experience.mentions.into_iter().filter_map(|it| it.answer).map(|it| it.text).collect()
}

async fn one(app: &TestApp, sql: &str) -> String {
    make::text(&app.site.db, sql).await.unwrap()
}

on_both_engines!(an_agent_sees_the_branch_and_answers, app => {
    let cookie = staff::agent(&app, "TAX30").await;
    let id = make::experience().days_ago(9).write(&app).await;
    make::Experience { title: "Une autre maison", ..make::experience() }.at("LYON").write(&app).await;
    let inbox = app.get_as("/agent/reponses", Some(&cookie)).await;
    inbox.is(200).says("Deux heures d’attente").says("attend depuis 9 jours").does_not_say("Une autre maison");
    let page = format!("/agent/reponses/{}", staff::mention(&app, id).await);
    app.get_as(&page, Some(&cookie)).await.is(200).says("Votre réponse");

    let form = [("gesture", "answer"), ("text", TEXT), ("signature", "La direction")];
    let answer = app.post_as(&page, &form, Some(&cookie)).await;
    answer.is(303);
    assert_eq!(answer.header("location"), "/agent/reponses?done=answered");
    assert_eq!(public_answers(&app, id).await, [TEXT]);
    assert_eq!(app.count_found("samedi").await, 1);
    let figures = figures::read(&app.site.db, None).await.unwrap();
    assert_eq!((figures.answered, figures.median_days), (1, Some(9)));
    app.get_as("/agent/reponses", Some(&cookie)).await.is(200).says("Rien n’attend");
    app.get_as("/agent/reponses?show=answered", Some(&cookie)).await.says("Deux heures d’attente");
    app.post_as(&page, &form, Some(&cookie)).await.is(409);
});

on_both_engines!(a_promise_is_made_then_kept, app => {
    let cookie = staff::agent(&app, "NIMES").await;
    let mention = staff::mention(&app, make::experience().write(&app).await).await;
    let page = format!("/agent/reponses/{mention}");
    let promise = |due| [
        ("gesture", "answer"), ("text", TEXT), ("signature", "La direction"),
        ("action", "Former l’accueil"), ("due_on", due),
    ];
    let late = app.post_as(&page, &promise("2026-03-01"), Some(&cookie)).await;
    late.is(422).says("Cette date est passée").says("samedi matin").says("Former l’accueil");
    app.post_as(&page, &promise("2026-04-30"), Some(&cookie)).await.is(303);
    let state = format!("select state || ' ' || promised_on from mention where id = {mention}");
    assert_eq!(one(&app, &state).await, "promised 2026-04-30");
    app.get_as("/agent/reponses?show=promised", Some(&cookie)).await.says("pour le 30");
    app.post_as(&page, &[("gesture", "done")], Some(&cookie)).await.is(303);
    let state = format!("select state || ' ' || done_on from mention where id = {mention}");
    assert_eq!(one(&app, &state).await, "done 2026-03-02");
    app.post_as(&page, &[("gesture", "done")], Some(&cookie)).await.is(409);
});

on_both_engines!(personal_data_in_an_answer_asks_twice, app => {
    let cookie = staff::agent(&app, "NIMES").await;
    let mention = staff::mention(&app, make::experience().write(&app).await).await;
    let page = format!("/agent/reponses/{mention}");
    let text = "Bonjour, rappelez votre conseiller au 06 12 34 56 78.";
    let form = [("gesture", "answer"), ("text", text), ("signature", "La direction")];
    app.post_as(&page, &form, Some(&cookie)).await.is(422).says("données personnelles").says(text);
    let sure = [&form[..], &[("sure", "yes")]].concat();
    app.post_as(&page, &sure, Some(&cookie)).await.is(303);
});

on_both_engines!(one_corrects_ones_own_answer_and_nobody_elses, app => {
    let author = staff::agent(&app, "NIMES").await;
    let colleague = staff::agent(&app, "TAX").await;
    let id = make::experience().write(&app).await;
    let page = format!("/agent/reponses/{}", staff::mention(&app, id).await);
    let form = |gesture, text| [("gesture", gesture), ("text", text), ("signature", "La direction")];
    app.post_as(&page, &form("answer", TEXT), Some(&author)).await.is(303);
    let other = "Bonjour, le samedi matin ouvrira finalement en mai.";
    app.post_as(&page, &form("correct", other), Some(&colleague)).await.is(403);
    app.post_as(&page, &form("correct", other), Some(&author)).await.is(303);
    assert_eq!(public_answers(&app, id).await, [other]);
    let trace = "select count(*) from audit where action = 'corrected' and details is null";
    assert_eq!(make::number(&app.site.db, trace).await, 1);
    assert_eq!(figures::read(&app.site.db, None).await.unwrap().answered, 1);
});

on_both_engines!(a_withdrawn_experience_is_not_answered, app => {
    let cookie = staff::agent(&app, "NIMES").await;
    let id = make::experience().write(&app).await;
    let page = format!("/agent/reponses/{}", staff::mention(&app, id).await);
    make::run(&app.site.db, &format!("update experience set state = 'withdrawn' where id = {id}")).await;
    let form = [("gesture", "answer"), ("text", TEXT), ("signature", "La direction")];
    app.post_as(&page, &form, Some(&cookie)).await.is(404);
    app.get_as(&page, Some(&cookie)).await.is(404);
});
