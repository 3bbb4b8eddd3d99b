//! Telling an experience, without JavaScript and with it, through the real router.
use crate::support::{
    app::TestApp,
    engines::on_both_engines,
    make::{number, run, text},
};
use public_service_plus::{
    experiences::{forms::Draft, receipt::Receipt},
    kernel::error::{AppError, FieldCode, FieldError},
    platform::secrets,
};
use serde::Serialize;

const STORY: &str =
    "J’ai attendu trois heures au guichet, puis on m’a demandé de revenir avec un autre papier.";
const STARTED: &str = "1772441000000";

/// Every field of a draft that is ready to be sent, from the last page before sending.
pub(crate) fn ready(token: &str) -> Vec<(&'static str, String)> {
    [
        ("from", "review"),
        ("code1", "NIMES"),
        ("channel1", "desk"),
        ("title", "Trois heures pour rien"),
        ("story", STORY),
        ("feeling", "negative"),
        ("tag_responsiveness", "negative"),
        ("pen_name", "Lucie"),
        ("procedure", "Déclaration"),
        ("department", "30"),
        ("capacity", "concerned"),
        ("started_at", STARTED),
        ("token", token),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

pub(crate) fn with(
    mut fields: Vec<(&'static str, String)>,
    name: &'static str,
    value: &str,
) -> Vec<(&'static str, String)> {
    fields.retain(|it| it.0 != name);
    fields.push((name, value.to_owned()));
    fields
}

pub(crate) async fn post(
    app: &TestApp,
    path: &str,
    fields: &[(&'static str, String)],
) -> crate::support::app::Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|it| (it.0, it.1.as_str())).collect();
    app.post(path, &fields).await
}

/// Sends a draft; the code of its receipt.
pub(crate) async fn send(app: &TestApp, fields: &[(&'static str, String)]) -> String {
    let answer = post(app, "/partager/recu", fields).await;
    answer.is(200).says("ticket__code");
    code_in(&answer.text)
}

/// The code that a receipt shows.
fn code_in(page: &str) -> String {
    let ticket = page.split("ticket__code").nth(1).unwrap();
    let groups = ticket.split("<span>").skip(1).take(4);
    let groups: Vec<&str> = groups.map(|it| it.get(..4).unwrap()).collect();
    groups.join("-")
}

async fn experiences(app: &TestApp) -> i64 {
    number(&app.site.db, "select count(*) from experience").await
}

on_both_engines!(a_whole_journey_without_javascript, app => {
    app.get("/partager?service=NIMES&feeling=negative&source=qr-mairie").await
        .is(200).says("Centre des impôts de Nîmes").says("value=\"qr-mairie\"");
    let found = app.post("/partager", &[("from", "service"), ("q", "mairie lyon"), ("go", "search")]).await;
    found.is(200).says("Mairie de Lyon").says("value=\"LYON\"").says("name=\"pick\"");
    let story = app.post("/partager/recit", &[("from", "service"), ("q", "mairie"), ("pick", "LYON")]).await;
    story.is(200).says("Que s’est-il passé").says("value=\"Mairie de Lyon\"").says("name=\"token\"");
    assert_eq!(story.header("cache-control"), "no-store");
    let feeling = post(&app, "/partager/ressenti", &with(ready(""), "from", "story")).await;
    feeling.is(200).says("feeling-picker").says("name=\"channel1\"").says(STORY);
    let you = post(&app, "/partager/vous", &with(ready(""), "from", "feeling")).await;
    you.is(200).says("name=\"pen_name\"").says("value=\"Lucie\"");
    let review = post(&app, "/partager/relecture", &with(ready(""), "from", "you")).await;
    review.is(200).says("telle qu’elle sera publiée").says("Trois heures pour rien").says(STORY);
    let code = send(&app, &ready(&secrets::token())).await;
    assert_eq!(code.len(), 19);
    assert_eq!(experiences(&app).await, 1);
    assert_eq!(text(&app.site.db, "select state from experience").await.as_deref(), Some("received"));
    assert_eq!(number(&app.site.db, "select count(*) from step where kind = 'received'").await, 1);
    assert_eq!(number(&app.site.db, "select count(*) from audit where action = 'submit'").await, 1);
});

on_both_engines!(what_was_typed_comes_back_with_a_refused_step, app => {
    let short = with(with(ready(""), "from", "story"), "story", "Trop court <b>");
    let page = post(&app, "/partager/ressenti", &short).await;
    page.is(422).says("Que s’est-il passé").says("Trop court &lt;b&gt;").says("50 caractères")
        .says("Trois heures pour rien").says("id=\"story-error\"");
    let none = app.post("/en/share/story", &[("from", "service")]).await;
    none.is(422).says("Which service").says("Choose a service.");
});

on_both_engines!(going_back_asks_nothing, app => {
    let back = with(with(with(ready(""), "from", "feeling"), "feeling", ""), "go", "story");
    post(&app, "/partager/recit", &back).await.is(200).says("Que s’est-il passé").says(STORY);
});

on_both_engines!(the_same_form_twice_is_one_experience, app => {
    let fields = ready(&secrets::token());
    let code = send(&app, &fields).await;
    let again = post(&app, "/partager/recu", &fields).await;
    again.is(200).says("déjà parvenue").says("telle que nous l’avons reçue");
    assert_eq!(code_in(&again.text), code);
    assert_eq!(experiences(&app).await, 1);
    let other = send(&app, &ready(&secrets::token())).await;
    assert_ne!(other, code);
});

on_both_engines!(words_changed_before_sending_again_are_a_correction, app => {
    let fields = ready(&secrets::token());
    let code = send(&app, &fields).await;
    let again = post(&app, "/partager/recu", &with(fields.clone(), "title", "Un autre titre")).await;
    again.is(200).says("Un autre titre").says("déjà parvenue").says("nouveau texte");
    assert_eq!(code_in(&again.text), code);
    let db = &app.site.db;
    assert_eq!(text(db, "select title from experience").await.as_deref(), Some("Un autre titre"));
    assert_eq!(number(db, "select count(*) from step where kind = 'corrected'").await, 1);
    run(db, "update experience set state = 'published', published_at = 1772400000000").await;
    let late = post(&app, "/partager/recu", &with(fields, "title", "Encore un titre")).await;
    late.is(200).says("Un autre titre").says("telle que nous l’avons reçue").does_not_say("Encore un titre");
    assert_eq!(text(db, "select title from experience").await.as_deref(), Some("Un autre titre"));
});

on_both_engines!(the_code_is_nowhere_in_the_store, app => {
    let code = send(&app, &ready(&secrets::token())).await.replace('-', "");
    for column in ["receipt_hash", "token_hash"] {
        let kept = text(&app.site.db, &format!("select {column} from experience")).await.unwrap();
        assert!(kept.len() == 64 && !kept.contains(&code), "{column}: {kept}");
    }
});

on_both_engines!(personal_data_is_pointed_at_and_masked_on_demand, app => {
    let told = with(ready(""), "story", &format!("{STORY} Appelez-moi au 06 12 34 56 78."));
    let page = post(&app, "/partager/relecture", &with(told.clone(), "from", "you")).await;
    page.is(200).says("Un numéro de téléphone").says("value=\"mask-0\"");
    let masked = post(&app, "/partager/recu", &with(told.clone(), "go", "mask-0")).await;
    masked.is(200).says("▇\u{a0}téléphone masqué").does_not_say("06 12 34 56 78");
    // The author may send it as it is: a moderator masks.
    send(&app, &with(told, "token", &secrets::token())).await;
});

on_both_engines!(robots_are_asked_to_wait_or_refused, app => {
    let quick = with(ready(&secrets::token()), "started_at", "1772441999000");
    post(&app, "/partager/recu", &quick).await.is(429).says(STORY);
    post(&app, "/partager/recu", &with(ready(&secrets::token()), "started_at", "")).await.is(429);
    post(&app, "/partager/recu", &with(ready(&secrets::token()), "website", "http://x")).await.is(422);
    post(&app, "/partager/recu", &with(ready(&secrets::token()), "token", "x")).await.is(422);
    post(&app, "/partager/recu", &with(ready(&secrets::token()), "code1", "ALES")).await.is(422);
    assert_eq!(experiences(&app).await, 0);
});

#[derive(Serialize)]
struct Submission {
    draft: Draft,
}

on_both_engines!(the_hydrated_page_sends_the_same_draft, app => {
    // Server function: SubmitExperience.
    let fields = ready(&secrets::token());
    let owned: Vec<(String, String)> = fields.iter().map(|it| (it.0.to_owned(), it.1.clone())).collect();
    let draft = Draft::of_fields(&owned);
    let sent = app.call("experiences/submit", &Submission { draft: draft.clone() }, None).await;
    let receipt = sent.value::<Receipt>().unwrap();
    assert!(!receipt.again);
    assert_eq!(receipt.title, "Trois heures pour rien");
    let again = app.call("experiences/submit", &Submission { draft }, None).await;
    assert_eq!(again.value(), Ok(Receipt { again: true, ..receipt }));
    let empty = app.call("experiences/submit", &Submission { draft: Draft::default() }, None).await;
    let Err(AppError::Invalid(errors)) = empty.value::<Receipt>() else { panic!("{}", empty.text) };
    for field in ["service", "title", "story", "feeling"] {
        assert!(errors.contains(&FieldError::new(field, FieldCode::Required)), "{field}: {errors:?}");
    }
    assert_eq!(experiences(&app).await, 1);
});

on_both_engines!(an_unknown_service_is_kept_in_the_author_s_words, app => {
    let fields = with(ready(&secrets::token()), "code1", "");
    let fields = with(with(fields, "label1", "La petite annexe"), "place1", "30000 Nîmes");
    send(&app, &fields).await;
    let db = &app.site.db;
    assert_eq!(text(db, "select label from mention").await.as_deref(), Some("La petite annexe, 30000 Nîmes"));
    assert_eq!(text(db, "select postcode from mention").await.as_deref(), Some("30000"));
    assert_eq!(number(db, "select count(*) from mention where structure_id is null").await, 1);
});
