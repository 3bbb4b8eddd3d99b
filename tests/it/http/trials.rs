//! A trial, from its questions to what it says, and what is never known of those who answer.
use crate::support::{
    app::TestApp,
    engines::on_both_engines,
    make::{self, number, text},
    panel::{self, letters, members, rewritten, trial_form},
    staff,
};
use public_service_plus::{
    accounts::model::{Role, StaffMember},
    documents::trials::{commands, forms::TrialDraft, store},
    kernel::{error::AppError, ids::DocumentId, time::DAY_MS},
};

const TEXTS: [&str; 2] = ["Il vous appartient de vous acquitter.", "Payez avant le 3 mars."];

fn page(id: i64) -> String {
    format!("/agent/documents/{id}/essai")
}

/// Opens a trial; the paths of its invitations.
async fn open(app: &TestApp, id: i64, cookie: &str) -> Vec<String> {
    panel::empty_the_box(app).await;
    let done = app.post_as(&page(id), &trial_form("open"), Some(cookie)).await;
    assert_eq!(done.is(303).header("location"), format!("{}?done=opened", page(id)));
    letters(app).await.iter().map(|it| it.links()[0].clone()).collect()
}

async fn state(app: &TestApp, id: i64) -> String {
    text(&app.site.db, &format!("select state from document where id = {id}")).await.unwrap()
}

/// Answers; the choice of the first question says whether it is right.
async fn answer(app: &TestApp, path: &str, first: &str) {
    let form = [("answer_1", first), ("answer_2", "1"), ("answer_3", "1")];
    let to = app.post(path, &form).await.is(303).header("location").to_owned();
    assert!(to == path || to == format!("{path}?done=sent"), "{to}");
}

on_both_engines!(a_trial_is_prepared_opened_answered_and_closed, app => {
    let (db, cookie) = (&app.site.db, staff::agent(&app, "TAX").await);
    let id = rewritten(&app).await;
    members(&app, 12).await;
    app.get_as(&page(id), Some(&cookie)).await.is(200)
        .says("12 testeurs peuvent être sollicités")
        .says("trop peu pour conclure\u{a0}: il faut au moins 10 réponses")
        .says("20\u{a0}: à partir de 44 points");
    app.post_as(&page(id), &trial_form("save"), Some(&cookie)).await.is(303);
    app.get_as(&page(id), Some(&cookie)).await.is(200).says("value=\"Le 3 mars\"");
    // Two questions are not enough, and nothing typed is lost.
    let mut short = trial_form("open");
    short.truncate(short.len() - 5);
    app.post_as(&page(id), &short, Some(&cookie)).await.is(422).says("value=\"Le 3 mars\"");

    app.get_as(&page(id), Some(&cookie)).await.says("Ce que lisent les testeurs").says("le bon choix");
    // Nobody has read the texts for what points to a person.
    let unsure: Vec<_> = trial_form("open").into_iter().filter(|it| it.0 != "sure").collect();
    app.post_as(&page(id), &unsure, Some(&cookie)).await.is(422).says("href=\"#sure\"");
    assert_eq!(number(db, "select count(*) from invitation").await, 0);

    let paths = open(&app, id, &cookie).await;
    assert_eq!(paths.len(), 10);
    assert_eq!(number(db, "select count(*) from invitation where version = 'before'").await, 5);
    app.post_as(&page(id), &trial_form("open"), Some(&cookie)).await.is(409);
    app.get_as(&page(id), Some(&cookie)).await.is(200).says("10 testeurs sollicités").says("Clore l’essai")
        .says("Ce que lisent les testeurs").says(TEXTS[0]).says(TEXTS[1]).says("Le 3 mars");
    // Its texts are looked at, and not changed.
    let rewriting = format!("/agent/documents/{id}/reecriture");
    app.get_as(&rewriting, Some(&cookie)).await.is(200)
        .says("Des lecteurs essaient ce texte").says(&format!("href=\"{}\"", page(id)))
        .says(TEXTS[1]).does_not_say("<textarea").does_not_say("value=\"publish\"");

    // Each reads one version, and nothing tells which, nor what is right.
    let mut seen = [0, 0];
    for path in &paths {
        let read = app.get(path).await;
        read.is(200).says("noindex").says("Le 3 mars").does_not_say("&quot;correct").does_not_say("before");
        assert_eq!(read.header("cache-control"), "private, no-store");
        let has = TEXTS.map(|it| read.text.contains(it));
        assert_ne!(has[0], has[1]);
        seen[usize::from(has[1])] += 1;
    }
    assert_eq!(seen, [5, 5]);

    // Something is missing: what was chosen stays.
    let missing = [("answer_1", "2"), ("answer_2", "1")];
    let again = app.post(&paths[0], &missing).await;
    again.is(422).says("href=\"#answer_3\"");
    assert_eq!(again.text.matches(" checked").count(), 2, "{}", again.text);
    again.says("Question 3\u{a0}: ");
    // Nobody has to guess: it counts, as wrong.
    app.get(&paths[0]).await.says("Le texte ne le dit pas");
    app.post(&paths[0], &[("answer_1", "8"), ("answer_2", "1"), ("answer_3", "1")]).await.is(422);
    answer(&app, &paths[0], "9").await;
    app.get(&format!("{}?done=sent", paths[0])).await.is(200).says("Votre réponse est comptée");
    app.get(&paths[0]).await.is(200).says("Vous avez déjà répondu");
    answer(&app, &paths[0], "1").await;
    for path in &paths[1..4] {
        answer(&app, path, "1").await;
    }
    assert_eq!(number(db, "select count(*) from trial_answer").await, 4);
    // Nothing ties the answers to anybody: four invitations without a name, six with one.
    let nameless = "select count(*) from invitation
        where tester_id is null and version is null";
    assert_eq!(number(db, nameless).await, 4);
    assert_eq!(number(db, "select count(*) from audit where subject = 'trial' and actor = 'author'").await, 0);

    // What they answered is for nobody while it is open.
    app.get_as(&page(id), Some(&cookie)).await.is(200)
        .says("4 réponses")
        .says("une fois l’essai clos")
        .does_not_say("Toutes les questions");
    app.post_as(&page(id), &trial_form("close"), Some(&cookie)).await.is(303);
    let trial = store::latest(db, DocumentId(id)).await.unwrap().unwrap();
    assert!(trial.closed_on.is_some());
    let found = store::result(db, &trial).await.unwrap();
    assert_eq!(found.before.people + found.after.people, 4);
    assert_eq!(found.before.right + found.after.right, 11);
    assert_eq!(found.before.right_by_question[0] + found.after.right_by_question[0], 3);
    app.get_as(&page(id), Some(&cookie)).await.is(200).says("Toutes les questions").says("Préparer un essai");
    app.get(&paths[9]).await.is(200).says("L’essai est terminé").says("la vôtre n’a pas été reçue");
    app.get(&paths[1]).await.is(200).says("Vous avez déjà répondu");
    app.get_as(&page(id), Some(&cookie)).await.says("Ce que lisent les testeurs");
    app.get_as(&rewriting, Some(&cookie)).await.is(200).says("<textarea");
    answer(&app, &paths[9], "1").await;
    assert_eq!(number(db, "select count(*) from trial_answer").await, 4);
    let reason = text(db, "select reason from document_step where kind = 'trial_closed'").await.unwrap();
    assert!(reason.contains("Lecteurs du texte"), "{reason}");
    let tested = found.after.people > 0;
    assert_eq!(state(&app, id).await, if tested { "tested" } else { "rewriting" });
});

on_both_engines!(a_trial_closes_by_itself_and_forgets_names, app => {
    let (db, cookie) = (&app.site.db, staff::agent(&app, "TAX").await);
    let id = rewritten(&app).await;
    members(&app, 4).await;
    let paths = open(&app, id, &cookie).await;
    for path in &paths[..3] {
        answer(&app, path, "1").await;
    }
    // The last day is still good.
    app.site.clock.advance(14 * DAY_MS);
    commands::upkeep(&app.site).await.unwrap();
    assert_eq!(number(db, "select count(*) from trial where state = 'open'").await, 1);
    app.site.clock.advance(DAY_MS);
    app.get(&paths[3]).await.is(200).says("L’essai est terminé");
    commands::upkeep(&app.site).await.unwrap();
    assert_eq!(number(db, "select count(*) from trial where state = 'closed'").await, 1);
    assert_eq!(state(&app, id).await, "tested");
    assert_eq!(number(db, "select count(*) from invitation where tester_id is not null").await, 1);
    app.site.clock.advance(31 * DAY_MS);
    commands::upkeep(&app.site).await.unwrap();
    assert_eq!(number(db, "select count(*) from invitation where token_hash is not null").await, 0);
    app.get(&paths[3]).await.is(200).says("Ce lien ne mène à aucun essai");
});

on_both_engines!(an_empty_panel_and_a_document_without_texts_say_so, app => {
    let cookie = staff::administrator(&app).await;
    let id = rewritten(&app).await;
    make::run(&app.site.db, "update rewriting set after_text = 'Appelez Mme Durand au 06 12 34 56 78.'").await;
    let form: Vec<_> = trial_form("open").into_iter().filter(|it| it.0 != "sure").collect();
    app.post_as(&page(id), &form, Some(&cookie)).await.is(422).says("Masquez d’abord");
    app.get_as(&page(id), Some(&cookie)).await.says("semble contenir une donnée personnelle");
    let mut vague = trial_form("save");
    vague[5].1 = "";
    app.post_as(&page(id), &vague, Some(&cookie)).await.is(422).says("Question 1, choix 1\u{a0}: ");
    let none = app.post_as(&page(id), &trial_form("open"), Some(&cookie)).await;
    none.is(422).says("Aucun testeur ne peut être sollicité");
    assert_eq!(number(&app.site.db, "select count(*) from trial").await, 0);
    make::run(&app.site.db, "delete from rewriting").await;
    app.get_as(&page(id), Some(&cookie)).await.is(200).says("il n’y a rien à essayer");
    app.post_as(&page(id), &trial_form("save"), Some(&cookie)).await.is(409);
    app.get_as(&page(999), Some(&cookie)).await.is(404);
    app.get("/documents/essai/abc").await.is(200).says("Ce lien ne mène à aucun essai");
});

fn draft() -> TrialDraft {
    let fields = trial_form("open");
    TrialDraft::of_fields(fields.into_iter().map(|(name, it)| (name.to_owned(), it.to_owned())))
}

async fn admin(app: &TestApp) -> StaffMember {
    crate::support::figures::member(app, Role::Administrator, None).await
}

/// The most requests that a tester had.
async fn most(app: &TestApp) -> i64 {
    let sql = "select coalesce(max(n), 0) from
        (select count(*) as n from invitation where tester_id is not null group by tester_id) as each";
    number(&app.site.db, sql).await
}

on_both_engines!(nobody_is_asked_more_than_twice_in_a_month, app => {
    let admin = admin(&app).await;
    members(&app, 10).await;
    let mut documents = vec![];
    for _ in 0..5 {
        documents.push(DocumentId(rewritten(&app).await));
    }
    let open = |at: usize, draft: TrialDraft| {
        let (site, admin, id) = (&app.site, &admin, documents[at]);
        async move { commands::open(site, admin, id, &draft).await }
    };
    assert_eq!(open(0, draft()).await, Ok(10));
    // Two at once, for the one request that each tester has left.
    let both = tokio::join!(open(1, draft()), open(2, draft()));
    let asked: i64 = [both.0, both.1].into_iter().map(Result::unwrap_or_default).sum();
    assert_eq!((asked, most(&app).await), (10, 2));
    assert!(matches!(open(3, draft()).await, Err(AppError::Invalid(_))));
    // 31 days after the first request, and not a day before.
    let later = |day: &str| TrialDraft { closes_on: day.to_owned(), ..draft() };
    app.site.clock.advance(30 * DAY_MS);
    assert!(matches!(open(3, later("2026-04-20")).await, Err(AppError::Invalid(_))));
    app.site.clock.advance(DAY_MS);
    assert_eq!(open(3, later("2026-04-20")).await, Ok(10));
    let trial = store::latest(&app.site.db, documents[3]).await.unwrap().unwrap();
    assert_eq!(store::counts(&app.site.db, trial.id).await.unwrap().invited, 10);
});

on_both_engines!(a_button_pressed_twice_opens_one_trial, app => {
    let admin = admin(&app).await;
    members(&app, 10).await;
    let id = DocumentId(rewritten(&app).await);
    let draft = draft();
    let open = || commands::open(&app.site, &admin, id, &draft);
    let both = tokio::join!(open(), open());
    let mut both = [both.0, both.1];
    both.sort_by_key(Result::is_err);
    assert_eq!(both, [Ok(10), Err(AppError::Conflict)]);
    assert_eq!(number(&app.site.db, "select count(*) from trial").await, 1);
    assert_eq!(most(&app).await, 1);
});

on_both_engines!(who_cannot_be_written_to_is_not_asked, app => {
    let (db, admin) = (&app.site.db, admin(&app).await);
    members(&app, 14).await;
    // As if they were sealed with another key.
    make::run(db, "update tester set address = substr(address, 2) where id <= (select min(id) + 3 from tester)").await;
    let id = DocumentId(rewritten(&app).await);
    assert_eq!(commands::open(&app.site, &admin, id, &draft()).await, Ok(10), "others take their place");
    assert_eq!(letters(&app).await.len(), 10);
    assert_eq!(number(db, "select count(*) from tester where asked_at is not null").await, 10);
    assert_eq!(number(db, "select count(*) from invitation where version = 'before'").await, 5);
});

on_both_engines!(a_trial_that_cannot_be_closed_stops_no_other, app => {
    let (db, admin) = (&app.site.db, admin(&app).await);
    members(&app, 10).await;
    for _ in 0..2 {
        let id = DocumentId(rewritten(&app).await);
        assert_eq!(commands::open(&app.site, &admin, id, &draft()).await, Ok(10));
    }
    // The history of the first one takes no end.
    make::run(db, "
        insert into document_step (document_id, kind, at, actor)
          select min(id), 'trial_closed', 1, 'service' from document;
        create unique index once on document_step (document_id, kind)").await;
    app.site.clock.advance(15 * DAY_MS);
    commands::upkeep(&app.site).await.unwrap();
    assert_eq!(number(db, "select count(*) from trial where state = 'closed'").await, 1);
    // Names are forgotten all the same.
    app.site.clock.advance(31 * DAY_MS);
    commands::upkeep(&app.site).await.unwrap();
    assert_eq!(number(db, "select count(*) from invitation where tester_id is not null").await, 10);
});
