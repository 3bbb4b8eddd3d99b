//! Testers, their letters, and documents that they try.
use super::{
    app::{NOW, TestApp},
    make,
};
use public_service_plus::{
    kernel::time::Instant,
    platform::{
        mail::{PostOffice, queue},
        sealing::Purpose,
    },
    testers::{commands, forms::JoinDraft},
};

/// A letter that waits, opened.
pub(crate) struct Letter {
    pub(crate) to: String,
    pub(crate) subject: String,
    pub(crate) body: String,
}

impl Letter {
    /// The addresses in it, as paths of the site.
    pub(crate) fn links(&self) -> Vec<String> {
        let lines = self.body.lines();
        lines.filter_map(|it| it.strip_prefix("http://site.test")).map(str::to_owned).collect()
    }
}

pub(crate) fn office(app: &TestApp) -> &PostOffice {
    app.site.post_office.as_ref().unwrap()
}

/// The letters that wait, the oldest first.
pub(crate) async fn letters(app: &TestApp) -> Vec<Letter> {
    let keys = &office(app).keys;
    let waiting = queue::due(&app.site.db, Instant(i64::MAX), 10_000).await.unwrap();
    let open = |purpose, sealed: &[u8]| keys.open(purpose, sealed).unwrap();
    waiting
        .iter()
        .map(|it| Letter {
            to: open(Purpose::Recipient, &it.recipient),
            subject: open(Purpose::Subject, &it.subject),
            body: open(Purpose::Body, &it.body),
        })
        .collect()
}

/// Every letter has left.
pub(crate) async fn empty_the_box(app: &TestApp) {
    make::run(&app.site.db, "delete from mail").await;
}

/// The ticket of a form made this many milliseconds ago.
pub(crate) fn ticket(app: &TestApp, ago: i64) -> String {
    commands::ticket(&office(app).keys, Instant(app.site.clock.now().0 - ago))
}

pub(crate) fn draft(app: &TestApp, email: &str) -> JoinDraft {
    JoinDraft {
        email: email.to_owned(),
        age: "30_44".to_owned(),
        occupation: "employees".to_owned(),
        lang: "fr".to_owned(),
        website: String::new(),
        ticket: ticket(app, 10_000),
    }
}

/// Joins and confirms; the path of the link to leave.
pub(crate) async fn member(app: &TestApp, email: &str) -> String {
    commands::join(&app.site, &draft(app, email)).await.unwrap();
    let all = letters(app).await;
    let letter = all.into_iter().rev().find(|it| it.to == email).unwrap();
    let links = letter.links();
    let token = links[0].rsplit('/').next().unwrap();
    commands::confirm(&app.site, token).await.unwrap();
    links[1].clone()
}

/// Adds `count` members, whose letters have left.
pub(crate) async fn members(app: &TestApp, count: usize) {
    for number in 0..count {
        member(app, &format!("testeur{number}@exemple.fr")).await;
    }
    empty_the_box(app).await;
}

/// A document of Nîmes being rewritten, with its two texts; its number.
pub(crate) async fn rewritten(app: &TestApp) -> i64 {
    let sql = format!(
        "insert into document (state, kind, title, domain, issuer_id, source, created_at, state_at)
           select 'rewriting', 'letter', 'Avis de recouvrement', 'money', id, 'web', {at}, {at}
           from structure where code = 'NIMES';
         insert into rewriting (document_id, before_text, after_text, changed_at)
           select max(id), 'Il vous appartient de vous acquitter.', 'Payez avant le 3 mars.', {at} from document",
        at = NOW.0
    );
    make::run(&app.site.db, &sql).await;
    make::number(&app.site.db, "select max(id) from document").await
}

/// The form of a trial with three questions, whose second choice is the right one.
pub(crate) fn trial_form(gesture: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut form =
        vec![("gesture", gesture), ("wanted", "10"), ("closes_on", "2026-03-16"), ("sure", "yes")];
    for (prompt, choices, correct) in &public_service_plus::documents::trials::forms::NAMES[..3] {
        form.push((prompt, "Avant quand faut-il payer\u{202f}?"));
        form.extend(choices.iter().copied().zip(["Demain", "Le 3 mars", "Jamais"]));
        form.push((correct, "1"));
    }
    form
}
