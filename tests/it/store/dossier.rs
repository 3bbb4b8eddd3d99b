//! What the page of a document reads.
use crate::support::{app::TestApp, documents, engines::on_both_engines, make};
use public_service_plus::{
    documents::{
        codes::State,
        store::{
            compared,
            reading::{self, OpinionRow},
        },
        trials::store as trials,
    },
    kernel::ids::{DocumentId, ExperienceId, RewritingId},
};

async fn change(app: &TestApp, sql: &str) {
    make::run(&app.site.db, sql).await;
}

on_both_engines!(only_kept_reports_are_counted_and_quoted, app => {
    let id = documents::document(&app, "Demande de logement", State::Qualified).await;
    let first = documents::report(&app, id, 4).await;
    documents::report(&app, id, 4).await;
    documents::report(&app, id, 5).await;
    documents::unread_report(&app, id).await;
    let mut opinions = reading::opinions(&app.site.db, id).await.unwrap();
    opinions.sort_by_key(|it| it.difficulty);
    let said = |difficulty, reports| OpinionRow { difficulty, obstacles: 3, minutes: None, reports };
    assert_eq!(opinions, [said(4, 2), said(5, 1)]);

    assert_eq!(reading::quotes(&app.site.db, id, (20, 0)).await.unwrap(), []);
    change(&app, &format!("update report set quoted = 1, passage = 'Cadre C' where id = {first}")).await;
    change(&app, "update report set quoted = 1 where state = 'received'").await;
    let quotes = reading::quotes(&app.site.db, id, (20, 0)).await.unwrap();
    assert_eq!(quotes.iter().map(|it| it.passage.as_str()).collect::<Vec<_>>(), ["Cadre C"]);
    assert_eq!(reading::quotes(&app.site.db, id, (20, 1)).await.unwrap(), []);
});

on_both_engines!(a_scan_is_public_when_a_moderator_said_so, app => {
    let id = documents::document(&app, "Demande de logement", State::Qualified).await;
    let other = documents::document(&app, "Autre", State::Qualified).await;
    let report = documents::report(&app, id, 4).await;
    change(&app, &format!(
        "insert into attachment (report_id, object, media_type, bytes, state, added_at, erase_on)
         values ({report}, 'a', 'image/png', 10, 'waiting', 0, '2027-01-01');
         insert into attachment (report_id, object, media_type, bytes, state, added_at, erase_on)
         values ({report}, 'b', 'image/png', 10, 'public', 0, '2027-01-01')"
    )).await;
    let found = reading::pieces(&app.site.db, id).await.unwrap();
    assert_eq!(found.iter().map(|it| it.object.as_str()).collect::<Vec<_>>(), ["b"]);
    let number = found[0].id;
    assert!(reading::piece(&app.site.db, id, number).await.unwrap().is_some());
    assert_eq!(reading::piece(&app.site.db, id, number - 1).await.unwrap(), None);
    assert_eq!(reading::piece(&app.site.db, other, number).await.unwrap(), None);
    change(&app, &format!("update report set state = 'refused' where id = {report}")).await;
    assert_eq!(reading::piece(&app.site.db, id, number).await.unwrap(), None);
});

on_both_engines!(experiences_and_documents_lead_to_each_other, app => {
    let id = documents::document(&app, "Demande de logement", State::Qualified).await;
    let published = make::experience().write(&app).await;
    let waiting = make::experience().received().write(&app).await;
    for experience in [published, published, waiting] {
        let report = documents::report(&app, id, 3).await;
        change(&app, &format!("update report set experience_id = {experience} where id = {report}")).await;
    }
    assert_eq!(reading::experiences(&app.site.db, id, 10).await.unwrap(), [published]);
    let documents = reading::documents_of(&app.site.db, ExperienceId(published)).await.unwrap();
    assert_eq!(documents, [id.0]);
});

on_both_engines!(only_published_rewritings_are_read, app => {
    let id = documents::document(&app, "Demande de logement", State::Published).await;
    let db = &app.site.db;
    for (before, published) in [("Premier", "10"), ("Second", "20"), ("Brouillon", "null")] {
        change(&app, &format!(
            "insert into rewriting (document_id, before_text, after_text, changed_at, published_at)
             values ({id}, '{before}', 'Après', 5, {published})"
        )).await;
    }
    let editions = compared::editions(db, id).await.unwrap();
    assert_eq!(editions.iter().map(|it| it.published_at).collect::<Vec<_>>(), [20, 10]);
    assert_eq!(compared::texts(db, editions[0].id).await.unwrap().unwrap().before_text, "Second");
    let draft = make::number(db, "select id from rewriting where published_at is null").await;
    assert_eq!(compared::texts(db, draft).await.unwrap(), None);
    assert_eq!(compared::editions(db, DocumentId(999)).await.unwrap(), []);

    let latest = RewritingId(editions[0].id);
    assert_eq!(trials::last_closed(db, latest).await.unwrap(), None);
    change(&app, &format!(
        "insert into trial (rewriting_id, state, created_at) values ({latest}, 'open', 0);
         insert into trial (rewriting_id, state, created_at, closed_at) values ({latest}, 'closed', 0, 9)"
    )).await;
    let found = trials::last_closed(db, latest).await.unwrap().unwrap();
    let trial = found.id;
    change(&app, &format!(
        "insert into trial_question (trial_id, position, prompt, choices, correct)
         values ({trial}, 1, 'Quand ?', 'Lundi', 0);
         insert into trial_answer (trial_id, version, choices, correct, asked, day)
         values ({trial}, 'before', '0', 1, 1, '2026-02-01');
         insert into trial_answer (trial_id, version, choices, correct, asked, day)
         values ({trial}, 'before', '0', 1, 1, '2026-02-02')"
    )).await;
    let result = trials::result(db, &found).await.unwrap();
    assert_eq!(result.questions.len(), 1);
    assert_eq!((result.before.people, result.before.right, result.after.people), (2, 2, 0));
});
