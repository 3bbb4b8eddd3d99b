//! Signing in and out, as a browser does it.
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
    make, staff,
};
use public_service_plus::{accounts::model::Role, kernel::time::Instant};

const HOUR: i64 = 3_600_000;

on_both_engines!(the_staff_space_begins_at_the_sign_in_page, app => {
    for page in ["/agent", "/agent/moderation", "/agent/reponses", "/agent/moderation/1"] {
        let answer = app.get_as(page, None).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (302, "/agent/connexion"));
    }
    app.get("/en/staff/sign-in").await.is(200).says("Staff space").says("noindex");
});

on_both_engines!(signing_in_opens_a_session_that_only_its_hash_tells, app => {
    staff::add(&app, "nadia@exemple.fr", Role::Agent, Some("TAX30")).await;
    let answer = app.post("/agent/connexion", &[
        ("email", " Nadia@Exemple.fr"), ("password", staff::PASSWORD),
    ]).await;
    answer.is(303);
    assert_eq!(answer.header("location"), "/agent");
    let cookie = answer.header("set-cookie");
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Strict"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let token = cookie.split(['=', ';']).nth(1).unwrap();
    let kept = make::text(&app.site.db, "select token_hash from session").await.unwrap();
    assert_ne!(token, kept);
    let home = app.get_as("/agent", Some(&format!("psp={token}"))).await;
    home.is(200).says("Bonjour Camille Essai").says("Impôts du Gard").does_not_say("À relire");
});

on_both_engines!(a_wrong_password_and_an_unknown_address_look_alike, app => {
    staff::add(&app, "nadia@exemple.fr", Role::Moderator, None).await;
    let tries = [("nadia@exemple.fr", "une phrase bien fausse"), ("personne@exemple.fr", staff::PASSWORD), ("?", "")];
    for (email, password) in tries {
        let answer = app.post("/agent/connexion", &[("email", email), ("password", password)]).await;
        answer.is(422).says("Adresse ou mot de passe inconnu");
        answer.says(&format!("value=\"{email}\""));
        answer.does_not_say("une phrase bien fausse");
        assert_eq!(answer.header("set-cookie"), "");
    }
});

on_both_engines!(tries_are_counted_by_address_too, app => {
    let mut last = 0;
    for _ in 0..12 {
        let form = [("email", "nadia@exemple.fr"), ("password", "essai après essai")];
        last = app.post("/agent/connexion", &form).await.status.as_u16();
    }
    assert_eq!(last, 429);
});

on_both_engines!(a_session_ends_after_two_idle_hours, app => {
    let cookie = staff::moderator(&app).await;
    app.site.clock.advance(2 * HOUR - 1);
    app.get_as("/agent", Some(&cookie)).await.is(200);
    app.site.clock.advance(2 * HOUR - 1);
    app.get_as("/agent", Some(&cookie)).await.is(200);
    app.site.clock.advance(2 * HOUR);
    app.get_as("/agent", Some(&cookie)).await.is(302);
});

on_both_engines!(a_session_ends_after_twelve_hours_whatever_happens, app => {
    let cookie = staff::moderator(&app).await;
    for _ in 0..11 {
        app.site.clock.advance(HOUR);
        app.get_as("/agent", Some(&cookie)).await.is(200);
    }
    app.site.clock.advance(HOUR);
    app.get_as("/agent", Some(&cookie)).await.is(302);
});

on_both_engines!(signing_in_again_changes_the_token_and_forgets_the_old_one, app => {
    let first = staff::moderator(&app).await;
    let form = [("email", "moderation@exemple.fr"), ("password", staff::PASSWORD)];
    let answer = app.post_as("/agent/connexion", &form, Some(&first)).await;
    let second = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    assert_ne!(first, second);
    app.get_as("/agent", Some(&first)).await.is(302);
    app.get_as("/agent", Some(&second)).await.is(200);
    assert_eq!(make::number(&app.site.db, "select count(*) from session").await, 1);
});

on_both_engines!(signing_out_closes_the_session, app => {
    let cookie = staff::moderator(&app).await;
    let answer = app.post_as("/agent/deconnexion", &[], Some(&cookie)).await;
    answer.is(303);
    assert!(answer.header("set-cookie").contains("Max-Age=0"));
    app.get_as("/agent", Some(&cookie)).await.is(302);
    assert_eq!(audits(&app, "signed in").await, 1);
    assert_eq!(audits(&app, "signed out").await, 1);
});

on_both_engines!(expired_sessions_are_purged_at_the_next_sign_in, app => {
    staff::moderator(&app).await;
    app.site.clock.advance(13 * HOUR);
    assert!(app.site.clock.now() > Instant(NOW.0));
    staff::sign_in(&app, "moderation@exemple.fr").await;
    assert_eq!(make::number(&app.site.db, "select count(*) from session").await, 1);
});

async fn audits(app: &TestApp, action: &str) -> i64 {
    let sql = format!("select count(*) from audit where action = '{action}'");
    make::number(&app.site.db, &sql).await
}
