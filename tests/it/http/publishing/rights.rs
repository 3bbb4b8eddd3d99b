//! Who may open the pages of publishing, and post to them.
use super::upload::send;
use crate::support::{app::Answer, engines::on_both_engines, figures, staff};
use public_service_plus::kernel::error::AppError;
use serde_json::json;

const PAGES: [(&str, &str); 5] = [
    ("/agent/indicateurs", "/en/staff/indicators"),
    ("/agent/indicateurs/envoi", "/en/staff/indicators/upload"),
    ("/agent/indicateurs/jetons", "/en/staff/indicators/tokens"),
    ("/agent/indicateurs/evenements", "/en/staff/indicators/events"),
    ("/agent/indicateurs/IND-1/saisie", "/en/staff/indicators/IND-1/grid"),
];

on_both_engines!(pages_are_for_those_who_publish, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let moderator = staff::moderator(&app).await;
    let agent = staff::agent(&app, "TAX").await;
    let administrator = staff::administrator(&app).await;
    for (fr, en) in PAGES {
        for page in [fr, en] {
            app.get_as(page, None).await.is(302);
            app.get_as(page, Some(&moderator)).await.is(403);
            app.get_as(page, Some(&agent)).await.is(200);
            app.get_as(page, Some(&administrator)).await.is(200);
        }
    }
    // Another network's agent: not this indicator.
    let other = staff::agent(&app, "LYON").await;
    for page in ["/agent/indicateurs/IND-1", "/agent/indicateurs/IND-1/saisie", "/agent/indicateurs/IND-1/FR/2025-Q4"] {
        app.get_as(page, Some(&other)).await.is(403);
        app.get_as(page, None).await.is(302);
    }
    app.get_as("/agent/indicateurs/IND-9", Some(&agent)).await.is(404);
    app.get_as("/agent/indicateurs/IND-1/FR/1999", Some(&agent)).await.is(404);
    let home = app.get_as("/agent", Some(&agent)).await;
    home.says("Publier des résultats d’indicateurs");
    app.get_as("/agent", Some(&moderator)).await.does_not_say("Publier des résultats");
});

on_both_engines!(questions_are_answered_to_those_who_publish, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let moderator = staff::moderator(&app).await;
    let agent = staff::agent(&app, "TAX").await;
    let other = staff::agent(&app, "LYON").await;
    let calls = [
        ("about", json!({}), true),
        ("shelf", json!({}), true),
        ("tokens", json!({}), true),
        ("events", json!({}), true),
        ("grid", json!({ "code": "IND-1", "level": "", "to": "" }), false),
        ("results", json!({ "code": "IND-1", "territory": "" }), false),
        ("value", json!({ "code": "IND-1", "territory": "FR", "period": "2025-Q4" }), false),
        ("delivery", json!({ "code": "IND-1", "id": 1 }), false),
        ("preview", json!({ "id": 1 }), false),
    ];
    let refused = |answer: &Answer| matches!(
        answer.value::<()>(),
        Err(AppError::Unauthenticated | AppError::Forbidden | AppError::NotFound),
    );
    for (name, arguments, for_all_who_publish) in calls {
        let name = format!("publishing/{name}");
        assert!(refused(&app.call(&name, &arguments, None).await), "nobody, {name}");
        let forged = format!("psp={}", "0".repeat(64));
        assert!(refused(&app.call(&name, &arguments, Some(&forged)).await), "forged, {name}");
        assert!(refused(&app.call(&name, &arguments, Some(&moderator)).await), "moderator, {name}");
        if for_all_who_publish {
            app.call(&name, &arguments, Some(&other)).await.is(200);
        } else {
            assert!(refused(&app.call(&name, &arguments, Some(&other)).await), "other, {name}");
        }
    }
    app.call("publishing/grid", &json!({ "code": "IND-1", "level": "", "to": "" }), Some(&agent)).await.is(200);
});

on_both_engines!(posts_are_refused_to_others, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let moderator = staff::moderator(&app).await;
    let other = staff::agent(&app, "LYON").await;
    let posts = [
        "/agent/indicateurs/envoi/1",
        "/agent/indicateurs/IND-1/saisie",
        "/agent/indicateurs/IND-1/FR/2025-Q4",
        "/agent/indicateurs/IND-1/envoi/1",
        "/agent/indicateurs/IND-1/cible/FR/2026-12",
        "/agent/indicateurs/jetons",
        "/agent/indicateurs/jetons/1",
        "/agent/indicateurs/evenements",
        "/agent/indicateurs/evenements/1",
    ];
    for page in posts {
        let form = [("gesture", "publish"), ("label", "SI"), ("source", "SI"), ("title", "T"), ("day", "2026-01-01")];
        let nobody = app.post_as(page, &form, None).await;
        nobody.is(303);
        assert_eq!(nobody.header("location"), "/agent/connexion", "{page}");
        app.post_as(page, &form, Some(&moderator)).await.is(403);
        if page.contains("IND-1") {
            app.post_as(page, &form, Some(&other)).await.is(403);
        }
    }
    send(&app, "/agent/indicateurs/envoi", None, "a;b").await.is(303);
    send(&app, "/agent/indicateurs/envoi", Some(&moderator), "a;b").await.is(403);
});
