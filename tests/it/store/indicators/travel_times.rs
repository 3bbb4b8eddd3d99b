//! `import travel-times`: an indicator for each kind of facility.
use crate::support::indicators::{table, territory};
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
    make,
};
use public_service_plus::{
    indicators::{
        codes::{Dimension, Direction, Unit},
        import::travel_times::{TravelReport, run, run_table},
        layouts::travel_times::{COLUMNS, FACILITIES},
        store::{
            catalogue::by_code,
            latest::{Wanted, latest},
        },
    },
    kernel::territory::Level,
};
use std::path::Path;

const FILE: &str = "\
Source,TYPEQU,Libelle_TYPEQU,dep,LIBGEO,moyenne,mediane,decile1,decile9
police,A101,police,FR,,14.2,9.5,2.4,32.8
police,A101,police,01,Ain,23.0,22.9,6.3,39.2
police,A101,police,2A,Corse-du-Sud,20,19,3,44
police,A101,police,97,,14.6,11.7,3.3,29.2
pharmacie,D307,pharmacie,01,Ain,5,4,1,9
panier_dep,PANIER,Panier,FR,,10,6.9,1.6,24.5
cirque,Z999,cirque,01,Ain,5,4,1,9
pharmacie,D307,pharmacie,02,Aisne,5,,1,9
";

async fn import(app: &TestApp, text: &str) -> TravelReport {
    let report = run_table(&app.site.db, table(text, &COLUMNS), false, NOW).await.unwrap();
    assert!(report.results.is_balanced(), "{report}");
    report
}

on_both_engines!(times_of_travel_become_indicators, app => {
    let db = &app.site.db;
    let report = import(&app, FILE).await;
    assert_eq!((report.results.added, report.results.new_indicators), (4, 2));
    assert_eq!((report.overseas, report.baskets), (1, 1));
    let told: Vec<_> = report.results.refusals.iter().map(ToString::to_string).collect();
    assert_eq!(told, [
        "line 8, column \"TYPEQU\": the value is not in the list",
        "line 9, column \"mediane\": the cell must hold something",
    ]);
    let police = by_code(db, "TRAJET-A101").await.unwrap().unwrap();
    assert_eq!(police.words.title, "Temps de trajet jusqu’à un commissariat de police");
    assert_eq!((police.nature.unit, police.nature.direction), (Unit::Minutes, Direction::Down));
    assert_eq!(police.nature.dimension, Some(Dimension::Access));
    let wanted = Wanted { indicator: police.id, level: Level::Department, span: police.nature.frequency, until: i32::MAX };
    let rows = latest(db, wanted, NOW).await.unwrap();
    assert_eq!(rows.iter().map(|it| &it.0).collect::<Vec<_>>(), [&territory("D01"), &territory("D2A")]);
    let ain = rows[0].1.measure;
    assert_eq!((ain.value, ain.low, ain.high), (22.9, Some(6.3), Some(39.2)));
    assert_eq!(ain.period.to_string(), "2023");
});

on_both_engines!(the_same_times_again_change_nothing_and_words_are_kept, app => {
    let db = &app.site.db;
    import(&app, FILE).await;
    make::run(db, "update indicator set title = 'Police' where code = 'TRAJET-A101'").await;
    let again = import(&app, FILE).await.results;
    assert_eq!((again.unchanged, again.added, again.new_indicators), (4, 0, 0));
    assert_eq!(by_code(db, "TRAJET-A101").await.unwrap().unwrap().words.title, "Police");
});

on_both_engines!(the_whole_file_of_times_is_imported, app => {
    let path = Path::new("../shared/data/indicators/travel-times/duree.csv");
    if !path.exists() {
        eprintln!("SKIPPED: the file of times of travel is not on this machine");
        return;
    }
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let baskets = rows.iter().filter(|it| &it[0] == "panier_dep").count() as u64;
    let overseas = rows.iter().filter(|it| &it[0] != "panier_dep" && &it[3] == "97").count() as u64;
    let report = run(&app.site.db, path, false, NOW).await.unwrap();
    assert_eq!((report.baskets, report.overseas), (baskets, overseas));
    assert_eq!(report.results.added, rows.len() as u64 - baskets - overseas);
    assert_eq!(report.results.new_indicators, FACILITIES.len() as u64);
    assert!(report.results.refusals.is_empty());
    let again = run(&app.site.db, path, false, NOW).await.unwrap().results;
    assert_eq!((again.unchanged, again.added), (report.results.added, 0));
});
