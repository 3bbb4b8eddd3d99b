//! `import documents`: the register of forms becomes dossiers, on both engines.
use crate::support::{
    app::{NOW, TestApp},
    documents::{self, identity},
    engines::on_both_engines,
    make,
};
use public_service_plus::{
    documents::{
        codes::{Domain, Kind, Source, State},
        import::{Options, Report, run},
        model::Identity,
        store::steps,
    },
    kernel::time::{DAY_MS, Instant},
    platform::tabular::{
        TableError,
        faults::{Reason, Refusal},
    },
};
use std::{fs, path::Path};

const HEADER: &str = "theme,titre,cerfa,version,notice,pages,url\n";

const FILE: &str = "Citoyenneté,Déclaration inventée,99001,02,99002#01,1,https://exemple.fr/a\n\
    Étranger - Europe,\"Demande, autre\",99003,,,12,https://exemple.fr/b\n\
    Travail - Formation,Sans numéro,,,,,https://exemple.fr/c\n";

/// The real register of forms, where the tests' data are; never part of the project.
const REAL: &str = "../shared/data/documents/cerfa_forms_47.csv";

async fn import(app: &TestApp, text: &str, dry_run: bool) -> Report {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("documents.csv");
    fs::write(&path, text).unwrap();
    let at = Instant(NOW.0 + DAY_MS);
    let report = run(&app.site.db, &path, Options { dry_run }, at).await.unwrap();
    assert!(report.is_balanced(), "{report}");
    app.site.refresh_documents().await.unwrap();
    report
}

async fn steps_of(app: &TestApp, cerfa: &str) -> Vec<String> {
    let shelf = app.site.shelf();
    let id = shelf.by_cerfa(cerfa).unwrap().document.id;
    let all = steps::of(&app.site.db, id).await.unwrap();
    all.into_iter().map(|it| format!("{} {} {}", it.kind, it.actor, it.reason)).collect()
}

on_both_engines!(the_register_of_forms_is_public_at_once, app => {
    let report = import(&app, &(HEADER.to_owned() + FILE), false).await;
    assert_eq!((report.read, report.imported), (3, 3));
    let shelf = app.site.shelf();
    let it = &shelf.by_cerfa("99001").unwrap().document;
    assert_eq!((it.state, it.source), (State::Qualified, Source::Import));
    assert_eq!(it.due_on.unwrap().to_string(), "2026-04-02");
    let expected = Identity {
        cerfa: Some("99001".to_owned()),
        version: Some("02".to_owned()),
        notice: Some("99002#01".to_owned()),
        pages: Some(1),
        url: Some("https://exemple.fr/a".to_owned()),
        ..identity("Déclaration inventée")
    };
    assert_eq!(it.identity, expected);
    let domains: Vec<_> = shelf.all().iter().map(|it| it.document.identity.domain).collect();
    assert_eq!(domains, [Domain::Citizenship, Domain::Abroad, Domain::Work]);
    assert_eq!(steps_of(&app, "99001").await, ["opened import ", "qualified import "]);
    let said = "select count(*) from outbox where topic = 'documents'";
    assert_eq!(make::number(&app.site.db, said).await, 1);
    let traced = "select count(*) from audit where actor = 'import' and subject = 'document'";
    assert_eq!(make::number(&app.site.db, traced).await, 1);
});

on_both_engines!(a_second_import_of_forms_changes_what_changed, app => {
    let text = HEADER.to_owned() + FILE;
    import(&app, &text, false).await;
    let again = import(&app, &text, false).await;
    assert_eq!((again.imported, again.updated, again.unchanged), (0, 0, 3));
    let steps = "select count(*) from document_step";
    assert_eq!(make::number(&app.site.db, steps).await, 6);
    let newer = text.replace("99001,02", "99001,03").replace("Sans numéro", "Sans aucun numéro");
    let report = import(&app, &newer, false).await;
    assert_eq!((report.updated, report.unchanged), (2, 1));
    let last = steps_of(&app, "99001").await.pop().unwrap();
    assert_eq!(last, "corrected import D’après le registre des formulaires\u{a0}: version.");
    // A file that says less leaves the rest as it is.
    let less = import(&app, "titre,cerfa\nDéclaration inventée,99001\n", false).await;
    assert_eq!(less.unchanged, 1);
});

on_both_engines!(a_dry_run_of_forms_writes_nothing, app => {
    let report = import(&app, &(HEADER.to_owned() + FILE), true).await;
    assert_eq!((report.dry_run, report.imported), (true, 3));
    assert_eq!(make::number(&app.site.db, "select count(*) from document").await, 0);
    assert_eq!(make::number(&app.site.db, "select count(*) from outbox").await, 0);
});

on_both_engines!(a_form_that_was_reported_becomes_public, app => {
    let said = Identity { cerfa: Some("99001".to_owned()), ..identity("Déclaration inventée") };
    let id = documents::write(&app, &said, State::Reported, 5).await;
    documents::unread_report(&app, id).await;
    let report = import(&app, &(HEADER.to_owned() + FILE), false).await;
    assert_eq!((report.imported, report.updated, report.qualified), (2, 1, 1));
    assert!(report.to_string().ends_with("; already reported, and public from now on 1"));
    let shelf = app.site.shelf();
    let it = &shelf.find(id).unwrap().document;
    assert_eq!((it.state, it.source), (State::Qualified, Source::Web));
    assert_eq!(it.identity.pages, Some(1));
    let steps = steps_of(&app, "99001").await;
    assert_eq!(steps[0], "opened public ");
    assert_eq!(steps[2], "qualified import ");
});

on_both_engines!(of_what_nobody_checked_only_the_key_is_kept, app => {
    let said = Identity {
        cerfa: Some("99003".to_owned()),
        url: Some("https://exemple.fr/dossier-de-lea".to_owned()),
        issuer: app.site.directory().by_code("NIMES").map(|it| it.id),
        issuer_label: "Chez Léa".to_owned(),
        ..identity("La lettre de Léa")
    };
    let id = documents::write(&app, &said, State::Reported, 5).await;
    let text = "titre,cerfa\nDéclaration inventée,99003\n";
    assert_eq!(import(&app, text, false).await.qualified, 1);
    let shelf = app.site.shelf();
    let expected = Identity {
        cerfa: Some("99003".to_owned()),
        domain: Domain::Other,
        ..identity("Déclaration inventée")
    };
    assert_eq!(shelf.find(id).unwrap().document.identity, expected);
    // Once it is public, a file leaves what it does not say.
    let more = "titre,cerfa,url\nDéclaration inventée,99003,https://exemple.fr/c\n";
    assert_eq!(import(&app, more, false).await.updated, 1);
    assert_eq!(import(&app, text, false).await.unchanged, 1);
});

on_both_engines!(two_forms_of_one_address_are_two_dossiers, app => {
    let url = Some("https://exemple.fr/a".to_owned());
    documents::write(&app, &Identity { url, ..identity("Un") }, State::Qualified, 9).await;
    let text = "titre,cerfa,url\nUn,99001,https://exemple.fr/a\nDeux,99002,https://exemple.fr/a\n\
        Trois,,https://exemple.fr/a\n";
    let report = import(&app, text, false).await;
    assert_eq!((report.updated, report.imported), (1, 2), "{report}");
    assert_eq!(import(&app, text, false).await.unchanged, 3);
    let shelf = app.site.shelf();
    let title = |cerfa| shelf.by_cerfa(cerfa).unwrap().document.identity.title.clone();
    assert_eq!((title("99001").as_str(), title("99002").as_str()), ("Un", "Deux"));
});

on_both_engines!(a_title_that_looks_like_a_formula_comes_back_bare, app => {
    let url = Some("https://exemple.fr/a".to_owned());
    let said = Identity { url, issuer_label: "@caf".to_owned(), ..identity("- Demande") };
    let id = documents::write(&app, &said, State::Qualified, 9).await;
    let file = app.get("/documents/registre.csv").await.text;
    assert!(file.contains("'- Demande") && file.contains("'@caf"), "{file}");
    assert_eq!(import(&app, &file, false).await.unchanged, 1);
    assert_eq!(app.site.shelf().find(id).unwrap().document.identity, said);
});

on_both_engines!(what_cannot_be_read_is_refused_by_line_and_column, app => {
    let text = HEADER.to_owned()
        + "Cuisine,Titre,99001,,,,\n\
           Logement,,99002,,,,\n\
           Logement,Titre,néant,,,,\n\
           Logement,Titre,99004,,,beaucoup,\n\
           Logement,Titre,99005,,,,javascript:alert(1)\n\
           Logement,Titre,,,,,\n\
           Logement,Titre,99006,,,,\n\
           Logement,Encore,99006,,,,\n";
    let report = import(&app, &text, false).await;
    let refused = |line, column, reason| Refusal { line, column: Some(column), reason };
    assert_eq!(report.imported, 1);
    assert_eq!(report.refusals, [
        refused(2, "domain", Reason::NotInTheList),
        refused(3, "title", Reason::Empty),
        refused(4, "cerfa", Reason::NotANumber),
        refused(5, "pages", Reason::NotANumber),
        refused(6, "url", Reason::NotAnAddress),
        refused(7, "cerfa", Reason::Empty),
        refused(9, "cerfa", Reason::Repeated),
    ]);
});

on_both_engines!(our_own_table_comes_back_as_it_went, app => {
    let said = Identity {
        kind: Kind::Letter,
        cerfa: Some("99001".to_owned()),
        issuer: app.site.directory().by_code("NIMES").map(|it| it.id),
        ..identity("Avis")
    };
    documents::write(&app, &said, State::Published, 40).await;
    let file = app.get("/documents/registre.csv").await.text;
    let again = import(&app, &file, false).await;
    assert_eq!((again.read, again.updated), (1, 1), "{again}");
    // The issuer's name was told; then nothing changes any more.
    assert_eq!(import(&app, &file, false).await.unchanged, 1);
    let unknown = import(&app, "title,cerfa,issuer_code\nAvis,99001,NOWHERE\n", false).await;
    assert_eq!(unknown.refusals[0].reason, Reason::UnknownTerritory);
});

on_both_engines!(the_real_register_is_read_whole, app => {
    if !Path::new(REAL).exists() {
        eprintln!("SKIPPED: {REAL} is not on this machine");
        return;
    }
    let db = &app.site.db;
    let report = run(db, Path::new(REAL), Options::default(), NOW).await.unwrap();
    assert_eq!((report.read, report.imported), (47, 47), "{report} {:?}", report.refusals);
    let again = run(db, Path::new(REAL), Options::default(), NOW).await.unwrap();
    assert_eq!(again.unchanged, 47);
    let other = "select count(*) from document where domain = 'other'";
    assert_eq!(make::number(db, other).await, 0);
});

#[tokio::test]
async fn a_file_of_something_else_is_refused() {
    let store = crate::support::engines::open(crate::support::engines::Engine::Sqlite).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.csv");
    fs::write(&path, "cerfa,version\n99001,02\n").unwrap();
    let db = &store.unwrap().db;
    let error = run(db, &path, Options::default(), NOW).await.unwrap_err();
    let public_service_plus::documents::import::ImportError::Table(error) = error else {
        panic!("{error}")
    };
    assert!(matches!(error, TableError::MissingColumn("title")));
}
