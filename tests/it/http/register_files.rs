//! Documents as files and feeds.
use crate::support::{
    app::{NOW, TestApp},
    documents::{self, identity},
    engines::on_both_engines,
};
use axum::{
    body::Body,
    http::{Request, header},
};
use public_service_plus::{
    documents::{
        codes::{State, StepActor, StepKind},
        model::Identity,
        store::steps::{self, NewStep},
    },
    kernel::ids::DocumentId,
};

async fn step(app: &TestApp, document: DocumentId, reason: &str) {
    let step = NewStep {
        document,
        kind: StepKind::Rescheduled,
        at: NOW,
        actor: StepActor::Service,
        reason,
        due_on: None,
        other: None,
    };
    let mut tx = app.site.db.begin().await.unwrap();
    steps::add(&mut tx, step).await.unwrap();
    tx.commit().await.unwrap();
    app.site.refresh_document(document).await.unwrap();
}

on_both_engines!(the_register_is_a_table_that_no_spreadsheet_runs, app => {
    let said = Identity { url: Some("https://exemple.fr/a".to_owned()), ..identity("=1+1") };
    let id = documents::write(&app, &said, State::Qualified, 30).await;
    documents::report(&app, id, 4).await;
    documents::document(&app, "Autre", State::Published).await;
    let file = app.get("/documents/registre.csv").await;
    file.is(200).says("title,kind,cerfa,version,").says("'=1+1,form,,,,,https://exemple.fr/a,citizenship,");
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"registre.csv\"");
    assert_eq!(file.text.lines().count(), 3);
    file.says(&format!("http://site.test/documents/{id}-1-1"));
    let some = app.get("/documents/registre.csv?state=published").await;
    some.says("Autre").does_not_say("1+1");
    let english = app.get("/en/documents/registre.csv").await;
    english.is(200).says("http://site.test/en/documents/");
});

on_both_engines!(a_file_that_did_not_change_is_not_sent_again, app => {
    let id = documents::document(&app, "Demande", State::Qualified).await;
    for path in ["/documents/registre.csv", "/documents/flux.atom", "/documents/chiffres/years.csv"] {
        let tag = app.get(path).await.header("etag").to_owned();
        let again = |tag: String| {
            let request = Request::get(path)
                .header(header::HOST, "site.test")
                .header(header::IF_NONE_MATCH, tag);
            app.send(request.body(Body::empty()).unwrap())
        };
        let same = again(format!("W/{tag}")).await;
        assert!(same.is(304).text.is_empty());
        again("\"other\"".to_owned()).await.is(200);
    }
    let before = app.get("/documents/flux.atom").await.header("etag").to_owned();
    step(&app, id, "Congés").await;
    assert_ne!(app.get("/documents/flux.atom").await.header("etag"), before);
});

on_both_engines!(history_has_every_step_of_public_documents, app => {
    let id = documents::document(&app, "Demande", State::Refused).await;
    documents::document(&app, "Caché", State::Reported).await;
    step(&app, id, "@Congés, \"longs\"").await;
    let file = app.get("/documents/historique.csv").await;
    file.is(200).says("id,document,step,at,actor,reason,due_on,other_document\n");
    assert_eq!(file.text.lines().count(), 5, "{}", file.text);
    file.says(&format!(",{id},opened,2026-01-21T09:00:00Z,public,,2026-02-04,\n"))
        .says("refused,2026-01-29T09:00:00Z,service,Ce texte est fixé par la loi.,,")
        .says("\"'@Congés, \"\"longs\"\"\"");
});

on_both_engines!(a_long_history_is_sent_whole, app => {
    let id = documents::document(&app, "Demande", State::Qualified).await;
    let step = |at| NewStep {
        document: id,
        kind: StepKind::Corrected,
        at,
        actor: StepActor::Service,
        reason: "",
        due_on: None,
        other: None,
    };
    let mut tx = app.site.db.begin().await.unwrap();
    for _ in 0..4_100 {
        steps::add(&mut tx, step(NOW)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let file = app.get("/documents/historique.csv").await;
    let numbers: Vec<i64> =
        file.text.lines().skip(1).map(|it| it.split(',').next().unwrap().parse().unwrap()).collect();
    assert_eq!(numbers.len(), 4_102);
    assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
});

on_both_engines!(feeds_tell_what_changed, app => {
    let id = documents::document(&app, "Demande <i> & fils", State::Refused).await;
    let other = documents::document(&app, "Autre", State::Qualified).await;
    let hidden = documents::document(&app, "Caché", State::Reported).await;
    let feed = app.get("/documents/flux.atom").await;
    assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
    feed.is(200)
        .says("<id>http://site.test/documents/flux.atom</id>")
        .says("Ne sera pas réécrit\u{a0}: Demande &lt;i&gt; &amp; fils")
        .says("<summary>Ce texte est fixé par la loi.</summary>")
        .says("Autre")
        .does_not_say("Caché");
    let one = app.get(&format!("/documents/{id}/flux.atom")).await;
    one.is(200).says("Ce qui change\u{a0}: Demande").does_not_say("Autre");
    let english = app.get(&format!("/en/documents/{other}-any-slug/flux.atom")).await;
    english.is(200).says("What changes: Autre").says("Checked: Autre");
    app.get(&format!("/documents/{hidden}/flux.atom")).await.is(404);
    app.get("/documents/nothing/flux.atom").await.is(404);
});
