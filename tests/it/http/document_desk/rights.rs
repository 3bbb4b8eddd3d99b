//! Every gesture of the desk, tried by everybody.
use super::hidden;
use crate::support::{
    app::{Answer, TestApp},
    documents,
    engines::on_both_engines,
    staff,
};
use public_service_plus::{
    accounts::model::OnDesk,
    documents::{
        codes::State,
        desk::model::{DossierShown, FormShown, Listed, RewritingShown},
    },
    kernel::error::AppError,
};
use serde_json::json;

/// Somebody, and whether they moderate, and whether they answer for the Gard's taxes.
type Somebody = (&'static str, Option<String>, bool, bool);

async fn everybody(app: &TestApp) -> Vec<Somebody> {
    vec![
        ("nobody", None, false, false),
        ("a forged session", Some(format!("psp={}", "0".repeat(64))), false, false),
        ("an agent of another branch", Some(staff::agent(app, "LYON").await), false, false),
        ("an agent below", Some(staff::agent(app, "NIMES").await), false, false),
        ("an agent of the branch", Some(staff::agent(app, "TAX").await), false, true),
        ("a moderator", Some(staff::moderator(app).await), true, false),
        ("an administrator", Some(staff::administrator(app).await), true, true),
    ]
}

#[track_caller]
fn check(who: &str, what: &str, answer: &Answer, may: bool) {
    let status = answer.status.as_u16();
    let location = answer.header("location");
    let to_sign_in = location == "/agent/connexion" || location == "/en/staff/sign-in";
    let is_refused = status == 403 || (status == 303 && to_sign_in);
    assert_eq!(is_refused, !may, "{who}, {what}: {status} {}", answer.text);
    assert!(!may || status == 303, "{who}, {what}: {status} {}", answer.text);
}

/// Pane, state of the document, form, and whether this person may.
type Case<'a> = (&'a str, State, Vec<(&'a str, &'a str)>, bool);

on_both_engines!(each_gesture_is_for_those_it_is_for, app => {
    let identity = [
        ("kind", "form"), ("title", "Demande"), ("cerfa", ""), ("version", ""), ("url", ""),
        ("domain", "money"), ("issuer_label", ""),
    ];
    for (who, cookie, moderates, answers) in everybody(&app).await {
        let cookie = cookie.as_deref();
        let cases: [Case<'_>; 8] = [
            ("identity", State::Reported, [&[("gesture", "qualify")], identity.as_slice()].concat(), moderates),
            ("identity", State::Qualified, [&[("gesture", "correct")], identity.as_slice()].concat(), moderates),
            ("issuer", State::Qualified, vec![("gesture", "assign"), ("structure", "TAX")], moderates),
            ("move", State::Qualified, vec![("gesture", "move"), ("to", "accepted")], answers),
            ("due", State::Qualified, vec![("gesture", "reschedule"), ("next_on", "2026-06-01"), ("note", "Congés")], moderates || answers),
            ("", State::Qualified, vec![("gesture", "keep"), ("passage", "Mots")], moderates),
            ("", State::Qualified, vec![("gesture", "refuse"), ("refusal", "insult")], moderates),
            ("", State::Qualified, vec![("gesture", "hide")], moderates),
        ];
        for (pane, state, form, may) in cases {
            for desk in ["/agent/documents", "/en/staff/documents"] {
                let id = documents::issued_by(&app, "Demande", state, "TAX30").await;
                let is_kept = form[0].1 == "hide";
                let report = if is_kept {
                    documents::report(&app, id, 4).await
                } else {
                    documents::unread_report(&app, id).await
                };
                let report = report.to_string();
                let page = format!("{desk}/{id}?do={pane}");
                let seen = hidden(&app.get_as(&page, cookie).await, "seen");
                let more = [("seen", seen.as_str()), ("report", report.as_str())];
                let form = [form.as_slice(), more.as_slice()].concat();
                let answer = app.post_as(&page, &form, cookie).await;
                check(who, form[0].1, &answer, may);
            }
        }
        let one = documents::issued_by(&app, "Un", State::Qualified, "TAX30").await;
        let two = documents::issued_by(&app, "Deux", State::Qualified, "TAX30").await;
        let page = format!("/agent/documents/{one}/fusion?with={two}");
        let seen = hidden(&app.get_as(&page, cookie).await, "seen");
        let two = two.to_string();
        let form = [("gesture", "merge"), ("with", two.as_str()), ("seen", &seen)];
        check(who, "merge", &app.post_as(&page, &form, cookie).await, moderates);
    }
});

on_both_engines!(pages_and_questions_are_for_those_they_are_for, app => {
    let id = documents::issued_by(&app, "Demande", State::Rewriting, "TAX30").await;
    for (who, cookie, moderates, answers) in everybody(&app).await {
        let cookie = cookie.as_deref();
        let is_agent = who.starts_with("an agent");
        let pages = [
            ("/agent/documents".to_owned(), moderates || answers || is_agent),
            (format!("/agent/documents/{id}"), moderates || answers),
            (format!("/agent/documents/{id}?do=identity"), moderates),
            (format!("/agent/documents/{id}?do=move"), answers),
            (format!("/agent/documents/{id}/fusion"), moderates),
            (format!("/agent/documents/{id}/reecriture"), answers),
            ("/agent/documents/signaler".to_owned(), moderates),
        ];
        for (page, may) in pages {
            let answer = app.get_as(&page, cookie).await;
            assert_eq!(answer.status == 200, may, "{who} at {page}: {}", answer.status);
            assert_eq!(answer.header("cache-control"), "private, no-store", "{page}");
        }
        let asked = json!({ "pane": "", "report": "", "q": "", "with": "" });
        let list = app.call("documents/desk", &json!({ "asked": { "q": "", "state": "", "issuer": "", "from": "" } }), cookie).await;
        answered(who, &list.value::<OnDesk<Listed>>(), moderates || answers || is_agent);
        let dossier = app.call("documents/desk/dossier", &json!({ "id": id, "asked": asked }), cookie).await;
        answered(who, &dossier.value::<OnDesk<DossierShown>>(), moderates || answers);
        let text = app.call("documents/desk/rewriting", &json!({ "id": id }), cookie).await;
        answered(who, &text.value::<OnDesk<RewritingShown>>(), answers);
        let paper = app.call("documents/desk/paper", &json!({ "with": "" }), cookie).await;
        answered(who, &paper.value::<OnDesk<FormShown>>(), moderates);
    }
});

#[track_caller]
fn answered<T>(who: &str, answer: &Result<T, AppError>, may: bool) {
    let refused = matches!(answer, Err(AppError::Unauthenticated | AppError::Forbidden));
    assert_eq!(answer.is_ok(), may, "{who}");
    assert_eq!(refused, !may, "{who}");
}
