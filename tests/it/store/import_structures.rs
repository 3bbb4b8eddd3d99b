//! `import structures`: the official file becomes the directory, on both engines.
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
    make,
};
use public_service_plus::{
    directory::{
        import::{Options, Report, run},
        snapshot,
    },
    experiences::import::links,
    statistics::figures,
};
use std::{fs, path::Path};

const HEADER: &str = "\"\u{FEFF}\"\"Code SP+ de la structure\"\"\";Intitulé du réseau;\
    Intitulé de la typologie;Intitulé de la structure;Code SP+ structure parent;\
    Code postal de la structure;Ville;PAYS;Actif;Code sp+ de la typologie;INSEE Département\r\n";

async fn import(app: &TestApp, rows: &str, dry_run: bool) -> Report {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("structures.csv");
    fs::write(&path, format!("{HEADER}{rows}")).unwrap();
    let report = run(&app.site.db, &path, Options { dry_run }, NOW).await.unwrap();
    assert!(report.is_balanced(), "{report}");
    report
}

/// Children come before their parents.
const FILE: &str = "b2;Écoles;Collège;Collège des Tilleuls;b1;1000;BOURG;France;Oui;k2;dep01\r\n\
    b1;Écoles;Rectorat;Rectorat d’essai;b0;69001;LYON;France;Oui;k1;dep69\r\n\
    b0;Écoles;Rectorat;Direction des écoles;;;;France;Oui;k1;\r\n";

on_both_engines!(parents_may_come_in_any_order, app => {
    let report = import(&app, FILE, false).await;
    assert_eq!((report.read, report.imported, report.moved), (3, 3, 0));
    let directory = snapshot::load(&app.site.db).await.unwrap();
    let school = directory.by_code("b2").unwrap();
    let above: Vec<_> = directory.ancestors(school.id).iter().map(|it| it.code.clone()).collect();
    assert_eq!(above, ["b0", "b1"]);
    assert_eq!(school.postcode.as_deref(), Some("01000"));
    assert_eq!(directory.kind_name(school), "Collège");
    assert_eq!(directory.network(school.network).unwrap().slug, "ecoles");
    let said = "select count(*) from outbox where topic = 'directory'";
    assert_eq!(make::number(&app.site.db, said).await, 1);
    let traced = "select count(*) from audit where actor = 'import' and subject = 'structure'";
    assert_eq!(make::number(&app.site.db, traced).await, 1);
});

on_both_engines!(a_second_import_changes_what_changed, app => {
    import(&app, FILE, false).await;
    let again = import(&app, FILE, false).await;
    assert_eq!((again.imported, again.updated, again.unchanged), (0, 0, 3));
    let id = make::number(&app.site.db, "select id from structure where code = 'b2'").await;
    let renamed = FILE.replace("Collège des Tilleuls;b1", "Collège des Ormes;b0");
    let report = import(&app, &renamed, false).await;
    assert_eq!((report.updated, report.unchanged, report.moved), (1, 2, 1));
    let directory = snapshot::load(&app.site.db).await.unwrap();
    let school = directory.by_code("b2").unwrap();
    assert_eq!((school.id.0, school.name.as_str()), (id, "Collège des Ormes"));
    assert_eq!(school.parent, directory.by_code("b0").map(|it| it.id));
    // The structures that the file does not hold are still there.
    assert!(directory.by_code("NIMES").is_some());
});

on_both_engines!(a_dry_run_writes_nothing, app => {
    let report = import(&app, FILE, true).await;
    assert_eq!(report.imported, 3);
    assert_eq!(make::number(&app.site.db, "select count(*) from structure where code = 'b0'").await, 0);
    assert_eq!(make::number(&app.site.db, "select count(*) from network where slug = 'ecoles'").await, 0);
});

on_both_engines!(what_cannot_be_imported_is_told_line_by_line, app => {
    let rows = "c1;Écoles;Collège;Un;;;;France;Oui;k2;\r\n\
        c1;Écoles;Collège;Encore un;;;;France;Oui;k2;\r\n\
        ;Écoles;Collège;Sans code;;;;France;Oui;k2;\r\n\
        c2;Écoles;Collège\r\n\
        c3;Écoles;Collège;Trois;c4;;;France;Oui;k2;\r\n\
        c4;Écoles;Collège;Quatre;c3;;;France;Oui;k2;\r\n\
        c5;Écoles;Collège;Cinq;jamaisvu;;;France;Oui;k2;\r\n";
    let report = import(&app, rows, false).await;
    let told: Vec<_> =
        report.refusals.iter().map(|it| (it.line, it.reason.code())).collect();
    assert_eq!(told, [(3, "repeated"), (4, "empty"), (5, "cell-count"), (6, "loop"), (7, "loop")]);
    assert_eq!((report.imported, report.repairs.len()), (2, 1));
    assert_eq!(
        report.repairs[0].to_string(),
        "line 8, column \"Code SP+ structure parent\": the parent is not known: left out until a \
         file brings it"
    );
});

on_both_engines!(two_networks_never_share_an_address, app => {
    let rows = "d1;Mairies !;Accueil;Un;;;;France;Oui;k2;\r\n";
    import(&app, rows, false).await;
    let slug = make::text(&app.site.db, "select slug from network where name = 'Mairies !'").await;
    assert_eq!(slug.as_deref(), Some("mairies-2"));
});

on_both_engines!(figures_are_counted_again_when_the_tree_moves, app => {
    make::experience().at("LYON").write(&app).await;
    let moved = "LYON;Mairies;;Mairie de Lyon;;69001;Lyon;France;Oui;;dep69\r\n";
    let report = import(&app, moved, false).await;
    assert_eq!(report.moved, 1);
    // Killed here, and run again: the tree has moved already, figures are still to be counted again.
    assert_eq!(import(&app, moved, false).await.unchanged, 1);
    links::link(&app.site.db, false, NOW).await.unwrap();
    let directory = app.site.directory();
    let published = async |code: &str| {
        let id = directory.by_code(code).unwrap().id;
        figures::read(&app.site.db, Some(id)).await.unwrap().published
    };
    assert_eq!((published("LYON").await, published("TOWN").await), (1, 0));
    assert_eq!(figures::read(&app.site.db, None).await.unwrap().published, 1);
    let waiting = "select count(*) from setting where name = 'recount'";
    assert_eq!(make::number(&app.site.db, waiting).await, 0);
});

on_both_engines!(a_file_that_renames_kinds_alone_is_written, app => {
    import(&app, FILE, false).await;
    let renamed = FILE.replace("Rectorat;Rectorat", "Académie;Rectorat")
        .replace("Rectorat;Direction", "Académie;Direction");
    for (dry_run, name) in [(true, "Rectorat"), (false, "Académie")] {
        let report = import(&app, &renamed, dry_run).await;
        assert_eq!((report.unchanged, report.renamed), (3, 1));
        let kept = make::text(&app.site.db, "select name from structure_kind where code = 'k1'").await;
        assert_eq!(kept.as_deref(), Some(name));
    }
    let said = "select count(*) from outbox where topic = 'directory'";
    assert_eq!(make::number(&app.site.db, said).await, 2);
    assert_eq!(import(&app, &renamed, false).await.renamed, 0);
    assert_eq!(make::number(&app.site.db, said).await, 2);
});

on_both_engines!(the_whole_official_file_is_imported, app => {
    let path = Path::new("../shared/data/structures/export-structures.csv");
    if !path.exists() {
        eprintln!("SKIPPED: the official file of structures is not on this machine");
        return;
    }
    let report = run(&app.site.db, path, Options::default(), NOW).await.unwrap();
    assert!(report.is_balanced(), "{report}");
    assert_eq!((report.read, report.imported), (14_763, 14_763));
    let again = run(&app.site.db, path, Options::default(), NOW).await.unwrap();
    assert_eq!(again.unchanged, 14_763);
    let roots = "select count(*) from structure where parent_id is null";
    assert_eq!(make::number(&app.site.db, roots).await, 38 + 2);
});
