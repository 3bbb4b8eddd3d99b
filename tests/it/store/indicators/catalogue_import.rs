//! `import indicators`: three layouts, and nothing emptied by what a file does not say.
use crate::support::indicators::table;
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
    make,
};
use public_service_plus::{
    indicators::{
        catalogue_import::{Companions, Options, Report, run, run_table},
        codes::{Comparability, CoreMeasure, Dimension, Direction, Family, Unit},
        layouts::catalogue::COLUMNS,
        model::Indicator,
        store::catalogue::by_code,
    },
    kernel::{
        period::Span,
        time::{DAY_MS, Instant},
    },
};
use std::fs;

const OFFICIAL: &str = "\
reseau;code_sp_de_l_indicateur;intitule_original_de_l_indicateur;intitule_usager_de_l_indicateur;type_d_indicateur;sources_et_methodes;type_d_unite;unite
Impôts;IND-1;Taux de décroché;Appels qui aboutissent;Qualité rendue;Tous les appels reçus;Pourcentage;%
mairies;IND-2;Délai de délivrance;Délai de délivrance;qualité perçue;;Durée;jours
";

const OURS: &str = "\
code,network,title,official_title,theme,description,counts,leaves_out,source,sample,family,dimension,unit,unit_label,direction,frequency,core,comparability
IND-1,impots,Appels décrochés,,Téléphone,,,Les robots,,,performance,access,percent,,up,month,calls_answered,same
X-3,,Satisfaction,,,,,,,1 000 personnes,perceived,,percent,,up,year,satisfaction,close
";

async fn import(app: &TestApp, text: &str, dry_run: bool, days: i64) -> Report {
    let at = Instant(NOW.0 + days * DAY_MS);
    let companions = Companions::default();
    let report =
        run_table(&app.site.db, table(text, &COLUMNS), &companions, dry_run, at).await.unwrap();
    assert!(report.is_balanced(), "{report}");
    report
}

async fn found(app: &TestApp, code: &str) -> Indicator {
    by_code(&app.site.db, code).await.unwrap().unwrap()
}

on_both_engines!(the_official_export_becomes_the_catalogue, app => {
    let dry = import(&app, OFFICIAL, true, 0).await;
    assert_eq!((dry.added, by_code(&app.site.db, "IND-1").await.unwrap()), (2, None));
    assert_eq!(import(&app, OFFICIAL, false, 0).await.added, 2);
    let calls = found(&app, "IND-1").await;
    assert_eq!(calls.words.title, "Appels qui aboutissent");
    assert_eq!(calls.words.official_title, "Taux de décroché");
    assert_eq!(calls.words.counts, "Tous les appels reçus");
    assert_eq!((calls.nature.family, calls.nature.unit), (Family::Performance, Unit::Percent));
    assert!(calls.network.is_some());
    let delay = found(&app, "IND-2").await;
    assert_eq!((delay.nature.family, delay.nature.unit), (Family::Perceived, Unit::Days));
    assert_eq!(delay.words.official_title, "");
});

on_both_engines!(what_a_file_does_not_say_is_left_as_it_is, app => {
    import(&app, OFFICIAL, false, 0).await;
    let report = import(&app, OURS, false, 1).await;
    assert_eq!((report.added, report.changed), (1, 1));
    let calls = found(&app, "IND-1").await;
    assert_eq!(calls.words.title, "Appels décrochés");
    assert_eq!(calls.words.official_title, "Taux de décroché");
    assert_eq!(calls.words.counts, "Tous les appels reçus");
    assert_eq!(calls.words.leaves_out, "Les robots");
    assert_eq!(calls.nature.core, Some(CoreMeasure::CallsAnswered));
    assert_eq!((calls.nature.direction, calls.nature.frequency), (Direction::Up, Span::Month));
    let satisfaction = found(&app, "X-3").await;
    // Not said: that of its core measure.
    assert_eq!(satisfaction.nature.dimension, Some(Dimension::Satisfaction));
    assert_eq!(satisfaction.nature.comparability, Comparability::Close);
});

on_both_engines!(the_same_catalogue_again_changes_nothing, app => {
    import(&app, OURS, false, 0).await;
    let again = import(&app, OURS, false, 1).await;
    assert_eq!((again.unchanged, again.changed), (2, 0));
    let written = "select max(updated_at) from indicator";
    assert_eq!(make::number(&app.site.db, written).await, NOW.0);
    let changed = OURS.replace("Appels décrochés", "Appels pris");
    let report = import(&app, &changed, false, 2).await;
    assert_eq!((report.unchanged, report.changed), (1, 1));
    let written = "select count(*) from indicator where updated_at > ";
    assert_eq!(make::number(&app.site.db, &format!("{written}{}", NOW.0)).await, 1);
    assert_eq!(make::number(&app.site.db, "select count(*) from audit").await, 2);
    assert_eq!(make::number(&app.site.db, "select count(*) from outbox").await, 2);
});

on_both_engines!(unknown_words_are_refused_with_line_column_and_reason, app => {
    let ours = "\
code,network,title,family,unit,direction,frequency,core
A,,Un,rapide,percent,up,month,
B,,Deux,,percents,up,month,
C,,Trois,,,sideways,month,
D,,Quatre,,,,monthly,
E,,Cinq,,,,,joy
F,nulle-part,Six,,,,,
G,,,,,,,
,,Huit,,,,,
H,,Neuf,,,,,
H,,Neuf,,,,,
";
    let report = import(&app, ours, false, 0).await;
    let told: Vec<_> =
        report.refusals.iter().map(|it| (it.line, it.column, it.reason.code())).collect();
    assert_eq!(told, [
        (2, Some("family"), "not-in-the-list"),
        (3, Some("unit"), "not-in-the-list"),
        (4, Some("direction"), "not-in-the-list"),
        (5, Some("frequency"), "not-in-the-list"),
        (6, Some("core"), "not-in-the-list"),
        (7, Some("network"), "unknown-network"),
        (8, Some("title"), "empty"),
        (9, Some("code"), "empty"),
        (11, None, "repeated"),
    ]);
    assert_eq!(report.added, 1);
    let official = OFFICIAL.replace("Qualité rendue", "Bonne").replace("Durée", "Couleur");
    let report = import(&app, &official, false, 0).await;
    let told: Vec<_> = report.refusals.iter().map(ToString::to_string).collect();
    assert_eq!(told, [
        "line 2, column \"Type d'indicateur\": the value is not in the list",
        "line 3, column \"Type d'unité\": the value is not in the list",
    ]);
});

const BAROMETER: &str = "\
indic_id,indic_parent_ch,indic_nom,indic_nom_baro,indic_descr,indic_descr_baro,tendance,indic_categorie_evolution
IND-8,CH-1,,Élèves aidés,,\"Part des élèves
qui ont été aidés\",hausse,random
IND-9,CH-9,,Délai moyen,,,baisse,random
IND-10,CH-1,,Arbres plantés,,,hausse,random
";

const UNITS: &str = "
indicateurs:
  - id: IND-8
    unite_courte: \"% d'élèves\"
    pourcentage: true
  - id: IND-9
    unite_courte: 'mois'
    unite_va: 'mois'
    pourcentage: false
  - id: IND-10
    unite_courte: millions d’arbres
    pourcentage: false
";

on_both_engines!(the_catalogue_of_the_barometer_takes_themes_and_units, app => {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let options = Options {
        dry_run: false,
        themes: Some(file("themes.csv", "chantier_id,ch_nom\nCH-1,Apprendre et planter\n")),
        units: Some(file("units.yml", UNITS)),
    };
    let input = file("meta.csv", BAROMETER);
    let report = run(&app.site.db, &input, &options, NOW).await.unwrap();
    assert_eq!((report.added, report.refusals.len()), (3, 0));
    let helped = found(&app, "IND-8").await;
    assert_eq!(helped.words.theme, "Apprendre et planter");
    assert_eq!(helped.words.description, "Part des élèves\nqui ont été aidés");
    assert_eq!((helped.nature.unit, helped.nature.direction), (Unit::Percent, Direction::Up));
    assert_eq!(helped.words.unit_label, "d'élèves");
    let delay = found(&app, "IND-9").await;
    assert_eq!((delay.nature.unit, delay.nature.direction), (Unit::Months, Direction::Down));
    assert_eq!((delay.words.theme.as_str(), delay.words.unit_label.as_str()), ("", ""));
    let trees = found(&app, "IND-10").await;
    assert_eq!((trees.nature.unit, trees.words.unit_label.as_str()), (Unit::Count, "millions d’arbres"));
    // Without the other files, nothing is lost.
    let again = import(&app, BAROMETER, false, 1).await;
    assert_eq!((again.unchanged, again.changed), (3, 0));
});

#[test]
fn the_schema_of_our_catalogue_has_its_columns() {
    let schema = fs::read_to_string("public/schemas/indicators.json").unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let fields: Vec<_> =
        schema["fields"].as_array().unwrap().iter().map(|it| &it["name"]).collect();
    let ours = COLUMNS.iter().map(|it| it.name).take_while(|it| *it != "Code SP+ de l'indicateur");
    assert_eq!(fields, ours.collect::<Vec<_>>());
    let codes =
        |field: usize| schema["fields"][field]["constraints"]["enum"].as_array().unwrap().len();
    assert_eq!(codes(10), Family::ALL.len());
    assert_eq!(codes(11), Dimension::ALL.len());
    assert_eq!(codes(12), Unit::ALL.len());
    assert_eq!(codes(14), Direction::ALL.len());
    assert_eq!(codes(15), Span::ALL.len());
    assert_eq!(codes(16), CoreMeasure::ALL.len());
    assert_eq!(codes(17), Comparability::ALL.len());
}
