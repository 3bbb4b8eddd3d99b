//! An import over what moderators did, on both engines.
use super::import_experiences::{FILE, found, import};
use crate::support::{
    app::{Answer, TestApp},
    engines::on_both_engines,
    make::{number, text},
    staff,
};
use public_service_plus::{
    experiences::{codes::StepKind, store::steps},
    moderation::{reviewing, store},
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

const CALL: &str = "21;05/01/2026;Appel;Rappelez-moi au 06 39 98 12 34.;Neutre;;;;;;0\n\
    22;05/01/2026;Encore un appel;Mon numéro est le 06 39 98 12 35.;Neutre;;;;;;0\n\
    23;05/01/2026;Merci;Le guichet est ouvert.;Neutre;;;;;;0\n";

async fn flagged(app: &TestApp) -> Vec<i64> {
    let queue = reviewing::queue(&app.site, "").await.unwrap();
    assert_eq!(queue.flagged_stories, i64::try_from(queue.flagged.len()).unwrap());
    assert_eq!(store::count(&app.site.db).await.unwrap(), queue.flagged_stories);
    queue.flagged.iter().map(|item| item.id.0).collect()
}

on_both_engines!(flagged_stories_are_read_again, app => {
    assert_eq!(import(&app, CALL).await.flagged, 2);
    let (first, second) = (experience(&app, 21).await, experience(&app, 22).await);
    assert_eq!(flagged(&app).await, [first, second]);
    let cookie = staff::moderator(&app).await;
    let page = app.get_as("/agent/moderation", Some(&cookie)).await;
    page.is(200).says("Publiées, à relire").says("Encore un appel").does_not_say("Tout est lu");

    let kept = decide(&app, &cookie, first, &[("decision", "keep")]).await;
    kept.is(303);
    assert_eq!(kept.header("location"), format!("/agent/moderation/{second}?done=kept"));
    assert_eq!(flagged(&app).await, [second]);
    decide(&app, &cookie, first, &[("decision", "keep")]).await.is(409);
    let audit = "select count(*) from audit where action = 'kept' and actor like 'staff:%'";
    assert_eq!(number(&app.site.db, audit).await, 1);

    decide(&app, &cookie, second, &[("decision", "mask"), ("mask", "06 39 98 12 35")]).await.is(303);
    assert!(flagged(&app).await.is_empty());
});

on_both_engines!(what_was_read_again_is_flagged_only_when_its_words_change, app => {
    import(&app, CALL).await;
    let (kept, masked) = (experience(&app, 21).await, experience(&app, 22).await);
    let cookie = staff::moderator(&app).await;
    decide(&app, &cookie, kept, &[("decision", "keep")]).await.is(303);
    decide(&app, &cookie, masked, &[("decision", "mask"), ("mask", "06 39 98 12 35")]).await.is(303);
    let report = import(&app, &CALL.replace(";;0\n", ";;3\n")).await;
    assert_eq!((report.updated, report.flagged), (3, 0));
    assert!(flagged(&app).await.is_empty());
    let changed = CALL.replace("Rappelez-moi", "Appelez-moi").replace("Mon numéro", "Le numéro");
    assert_eq!(import(&app, &changed).await.flagged, 1);
    assert_eq!(flagged(&app).await, [kept]);
    let form = [("decision", "take_down"), ("reason", "personal_data")];
    decide(&app, &cookie, kept, &form).await.is(303);
    assert!(flagged(&app).await.is_empty());
});

on_both_engines!(a_flag_is_not_a_step_of_the_time_line, app => {
    import(&app, CALL).await;
    let steps = steps::list(&app.site.db, experience(&app, 21).await).await.unwrap();
    let unknown: Vec<_> = steps.iter().filter(|it| StepKind::parse(&it.kind).is_none()).collect();
    assert!(!steps.is_empty() && unknown.is_empty(), "{unknown:?}");
});
