//! Following an experience with its code: every gesture, in the right state and in the wrong ones.
use super::submit::{ready, send};
use crate::support::{
    app::{Answer, TestApp},
    engines::on_both_engines,
    make::{self, number, run, text},
};
use public_service_plus::{
    experiences::{codes::State, followed::Followed, forms::AuthorGesture},
    kernel::{
        error::{AppError, FieldCode},
        ids::ExperienceId,
    },
    platform::{limits::Gesture, secrets},
};
use serde::Serialize;
use serde_json::json;
use std::net::IpAddr;

async fn act(app: &TestApp, code: &str, action: &str, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![("code", code), ("action", action)];
    fields.extend(more);
    app.post("/suivi", &fields).await
}

/// An experience received, with its code.
async fn received(app: &TestApp) -> String {
    send(app, &ready(&secrets::token())).await
}

/// The same, published and answered as staff would; its code and the number of its answer.
async fn answered(app: &TestApp) -> (String, String) {
    let code = received(app).await;
    run(
        &app.site.db,
        "
        update experience set state = 'published', published_at = 1772400000000;
        insert into step (experience_id, kind, at, actor)
          select id, 'published', 1772400000000, 'moderator' from experience;
        update mention set state = 'answered';
        insert into answer (mention_id, text, answered_on)
          select id, 'Nous ouvrons un second guichet.', '2026-03-02' from mention",
    )
    .await;
    let answer = number(&app.site.db, "select id from answer").await;
    app.site.refresh_experiences().await.unwrap();
    (code, answer.to_string())
}

async fn mention(app: &TestApp) -> String {
    number(&app.site.db, "select id from mention").await.to_string()
}

on_both_engines!(a_document_that_made_it_hard_is_reported_from_there, app => {
    let code = received(&app).await;
    let link = "href=\"/documents/signaler\"";
    app.post("/suivi", &[("code", &code)]).await.is(200).says(link);
    run(&app.site.db, "update experience set state = 'published', published_at = 1772400000000").await;
    app.site.refresh_experiences().await.unwrap();
    let id = number(&app.site.db, "select id from experience").await;
    let from = format!("href=\"/documents/signaler?experience={id}\"");
    app.post("/suivi", &[("code", &code)]).await.is(200).says(&from);
});

on_both_engines!(a_wrong_code_says_so, app => {
    received(&app).await;
    app.get("/suivi").await.is(200).says("Code de suivi");
    let said = [
        ("", "Entrez votre code de suivi."),
        ("K7QF", "Il manque 12 signes à ce code."),
        ("k7qf 3m2p x9td 6wh", "Il manque 1 signe à ce code."),
        ("K7QF-3M2P-X9TD-6WHA", "ne correspond à aucun envoi"),
    ];
    for (code, words) in said {
        app.post("/suivi", &[("code", code)]).await.is(422).says(words);
    }
});

on_both_engines!(too_many_codes_are_not_looked_up, app => {
    let code = received(&app).await;
    let caller = app.site.limits.caller(IpAddr::from([0, 0, 0, 0]), app.site.clock.now().0);
    while app.site.limits.check(Gesture::Follow, caller).is_ok() {}
    let page = app.post("/suivi", &[("code", &code)]).await;
    page.is(429).says(&format!("value=\"{code}\"")).does_not_say("Trois heures pour rien");
    let seconds: u32 = page.header("retry-after").parse().unwrap();
    assert!((1..=3).contains(&seconds), "{seconds}");
});

on_both_engines!(the_code_opens_the_experience_however_it_is_typed, app => {
    let code = received(&app).await;
    for typed in [code.clone(), code.to_lowercase(), code.replace('-', " "), code.replace('-', "")] {
        let page = app.post("/suivi", &[("code", &typed)]).await;
        page.is(200).says("Trois heures pour rien").says("Reçue").says("Corriger mon texte");
        assert_eq!(page.header("cache-control"), "no-store");
    }
    app.post("/en/follow", &[("code", &code)]).await.is(200).says("Step by step");
});

on_both_engines!(the_words_may_be_corrected_until_they_are_read, app => {
    let code = received(&app).await;
    let story = "Une autre façon de raconter la même attente au guichet, avec plus de précision.";
    let new = [("title", "Trois heures"), ("story", story), ("pen_name", "")];
    act(&app, &code, "correct", &new).await.is(200).says(story).says("corrigé");
    act(&app, &code, "correct", &[("title", "x"), ("story", "court")]).await
        .is(422).says("court").says("50 caractères");
    assert_eq!(text(&app.site.db, "select pen_name from experience").await, None);
    run(&app.site.db, "update experience set state = 'published', published_at = 1772400000000").await;
    act(&app, &code, "correct", &new).await.is(409);
});

on_both_engines!(the_author_judges_and_settles_an_answer, app => {
    let code = received(&app).await;
    let mention = mention(&app).await;
    let settle = [("mention", mention.as_str()), ("settled", "no"), ("comment", "Toujours fermé.")];
    act(&app, &code, "settle", &settle).await.is(409);
    drop(code);
    run(&app.site.db, "delete from experience").await;
    let (code, answer) = answered(&app).await;
    let mention = self::mention(&app).await;
    let settle = [("mention", mention.as_str()), ("settled", "no"), ("comment", "Toujours fermé.")];
    act(&app, &code, "vote", &[("answer", &answer), ("useful", "yes")]).await.is(200).says("utile");
    assert_eq!(number(&app.site.db, "select author_vote from answer").await, 1);
    act(&app, &code, "vote", &[("answer", "999"), ("useful", "yes")]).await.is(409);
    act(&app, &code, "settle", &settle).await.is(200).says("pas réglé");
    act(&app, &code, "settle", &[("mention", mention.as_str())]).await.is(422);
    assert_eq!(text(&app.site.db, "select state from mention").await.as_deref(), Some("contested"));
    let id = number(&app.site.db, "select id from experience").await;
    app.get(&format!("/experiences/{id}-trois-heures-pour-rien")).await.is(200).does_not_say("Toujours fermé");
    act(&app, &code, "settle", &[("mention", mention.as_str()), ("settled", "yes")]).await.is(200);
    assert_eq!(text(&app.site.db, "select state from mention").await.as_deref(), Some("confirmed"));
});

on_both_engines!(a_detail_waits_for_a_moderator, app => {
    let (code, _) = answered(&app).await;
    act(&app, &code, "add-detail", &[("detail", "court")]).await.is(422);
    act(&app, &code, "add-detail", &[("detail", "Le lendemain, tout était rouvert.")]).await
        .is(200).says("Le lendemain").says("En attente de relecture");
    let id = number(&app.site.db, "select id from experience").await;
    app.get(&format!("/experiences/{id}-trois-heures-pour-rien")).await.does_not_say("Le lendemain");
});

on_both_engines!(the_same_detail_twice_is_one_detail, app => {
    let (code, _) = answered(&app).await;
    let detail = [("detail", "Le lendemain, tout était rouvert.")];
    act(&app, &code, "add-detail", &detail).await.is(200);
    act(&app, &code, "add-detail", &detail).await.is(200).says("Le lendemain");
    assert_eq!(number(&app.site.db, "select count(*) from detail").await, 1);
    assert_eq!(number(&app.site.db, "select count(*) from step where kind = 'detail_added'").await, 1);
});

on_both_engines!(an_experience_has_ten_details_at_most, app => {
    let (code, _) = answered(&app).await;
    for number in 1..=10 {
        let text = format!("Un mot de plus, le numéro {number}.");
        act(&app, &code, "add-detail", &[("detail", &text)]).await.is(200);
    }
    act(&app, &code, "add-detail", &[("detail", "Un mot de plus, le numéro 10.")]).await
        .is(200).does_not_say("name=\"detail\"");
    act(&app, &code, "add-detail", &[("detail", "Un mot de plus, le numéro 11.")]).await.is(409);
    assert_eq!(number(&app.site.db, "select count(*) from detail").await, 10);
});

on_both_engines!(withdrawn_is_gone, app => {
    let (code, answer) = answered(&app).await;
    let id = number(&app.site.db, "select id from experience").await;
    app.get(&format!("/experiences/{id}-trois-heures-pour-rien")).await.is(200);
    act(&app, &code, "withdraw", &[]).await.is(200).says("retirée");
    act(&app, &code, "withdraw", &[]).await.is(200);
    assert_eq!(number(&app.site.db, "select count(*) from step where kind = 'withdrawn'").await, 1);
    app.get(&format!("/experiences/{id}-trois-heures-pour-rien")).await.is(410);
    assert_eq!(app.site.facets().len(), 0);
    act(&app, &code, "vote", &[("answer", &answer), ("useful", "yes")]).await.is(409);
    act(&app, &code, "add-detail", &[("detail", "Le lendemain, tout était rouvert.")]).await.is(409);
});

on_both_engines!(erasing_leaves_no_word, app => {
    let (code, _) = answered(&app).await;
    act(&app, &code, "add-detail", &[("detail", "Le lendemain, tout était rouvert.")]).await.is(200);
    act(&app, &code, "erase", &[]).await.is(200).says("effacé").does_not_say("Trois heures");
    act(&app, &code, "erase", &[]).await.is(200);
    act(&app, &code, "withdraw", &[]).await.is(409);
    let db = &app.site.db;
    for (sql, what) in [
        ("select count(*) from answer", "answers"),
        ("select count(*) from detail", "details"),
        ("select count(*) from experience where title <> '' or story <> ''", "words"),
        ("select count(*) from experience where pen_name is not null or procedure is not null", "names"),
        ("select count(*) from mention where author_comment is not null or promise is not null", "comments"),
    ] {
        assert_eq!(number(db, sql).await, 0, "{what}");
    }
    let id = number(db, "select id from experience").await;
    app.get(&format!("/experiences/{id}-trois-heures-pour-rien")).await.is(410);
});

#[derive(Serialize)]
struct Code<'a> {
    code: &'a str,
}

#[derive(Serialize)]
struct Act<'a> {
    code: &'a str,
    gesture: AuthorGesture,
}

on_both_engines!(the_hydrated_page_follows_and_acts, app => {
    // Server functions: FollowExperience, ActOnExperience.
    let code = received(&app).await;
    let followed = app.call("experiences/follow", &Code { code: &code }, None).await;
    let followed = followed.value::<Result<Followed, FieldCode>>().unwrap().unwrap();
    assert_eq!((followed.code.to_string(), followed.experience.state), (code.clone(), State::Received));
    assert_eq!(followed.experience.title, "Trois heures pour rien");
    let unknown = app.call("experiences/follow", &Code { code: "x" }, None).await;
    assert_eq!(unknown.value::<Result<Followed, FieldCode>>(), Ok(Err(FieldCode::UnknownCode)));
    let withdraw = Act { code: &code, gesture: AuthorGesture::Withdraw };
    let withdrawn = app.call("experiences/act", &withdraw, None).await;
    assert_eq!(withdrawn.value::<Followed>().unwrap().experience.state, State::Withdrawn);
    let detail = AuthorGesture::AddDetail { text: "Encore un mot à ce sujet.".to_owned() };
    let late = app.call("experiences/act", &Act { code: &code, gesture: detail }, None).await;
    assert_eq!(late.value::<Followed>(), Err(AppError::Conflict));
});

on_both_engines!(a_similar_experience_counts_once_from_one_network, app => {
    // Server function: CountSimilar.
    let id = make::experience().write(&app).await;
    let waiting = make::experience().received().write(&app).await;
    let path = format!("/experiences/{id}/similaire");
    let answer = app.post(&path, &[]).await;
    answer.is(303);
    assert_eq!(answer.header("location"), format!("/experiences/{id}"));
    app.post(&path, &[]).await.is(303);
    let sql = format!("select similar_count from experience where id = {id}");
    assert_eq!(number(&app.site.db, &sql).await, 1);
    app.post(&format!("/en/experiences/{waiting}/similar"), &[]).await.is(404);
    let _ = ExperienceId(id);
    app.call("experiences/similar", &json!({ "id": id }), None).await;
    assert_eq!(number(&app.site.db, &sql).await, 1);
});
