//! From the queue to the public page, without JavaScript.
use crate::support::{app::TestApp, engines::on_both_engines, make, staff};
use public_service_plus::{experiences::api::Shown, statistics::figures};
use serde_json::json;

const STORY: &str =
    "J’ai laissé mon numéro, le 06 12 34 56 78, à M. Durand. Le guichet reste 01 99 00 12 34.";

async fn waiting(app: &TestApp) -> i64 {
    make::Experience { title: "Merci à M. Durand", story: STORY, ..make::experience() }
        .received()
        .write(app)
        .await
}

async fn texts(app: &TestApp) -> String {
    let mut all = String::new();
    for (table, column) in [
        ("experience", "title"),
        ("experience", "story"),
        ("audit", "coalesce(details, '')"),
        ("step", "coalesce(reason, '')"),
        ("outbox", "topic"),
    ] {
        let sql = match app.site.db {
            public_service_plus::platform::db::Db::Sqlite { .. } => {
                format!("select group_concat({column}) from {table}")
            }
            public_service_plus::platform::db::Db::Postgres(_) => {
                format!("select string_agg({column}, ',') from {table}")
            }
        };
        all.push_str(&make::text(&app.site.db, &sql).await.unwrap_or_default());
    }
    all
}

async fn state(app: &TestApp, id: i64) -> String {
    make::text(&app.site.db, &format!("select state from experience where id = {id}"))
        .await
        .unwrap()
}

on_both_engines!(a_story_is_read_masked_and_published, app => {
    let cookie = staff::moderator(&app).await;
    let id = waiting(&app).await;
    app.get(&format!("/experiences/{id}")).await.is(404);
    app.get_as("/agent/moderation", Some(&cookie)).await.is(200).says("Merci à M. Durand");
    let page = format!("/agent/moderation/{id}");
    app.get_as(&page, Some(&cookie)).await.is(200).says("<mark>06 12 34 56 78");

    let seen = staff::seen(&app, id, "", &cookie).await;
    let form = [
        ("decision", "publish"), ("seen", &seen), ("mask", "06 12 34 56 78"), ("names", "m. durand"),
    ];
    let answer = app.post_as(&page, &form, Some(&cookie)).await;
    answer.is(303);
    assert_eq!(answer.header("location"), "/agent/moderation?done=published");
    app.get_as(answer.header("location"), Some(&cookie)).await.is(200).says("Publiée");

    let all = texts(&app).await;
    assert!(!all.contains("06 12 34 56 78") && !all.contains("Durand"), "a readable copy: {all}");
    assert!(all.contains("name=2 phone=1"), "{all}");
    let published = app.call("experiences/show", &json!({ "lang": "Fr", "id": id }), None).await;
    published.does_not_say("Durand").does_not_say("06 12 34 56 78");
    let Shown { experience, .. } = published.value().unwrap();
    assert_eq!(experience.title, "Merci à ▇\u{a0}nom");
    assert_eq!(experience.story, "J’ai laissé mon numéro, le ▇\u{a0}téléphone, à ▇\u{a0}nom. Le guichet reste 01 99 00 12 34.");
    assert_eq!(app.count_found("guichet").await, 1);
    assert_eq!(app.count_found("durand").await, 0);
    assert_eq!(figures::read(&app.site.db, None).await.unwrap().published, 1);
    let steps = format!("select count(*) from step where experience_id = {id} and kind = 'published'");
    assert_eq!(make::number(&app.site.db, &steps).await, 1);
});

on_both_engines!(a_line_that_is_not_in_the_text_publishes_nothing, app => {
    let cookie = staff::moderator(&app).await;
    let id = waiting(&app).await;
    let seen = staff::seen(&app, id, "", &cookie).await;
    let form = [("decision", "publish"), ("seen", &seen), ("names", "Mme Nulle-Part")];
    let answer = app.post_as(&format!("/agent/moderation/{id}"), &form, Some(&cookie)).await;
    answer.is(422).says("n’est pas dans le texte").says("Mme Nulle-Part");
    assert_eq!(state(&app, id).await, "received");
});

on_both_engines!(a_refusal_says_why_and_only_for_a_reason_of_the_charter, app => {
    let cookie = staff::moderator(&app).await;
    let (id, next) = (waiting(&app).await, waiting(&app).await);
    let page = format!("/agent/moderation/{id}");
    let seen = staff::seen(&app, id, "", &cookie).await;
    let form = [("decision", "reject"), ("seen", seen.as_str())];
    app.post_as(&page, &form, Some(&cookie)).await.is(422);
    let form = [("decision", "reject"), ("seen", &seen), ("reason", "out_of_scope")];
    let answer = app.post_as(&page, &form, Some(&cookie)).await;
    answer.is(303);
    assert_eq!(answer.header("location"), format!("/agent/moderation/{next}?done=rejected"));
    let reason = format!("select reason from step where experience_id = {id} and kind = 'rejected'");
    assert_eq!(make::text(&app.site.db, &reason).await.as_deref(), Some("out_of_scope"));
    app.get_as(&page, Some(&cookie)).await.is(200).says("Pas un service public");
    app.get(&format!("/experiences/{id}")).await.is(404);
});

on_both_engines!(the_second_moderator_is_told_that_somebody_was_first, app => {
    let cookie = staff::moderator(&app).await;
    let id = waiting(&app).await;
    let seen = staff::seen(&app, id, "", &cookie).await;
    let form = [("decision", "publish"), ("seen", seen.as_str())];
    let page = format!("/agent/moderation/{id}");
    app.post_as(&page, &form, Some(&cookie)).await.is(303);
    app.post_as(&page, &form, Some(&cookie)).await.is(409);
    assert_eq!(figures::read(&app.site.db, None).await.unwrap().published, 1);
});

on_both_engines!(a_text_corrected_meanwhile_is_read_again, app => {
    let cookie = staff::moderator(&app).await;
    let id = waiting(&app).await;
    let seen = staff::seen(&app, id, "", &cookie).await;
    make::run(&app.site.db, &format!("update experience set story = 'Autre chose' where id = {id}")).await;
    let form = [("decision", "publish"), ("seen", seen.as_str())];
    app.post_as(&format!("/agent/moderation/{id}"), &form, Some(&cookie)).await.is(409);
    assert_eq!(state(&app, id).await, "received");
});

on_both_engines!(a_published_story_can_be_masked_again_and_taken_down, app => {
    let cookie = staff::moderator(&app).await;
    let id = make::Experience { story: STORY, ..make::experience() }.write(&app).await;
    let page = format!("/agent/moderation/{id}");
    let seen = staff::seen(&app, id, "", &cookie).await;
    app.post_as(&page, &[("decision", "mask"), ("seen", &seen)], Some(&cookie)).await.is(422);
    let form = [("decision", "mask"), ("seen", &seen), ("passages", "01 99 00 12 34")];
    app.post_as(&page, &form, Some(&cookie)).await.is(303);
    let shown = app.call("experiences/show", &json!({ "lang": "Fr", "id": id }), None).await;
    shown.does_not_say("01 99 00 12 34");
    let Shown { experience, .. } = shown.value().unwrap();
    assert!(experience.story.starts_with("J’ai laissé mon numéro, le 06 12 34 56 78"), "{}", experience.story);
    assert!(experience.story.contains("Le guichet reste ▇\u{a0}"), "{}", experience.story);
    assert_eq!(app.count_found("guichet").await, 1);

    let form = [("decision", "take_down"), ("reason", "names_person")];
    app.post_as(&page, &form, Some(&cookie)).await.is(303);
    assert_eq!(state(&app, id).await, "withdrawn");
    assert_eq!(figures::read(&app.site.db, None).await.unwrap().published, 0);
    assert_eq!(app.count_found("guichet").await, 0);
});

on_both_engines!(what_an_author_adds_is_read_too, app => {
    let cookie = staff::moderator(&app).await;
    let id = make::experience().write(&app).await;
    for text in ["Rappelez-moi au 06 12 34 56 78.", "Illisible"] {
        make::run(&app.site.db, &format!(
            "insert into detail (experience_id, text, state, added_at) values ({id}, '{text}', 'received', 1)"
        )).await;
    }
    app.get_as("/agent/moderation", Some(&cookie)).await.is(200).says("Précisions à relire");
    let page = format!("/agent/moderation/{id}");
    for (detail, form) in [("1", vec![("decision", "publish"), ("mask", "06 12 34 56 78")]),
        ("2", vec![("decision", "reject"), ("reason", "unreadable")])] {
        let part = format!("name=\"detail\" value=\"{detail}\"");
        let seen = staff::seen(&app, id, &part, &cookie).await;
        let mut form = form;
        form.extend([("detail", detail), ("seen", &seen)]);
        app.post_as(&page, &form, Some(&cookie)).await.is(303);
    }
    let shown = app.call("experiences/show", &json!({ "lang": "Fr", "id": id }), None).await;
    shown.does_not_say("Illisible");
    let Shown { experience, .. } = shown.value().unwrap();
    let details: Vec<_> = experience.details.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(details, ["Rappelez-moi au ▇\u{a0}téléphone."]);
});
