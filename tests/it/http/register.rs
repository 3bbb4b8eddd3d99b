//! The register of documents and its figures, as a browser sees them.
use crate::support::{
    app::TestApp,
    documents::{self, identity},
    engines::on_both_engines,
};
use public_service_plus::{
    documents::{
        codes::{Domain, Kind, State},
        model::Identity,
        register::listed::Register,
    },
    kernel::{error::AppError, ids::DocumentId},
};
use serde_json::json;

async fn ask(app: &TestApp, query: &str) -> Register {
    let arguments = json!({ "lang": "Fr", "query": query });
    let answer = app.call("documents/register", &arguments, None).await;
    answer.value::<Register>().unwrap()
}

fn ids(register: &Register) -> Vec<DocumentId> {
    register.rows.iter().map(|it| it.id).collect()
}

on_both_engines!(an_empty_register_says_what_to_do, app => {
    let page = app.get("/documents").await;
    page.is(200).says("Aucun document n’est encore inscrit").says("href=\"/documents/signaler\"");
    app.get("/en/documents").await.is(200).says("No document is registered yet");
    app.get("/documents/chiffres").await.is(200).says("il n’y a rien à compter");
});

on_both_engines!(a_document_is_told_in_a_row, app => {
    let issuer = app.site.directory().by_code("NIMES").map(|it| it.id);
    let said = Identity {
        cerfa: Some("99001".to_owned()),
        version: Some("02".to_owned()),
        issuer,
        ..identity("Demande de délai <b>")
    };
    let id = documents::write(&app, &said, State::Published, 40).await;
    documents::report(&app, id, 4).await;
    documents::report(&app, id, 5).await;
    documents::struggled(&app, id, 3).await;
    let page = app.get("/documents").await;
    page.is(200)
        .says("Demande de délai &lt;b&gt;")
        .says(&format!("href=\"/documents/{id}-demande-de-delai-b\""))
        .says("Formulaire, Cerfa 99001*02")
        .says("href=\"/services/NIMES\"")
        .says("Simplifié")
        .says("5 personnes")
        .says("4,5 sur 5, impossible sans aide")
        .says("application/atom+xml")
        .says("20 jours");
    let page = app.get("/en/documents").await;
    page.is(200).says("5 people").says("4.5 out of 5, impossible without help").says("Simplified");
});

on_both_engines!(what_nobody_checked_is_not_listed, app => {
    documents::document(&app, "Caché", State::Reported).await;
    documents::document(&app, "Visible", State::Qualified).await;
    app.get("/documents").await.says("Visible").does_not_say("Caché");
    let file = app.get("/documents/registre.csv").await;
    file.says("Visible").does_not_say("Caché");
    app.get("/sitemap.xml").await.says("-visible</loc>").does_not_say("-cache</loc>");
});

on_both_engines!(words_are_searched_in_titles_numbers_and_issuers, app => {
    let issuer = app.site.directory().by_code("LYON").map(|it| it.id);
    let said = Identity { cerfa: Some("99001".to_owned()), ..identity("Carte d’électeur") };
    let first = documents::write(&app, &said, State::Qualified, 30).await;
    let second = documents::write(&app, &Identity { issuer, ..identity("Acte") }, State::Qualified, 20).await;
    let named = Identity { issuer_label: "Tribunal d’Alès".to_owned(), ..identity("Convocation") };
    let third = documents::write(&app, &named, State::Qualified, 10).await;
    for (query, expected) in [
        ("q=ELECTEUR", vec![first]),
        ("q=99001*03", vec![first]),
        ("q=Cerfa+n%C2%B0+99001", vec![first]),
        ("q=mairie+acte", vec![second]),
        ("q=tribunal", vec![third]),
        ("q=tribunal+acte", vec![]),
        ("issuer=~tribunal-d-ales", vec![third]),
        ("issuer=TOWN", vec![second]),
        ("issuer=TAX", vec![]),
        ("issuer=nowhere", vec![]),
    ] {
        assert_eq!(ids(&ask(&app, query).await), expected, "{query}");
    }
    let meant = ask(&app, "q=%C3%A9lecetur&kind=form").await.instead;
    assert_eq!(meant.map(|it| it.query).as_deref(), Some("q=%C3%A9lecteur&kind=form"));
    assert_eq!(ask(&app, "q=xylophone").await.instead, None);
    let page = app.get("/documents?q=zzz").await;
    page.is(200).says("Aucun document ne correspond").says("Effacer les filtres");
});

on_both_engines!(the_list_is_ordered_as_asked, app => {
    let old = documents::write(&app, &identity("Ancien"), State::Accepted, 200).await;
    let new = documents::write(&app, &identity("Nouveau"), State::Qualified, 20).await;
    let refused = documents::write(&app, &identity("Refusé"), State::Refused, 100).await;
    documents::report(&app, refused, 2).await;
    documents::report(&app, old, 5).await;
    for (query, expected) in [
        ("", [old, refused, new]),
        ("by=newest", [new, refused, old]),
        ("by=due", [old, new, refused]),
        ("by=changed", [new, refused, old]),
    ] {
        assert_eq!(ids(&ask(&app, query).await), expected, "{query}");
    }
    assert!(ask(&app, "by=due").await.rows[0].is_late);
});

on_both_engines!(a_long_list_comes_in_pages, app => {
    for at in 0..23 {
        documents::write(&app, &identity(&format!("Papier {at}")), State::Qualified, 30).await;
    }
    let first = ask(&app, "").await;
    let second = ask(&app, "page=2").await;
    assert_eq!((first.rows.len(), first.total, first.has_next), (20, 23, true));
    assert_eq!((second.rows.len(), second.has_next), (3, false));
    let mut all = [ids(&first), ids(&second)].concat();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 23);
    // After the last page, the last one.
    assert_eq!(ask(&app, "page=3").await.rows, second.rows);
    app.get("/documents?by=newest").await.says("/documents?by=newest&amp;page=2");
    app.get("/documents?page=999").await.is(200).does_not_say("Aucun document ne correspond");
});

on_both_engines!(figures_count_what_the_filters_keep, app => {
    let letter = Identity { kind: Kind::Letter, domain: Domain::Money, ..identity("Avis") };
    // Opened on the last day of 2025.
    let avis = documents::write(&app, &letter, State::Measured, 61).await;
    documents::report(&app, avis, 3).await;
    let waiting = documents::write(&app, &identity("Demande"), State::Qualified, 30).await;
    documents::report(&app, waiting, 4).await;
    let page = app.get("/documents/chiffres").await;
    page.is(200)
        .says("Argent, impôts, consommation")
        .says("Papiers, citoyenneté")
        .says("2 documents")
        .says("20 jours")
        .says("/documents/chiffres/domains.csv");
    let page = app.get("/documents/chiffres?domain=money").await;
    page.says("1 document").says("/documents/chiffres/domains.csv?domain=money");
    let file = app.get("/documents/chiffres/domains.csv").await;
    file.is(200).says("money,1,1,0,1,1\n").says("citizenship,1,1,0,0,1\n");
    let delays = app.get("/documents/chiffres/delays.csv").await;
    delays.says("qualification,4,4,2\n").says("whole,20,20,1\n").says("start,4,4,1\n");
    let painful = app.get("/documents/chiffres/painful.csv").await;
    painful.says(&format!("{waiting},Demande,1,1,4.0,4.0\n")).does_not_say("Avis");
    let years = app.get("/en/documents/figures/years.csv").await;
    years.says("year,reported,").says("2026,1,2,0,1,2,2,1\n").says("2025,1,0,0,0,0,1,0\n");
    app.get("/documents/chiffres/nothing.csv").await.is(404);
});

on_both_engines!(a_wrong_query_filters_nothing, app => {
    documents::document(&app, "Demande", State::Qualified).await;
    for query in ["?domain=x&state=reported&year=abc&kind=&by=x&page=0", "?%ff=%00&q=%00"] {
        app.get(&format!("/documents{query}")).await.is(200).says("Demande");
    }
    let wrong = json!({ "lang": "Fr", "query": "domain=x".repeat(500) });
    let answer = app.call("documents/register", &wrong, None).await;
    assert!(matches!(answer.value::<Register>(), Ok(_) | Err(AppError::Invalid(_))));
});
