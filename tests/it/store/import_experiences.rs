//! `import experiences`: the official file becomes experiences, on both engines.
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
    make::{self, number, text},
};
use public_service_plus::{
    experiences::import::{Options, Report, links, run},
    platform::progress::Progress,
    search::{stems::Query, store::matches},
    statistics::{figures, model::Figures},
};
use std::{fs, path::Path};

const HEADER: &str = "ID expérience;Date de publication;Titre;Description;Ressenti usager;\
    ID structure 1;Intitulé structure 1;Réponse structure 1;Date de premiere réponse;Relation;\
    Expériences Similaires\n";

pub(super) const FILE: &str = "11;05/01/2026 10:00;Accueil d’essai;On m’a bien reçu au guichet.;Positif;NIMES;SIP NIMES;\
    \"Merci&nbsp;beaucoup.\";2026-01-09;Positif;2\n\
    12;06/01/2026 11:00;Courrier perdu;Mon dossier s’est égaré deux fois.;Négatif;LYON;Mairie;;;Négatif;0\n\
    13;;Pas encore;Un texte qui attend.;Neutre;;;;;;0\n"; // refused: neither date of writing nor publication

async fn import_with(app: &TestApp, file: &str, options: Options) -> (Report, Option<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("experiences.csv");
    fs::write(&path, file).unwrap();
    let silent = |_| Progress::silent();
    let report = run(&app.site.db, &path, options, silent, NOW).await.unwrap();
    assert!(report.is_balanced(), "{report}");
    let refused = report.refused_file.as_ref().map(|path| fs::read_to_string(path).unwrap());
    (report, refused)
}

pub(super) async fn import(app: &TestApp, rows: &str) -> Report {
    import_with(app, &format!("{HEADER}{rows}"), Options::default()).await.0
}

async fn figures(app: &TestApp) -> Vec<Figures> {
    let directory = app.site.directory();
    let mut all = vec![figures::read(&app.site.db, None).await.unwrap()];
    for code in ["TAX", "NIMES", "TOWN", "LYON"] {
        let id = directory.by_code(code).unwrap().id;
        all.push(figures::read(&app.site.db, Some(id)).await.unwrap());
    }
    all
}

/// The tallies must be what counting everything again gives.
async fn figures_are_right(app: &TestApp) -> Vec<Figures> {
    let kept = figures(app).await;
    links::link(&app.site.db, true, NOW).await.unwrap();
    assert_eq!(kept, figures(app).await);
    kept
}

pub(super) async fn found(app: &TestApp, words: &str) -> usize {
    matches(&app.site.db, &Query::parse(words)).await.unwrap().len()
}

on_both_engines!(rows_become_experiences, app => {
    let report = import(&app, FILE).await;
    assert_eq!((report.read, report.imported, report.refused), (3, 2, 1));
    let db = &app.site.db;
    let answer = "select text from answer join mention on mention.id = answer.mention_id
        join experience on experience.id = mention.experience_id where official_id = 11";
    assert_eq!(text(db, answer).await.as_deref(), Some("Merci\u{A0}beaucoup."));
    let steps = "select count(*) from step where actor = 'import'";
    assert_eq!(number(db, steps).await, 5);
    assert_eq!((found(&app, "guichets").await, found(&app, "beaucoup").await), (1, 1));
    let all = figures_are_right(&app).await;
    assert_eq!((all[0].published, all[0].answered, all[0].median_days), (2, 1, Some(4)));
    assert_eq!((all[1].published, all[2].published, all[4].answered), (1, 1, 0));
    assert_eq!(all[2].tags[0].positive, 1);
    assert!(number(db, "select count(*) from outbox where topic = 'experiences'").await >= 1);
    let balance = "select details from audit where action = 'import' and subject = 'experience'";
    assert_eq!(text(db, balance).await, Some(report.balance()));
});

on_both_engines!(refused_rows_are_kept_in_a_file_of_their_own, app => {
    let rows = format!("{FILE}11;05/01/2026;Deux fois;Le même numéro.;Neutre;;;;;;0\n\
        14;05/01/2026;Sans avis;Un texte.;Bof;;;;;;0\n\
        15;05/01/2026;\"Une \"citation\" ouverte;x;Neutre;;;;;;0\n\
        16;05/01/2026;Après;La lecture continue.;Neutre;;;;;;0\n");
    let (report, refused) =
        import_with(&app, &format!("{HEADER}{rows}"), Options::default()).await;
    assert_eq!((report.read, report.imported, report.refused), (7, 3, 4));
    let refused = refused.unwrap();
    for line in [
        "4;Date de publication;empty;",
        "5;ID expérience;repeated;",
        "6;Ressenti usager;not-in-the-list;",
        "7;;stray-quote;",
    ] {
        assert!(refused.contains(line), "{line} is not in:\n{refused}");
    }
    assert!(refused.contains("14;05/01/2026;Sans avis"));
});

// A run that was killed is taken up by running it again.
on_both_engines!(a_second_run_writes_what_is_missing, app => {
    let first = FILE.lines().next().unwrap();
    import(&app, &format!("{first}\n")).await;
    let report = import(&app, FILE).await;
    assert_eq!((report.imported, report.unchanged, report.updated), (1, 1, 0));
    let report = import(&app, FILE).await;
    assert_eq!((report.imported, report.unchanged, report.updated), (0, 2, 0));
    figures_are_right(&app).await;
});

on_both_engines!(rows_that_changed_are_updated_in_place, app => {
    import(&app, FILE).await;
    let db = &app.site.db;
    let id = number(db, "select id from experience where official_id = 12").await;
    let steps = number(db, "select count(*) from step").await;
    let changed = FILE
        .replace("égaré deux fois.;Négatif;LYON", "retrouvé enfin.;Positif;NIMES")
        .replace(";Mairie;;;", ";Mairie;Nous l’avons remis.;2026-01-20;");
    let report = import(&app, &changed).await;
    assert_eq!((report.updated, report.unchanged, report.imported), (1, 1, 0));
    assert_eq!(number(db, "select id from experience where official_id = 12").await, id);
    assert_eq!(number(db, "select count(*) from step").await, steps + 1);
    assert_eq!((found(&app, "égaré").await, found(&app, "remis").await), (0, 1));
    let all = figures_are_right(&app).await;
    assert_eq!((all[2].published, all[2].answered, all[4].published), (2, 2, 0));
});

// Rule 20.
on_both_engines!(rows_that_left_a_complete_file_are_withdrawn, app => {
    import(&app, FILE).await;
    let first = FILE.lines().next().unwrap();
    let file = format!("{HEADER}{first}\n");
    let (report, _) = import_with(&app, &file, Options { complete: true }).await;
    assert_eq!((report.unchanged, report.withdrawn), (1, 1));
    let state = "select state from experience where official_id = 12";
    assert_eq!(text(&app.site.db, state).await.as_deref(), Some("withdrawn"));
    assert_eq!(found(&app, "dossier").await, 0);
    assert_eq!(figures_are_right(&app).await[0].published, 1);
    // Back in the file: back on the site.
    let report = import(&app, FILE).await;
    assert_eq!((report.updated, report.unchanged), (1, 1));
    assert_eq!(text(&app.site.db, state).await.as_deref(), Some("published"));
    assert_eq!(figures_are_right(&app).await[0].published, 2);
});

on_both_engines!(a_broken_file_withdraws_nothing, app => {
    import(&app, FILE).await;
    let file = format!("{HEADER}12;coupé\n11;05/01/2026;Seul;Un texte.;Neutre;;;;;;0\n");
    let (report, _) = import_with(&app, &file, Options { complete: true }).await;
    assert!(report.withdrawal_skipped);
    assert_eq!(report.withdrawn, 0);
});

on_both_engines!(a_refused_row_is_still_in_the_file, app => {
    import(&app, FILE).await;
    let refused = FILE.replace("Négatif;LYON", "Bof;LYON");
    let file = format!("{HEADER}{refused}");
    let (report, _) = import_with(&app, &file, Options { complete: true }).await;
    assert_eq!((report.refused, report.withdrawn, report.withdrawal_skipped), (2, 0, false));
    assert_eq!(figures_are_right(&app).await[0].published, 2);
});

on_both_engines!(a_row_without_a_number_may_be_any, app => {
    import(&app, FILE).await;
    let first = FILE.lines().next().unwrap();
    let file = format!("{HEADER}{first}\nx;05/01/2026;Un titre;Un texte.;Neutre;;;;;;0\n");
    let (report, _) = import_with(&app, &file, Options { complete: true }).await;
    assert_eq!((report.refused, report.withdrawn), (1, 0));
    assert!(report.to_string().contains("nothing was withdrawn"), "{report}");
});

on_both_engines!(what_moderators_took_away_does_not_come_back, app => {
    import(&app, FILE).await;
    make::run(&app.site.db, "update experience set state = 'withdrawn' where official_id = 11;
        update experience set state = 'rejected' where official_id = 12").await;
    let changed = FILE.replace("bien reçu", "mal reçu").replace("deux fois", "trois fois");
    let report = import(&app, &changed).await;
    assert_eq!((report.updated, report.unchanged), (0, 2));
});

on_both_engines!(what_our_staff_answered_stays, app => {
    import(&app, FILE).await;
    let db = &app.site.db;
    make::run(db, "insert into staff (email, name, password_hash, role, created_at)
          values ('a@exemple.fr', 'A', 'x', 'agent', 0);
        insert into answer (mention_id, text, staff_id)
          select mention.id, 'Notre propre réponse.', staff.id from mention, staff, experience
          where experience.id = mention.experience_id and official_id = 12;
        update mention set state = 'answered' where experience_id =
          (select id from experience where official_id = 12)").await;
    import(&app, &FILE.replace("deux fois", "trois fois")).await;
    let kept = "select count(*) from answer where text = 'Notre propre réponse.'";
    assert_eq!((number(db, kept).await, found(&app, "propre").await), (1, 1));
    let state = "select mention.state from mention join experience
        on experience.id = mention.experience_id where official_id = 12";
    assert_eq!(text(db, state).await.as_deref(), Some("answered"));
});

// Rule 16.
on_both_engines!(structures_that_come_later_are_linked, app => {
    import(&app, &FILE.replace("LYON", "nouveau9")).await;
    let db = &app.site.db;
    let waiting = "select count(*) from mention where structure_id is null";
    assert_eq!(number(db, waiting).await, 1);
    make::run(db, "insert into structure (code, network_id, name, country)
        select 'nouveau9', id, 'Nouveau', 'France' from network where slug = 'mairies'").await;
    assert_eq!(links::link(db, false, NOW).await.unwrap(), 1);
    let id = number(db, "select id from structure where code = 'nouveau9'").await;
    let counted = format!("select negative from tally_month where structure_id = {id}");
    assert_eq!(number(db, &counted).await, 1);
    assert_eq!(links::link(db, false, NOW).await.unwrap(), 0);
});

// Rule 21.
on_both_engines!(personal_data_is_flagged_for_moderators, app => {
    let rows = "21;05/01/2026;Appel;Rappelez-moi au 06 39 98 12 34 demain.;Neutre;;;;;;0\n";
    let report = import(&app, rows).await;
    assert_eq!(report.flagged, 1);
    let reason = "select reason from step where kind = 'flagged'";
    assert_eq!(text(&app.site.db, reason).await.as_deref(), Some("phone"));
    let trace = "select details from audit where action = 'flag'";
    assert_eq!(text(&app.site.db, trace).await.as_deref(), Some("stories=1"));
});

on_both_engines!(more_than_a_batch_is_imported, app => {
    let rows: Vec<_> = (1..=2_345)
        .map(|id| format!("{id};05/01/2026;Numéro {id};Texte {id} au guichet.;Neutre;NIMES;;;;;0\n"))
        .collect();
    let report = import(&app, &rows.concat()).await;
    assert_eq!(report.imported, 2_345);
    assert_eq!(figures_are_right(&app).await[2].published, 2_345);
    assert_eq!(found(&app, "guichet").await, 2_345);
});

on_both_engines!(the_official_files_are_imported, app => {
    for (name, rows) in [("export-experiences.csv", 901), ("answered-experiences.csv", 120)] {
        let path = Path::new("../shared/data/experiences").join(name);
        if !path.exists() {
            eprintln!("SKIPPED: {name} is not on this machine");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join(name);
        fs::copy(path, &copy).unwrap();
        let silent = |_| Progress::silent();
        let report = run(&app.site.db, &copy, Options::default(), silent, NOW).await.unwrap();
        assert!(report.is_balanced(), "{report}");
        assert_eq!((report.read, report.imported), (rows, rows));
    }
    figures_are_right(&app).await;
});
