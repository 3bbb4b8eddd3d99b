//! Every gesture that changes something, tried by everybody: the table below lists them all, and
//! fails when the sources hold one that it does not.
use crate::support::{
    app::{Answer, TestApp},
    engines::on_both_engines,
    make, panel, staff,
};
use public_service_plus::{
    accounts::model::OnDesk,
    answers::model::{Done, ToAnswer},
    documents::trials::model::TrialDesk,
    kernel::error::AppError,
    moderation::model::{Decided, Review},
};
use serde_json::json;
use std::{collections::BTreeSet, fmt::Debug, fs, path::Path};

/// Who may do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum May {
    /// Anybody: citizens have no account. Other limits hold: codes, forms, rates.
    Anybody,
    /// Moderators and administrators.
    Moderate,
    /// Agents of the branch, and administrators.
    Answer,
    /// Moderators, agents of the issuer's branch, administrators; each has gestures of their own: see
    /// `document_desk::rights`.
    Documents,
    /// Agents of the indicator's network within their branch, and administrators: see `publishing`.
    Publish,
    /// Programs that hold a token.
    Program,
}

/// Server functions, then plain posts as `file:handler`.
const GESTURES: &[(&str, May)] = &[
    ("answers/answer", May::Answer),
    ("answers/inbox", May::Answer),
    ("answers/show", May::Answer),
    ("answers/vote", May::Anybody),
    ("content/home", May::Anybody),
    ("content/text", May::Anybody),
    ("directory/browse", May::Anybody),
    ("directory/find", May::Anybody),
    ("directory/poster", May::Anybody),
    ("directory/show", May::Anybody),
    ("directory/suggest", May::Anybody),
    ("documents/desk", May::Documents),
    ("documents/desk/dossier", May::Documents),
    ("documents/desk/paper", May::Moderate),
    ("documents/desk/rewriting", May::Answer),
    ("documents/me-too", May::Anybody),
    ("documents/rewriting", May::Anybody),
    ("documents/show", May::Anybody),
    ("documents/figures", May::Anybody),
    ("documents/register", May::Anybody),
    ("experiences/act", May::Anybody),
    ("experiences/browse", May::Anybody),
    ("experiences/follow", May::Anybody),
    ("experiences/show", May::Anybody),
    ("experiences/similar", May::Anybody),
    ("experiences/submit", May::Anybody),
    ("indicators/effect", May::Anybody),
    ("indicators/events", May::Anybody),
    ("indicators/check", May::Anybody),
    ("indicators/compare", May::Anybody),
    ("indicators/list", May::Anybody),
    ("indicators/show", May::Anybody),
    ("moderation/decide", May::Moderate),
    ("moderation/queue", May::Moderate),
    ("moderation/review", May::Moderate),
    ("publishing/about", May::Publish),
    ("publishing/delivery", May::Publish),
    ("publishing/events", May::Publish),
    ("publishing/grid", May::Publish),
    ("publishing/preview", May::Publish),
    ("publishing/results", May::Publish),
    ("publishing/shelf", May::Publish),
    ("publishing/tokens", May::Publish),
    ("publishing/value", May::Publish),
    ("reports/erase", May::Anybody),
    ("reports/follow", May::Anybody),
    ("reports/open", May::Anybody),
    ("staff/desk", May::Anybody),
    ("territories/find", May::Anybody),
    ("territories/show", May::Anybody),
    ("testers/door", May::Anybody),
    ("testers/link", May::Anybody),
    ("trials/desk", May::Answer),
    ("trials/read", May::Anybody),
    ("src/accounts/http.rs:sign_in", May::Anybody),
    ("src/accounts/http.rs:sign_out", May::Anybody),
    ("src/answers/http.rs:answer", May::Answer),
    ("src/answers/votes/http.rs:vote", May::Anybody),
    ("src/documents/desk/http/posts.rs:add_paper", May::Moderate),
    ("src/documents/desk/http/posts.rs:decide", May::Documents),
    ("src/documents/desk/http/posts.rs:merge_two", May::Moderate),
    ("src/documents/desk/http/rewriting.rs:rewrite", May::Answer),
    ("src/documents/http/dossier.rs:me_too", May::Anybody),
    ("src/documents/reporting/http/follow.rs:answer", May::Anybody),
    ("src/documents/reporting/http/send.rs:send", May::Anybody),
    ("src/documents/trials/http.rs:answer", May::Anybody),
    ("src/documents/trials/http.rs:prepare", May::Answer),
    ("src/experiences/http/follow.rs:answer", May::Anybody),
    ("src/experiences/http/share.rs:answer", May::Anybody),
    ("src/experiences/http/similar.rs:answer", May::Anybody),
    ("src/indicators/publishing/http/posts.rs:add", May::Publish),
    ("src/indicators/publishing/http/posts.rs:change", May::Publish),
    ("src/indicators/publishing/http/posts.rs:create", May::Publish),
    ("src/indicators/publishing/http/posts.rs:decide", May::Publish),
    ("src/indicators/publishing/http/posts.rs:remove_target", May::Publish),
    ("src/indicators/publishing/http/posts.rs:revoke", May::Publish),
    ("src/indicators/publishing/http/posts.rs:take_back", May::Publish),
    ("src/indicators/publishing/http/posts.rs:type_values", May::Publish),
    ("src/indicators/publishing/http/posts.rs:withdraw", May::Publish),
    ("src/indicators/publishing/http/results.rs:send", May::Program),
    ("src/indicators/publishing/http/upload.rs:upload", May::Publish),
    ("src/moderation/http.rs:decide", May::Moderate),
    ("src/testers/http.rs:act", May::Anybody),
    ("src/testers/http.rs:join", May::Anybody),
];

#[test]
fn every_gesture_of_the_sources_is_in_the_table() {
    let mut found = BTreeSet::new();
    walk(Path::new("src"), &mut |path, text| {
        let is_code = |line: &&str| !line.trim_start().starts_with("//");
        let text = text.lines().filter(is_code).collect::<Vec<_>>().join("\n");
        for call in text.split("#[server(").skip(1) {
            let call = call.split(")]").next().unwrap();
            found.insert(call.split('"').nth(1).unwrap().to_owned());
        }
        if text.contains("routing::post") || text.contains("routing::{") {
            for call in text.split(" post(").skip(1) {
                let handler = call.split(')').next().unwrap();
                found.insert(format!("{path}:{handler}"));
            }
        }
    });
    let listed: BTreeSet<String> = GESTURES.iter().map(|(name, _)| (*name).to_owned()).collect();
    let unlisted: Vec<_> = found.difference(&listed).collect();
    assert!(unlisted.is_empty(), "say in GESTURES who may do: {unlisted:?}");
    let gone: Vec<_> = listed.difference(&found).collect();
    assert!(gone.is_empty(), "GESTURES lists what is not there: {gone:?}");
}

fn walk(folder: &Path, see: &mut impl FnMut(&str, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, see);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            see(&path.to_string_lossy(), &fs::read_to_string(&path).unwrap());
        }
    }
}

/// Everybody, with what they are allowed.
async fn everybody(app: &TestApp) -> Vec<(&'static str, Option<String>, &'static [May])> {
    vec![
        ("nobody", None, &[]),
        ("a forged session", Some(format!("psp={}", "0".repeat(64))), &[]),
        ("an agent of another branch", Some(staff::agent(app, "LYON").await), &[]),
        ("an agent of a service below", Some(staff::agent(app, "ALES").await), &[]),
        ("an agent of the branch", Some(staff::agent(app, "TAX").await), &[May::Answer]),
        ("a moderator", Some(staff::moderator(app).await), &[May::Moderate]),
        ("an administrator", Some(staff::administrator(app).await), &[May::Moderate, May::Answer]),
    ]
}

/// Was this post refused for who asks? A refusal to nobody is the way to the sign-in page.
fn is_refused(answer: &Answer) -> bool {
    let status = answer.status.as_u16();
    let to_sign_in = ["/agent/connexion", "/en/staff/sign-in"].contains(&answer.header("location"));
    status == 401 || status == 403 || (status == 303 && to_sign_in)
}

/// A plain post is done for those who may, and refused to others.
#[track_caller]
fn check_post(who: &str, what: &str, answer: &Answer, may: bool) {
    let status = answer.status.as_u16();
    assert_eq!(is_refused(answer), !may, "{who}, {what}: {status} {}", answer.text);
    if may {
        assert!(status == 200 || status == 303, "{who}, {what}: {status} {}", answer.text);
    }
}

/// A server function answers those who may, and refuses others, even those who signed in.
#[track_caller]
fn check_call<T: Debug>(who: &str, what: &str, answer: &Result<T, AppError>, may: bool) {
    let as_it_should = match answer {
        Ok(_) => may,
        Err(AppError::Unauthenticated | AppError::Forbidden) => !may,
        Err(_) => false,
    };
    assert!(as_it_should, "{who}, {what}: {answer:?}");
}

on_both_engines!(only_moderators_decide, app => {
    for (who, cookie, may) in everybody(&app).await {
        let may = may.contains(&May::Moderate);
        let id = make::experience().received().write(&app).await;
        let seen = if may { staff::seen(&app, id, "", cookie.as_deref().unwrap()).await } else { String::new() };
        let draft = json!({ "decision": "reject", "reason": "duplicate", "seen": seen });
        let call = app.call("moderation/decide", &json!({ "id": id, "draft": draft }), cookie.as_deref()).await;
        check_call(who, "moderation/decide", &call.value::<Decided>(), may);
        for page in ["/agent/moderation", "/en/staff/moderation"] {
            let id = make::experience().received().write(&app).await;
            let seen = if may { staff::seen(&app, id, "", cookie.as_deref().unwrap()).await } else { String::new() };
            let form = [("decision", "publish"), ("seen", seen.as_str())];
            let post = app.post_as(&format!("{page}/{id}"), &form, cookie.as_deref()).await;
            check_post(who, page, &post, may);
            let state = make::text(&app.site.db, &format!("select state from experience where id = {id}")).await;
            assert_eq!(state.as_deref() == Some("published"), may, "{who}");
        }
    }
});

on_both_engines!(only_agents_of_the_branch_answer, app => {
    for (who, cookie, may) in everybody(&app).await {
        let may = may.contains(&May::Answer);
        let mention = staff::mention(&app, make::experience().write(&app).await).await;
        let text = "Bonjour, nous avons corrigé votre dossier.";
        let draft = json!({ "gesture": "answer", "text": text, "signature": "La direction" });
        let call = app.call("answers/answer", &json!({ "id": mention, "draft": draft }), cookie.as_deref()).await;
        check_call(who, "answers/answer", &call.value::<Done>(), may);
        for page in ["/agent/reponses", "/en/staff/answers"] {
            let mention = staff::mention(&app, make::experience().write(&app).await).await;
            let form = [("gesture", "answer"), ("text", text), ("signature", "La direction")];
            let post = app.post_as(&format!("{page}/{mention}"), &form, cookie.as_deref()).await;
            check_post(who, page, &post, may);
            let answers = make::number(&app.site.db, &format!("select count(*) from answer where mention_id = {mention}")).await;
            assert_eq!(answers == 1, may, "{who}");
        }
    }
});

on_both_engines!(only_those_who_answer_for_the_issuer_prepare_trials, app => {
    let id = panel::rewritten(&app).await;
    panel::members(&app, 20).await;
    for (who, cookie, may) in everybody(&app).await {
        let may = may.contains(&May::Answer);
        let call = app.call("trials/desk", &json!({ "id": id }), cookie.as_deref()).await;
        check_call(who, "trials/desk", &call.value::<OnDesk<TrialDesk>>(), may);
        for page in ["/agent/documents", "/en/staff/documents"] {
            let page = format!("{page}/{id}/{}", if page.starts_with("/en") { "trial" } else { "essai" });
            let read = app.get_as(&page, cookie.as_deref()).await;
            assert_eq!(read.status == 200, may, "{who} at {page}: {}", read.status);
            for gesture in ["save", "open", "close"] {
                let post = app.post_as(&page, &panel::trial_form(gesture), cookie.as_deref()).await;
                check_post(who, &page, &post, may);
            }
        }
    }
});

on_both_engines!(staff_pages_are_read_by_those_they_are_for, app => {
    let received = make::experience().received().write(&app).await;
    let mention = staff::mention(&app, make::experience().write(&app).await).await;
    let pages = [
        ("/agent/moderation".to_owned(), May::Moderate),
        (format!("/agent/moderation/{received}"), May::Moderate),
        (format!("/agent/reponses/{mention}"), May::Answer),
    ];
    for (who, cookie, allowed) in everybody(&app).await {
        for (page, needs) in &pages {
            let answer = app.get_as(page, cookie.as_deref()).await;
            assert_eq!(answer.status == 200, allowed.contains(needs), "{who} at {page}: {}", answer.status);
            assert_eq!(answer.header("cache-control"), "private, no-store", "{page}");
            if answer.status != 200 {
                answer.does_not_say("Deux heures d’attente");
            }
        }
        let answer = app.call("moderation/review", &json!({ "id": received }), cookie.as_deref()).await;
        check_call(who, "moderation/review", &answer.value::<OnDesk<Review>>(), allowed.contains(&May::Moderate));
        let answer = app.call("answers/show", &json!({ "id": mention }), cookie.as_deref()).await;
        check_call(who, "answers/show", &answer.value::<OnDesk<ToAnswer>>(), allowed.contains(&May::Answer));
    }
});
