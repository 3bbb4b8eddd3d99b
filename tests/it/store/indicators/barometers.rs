//! The real files of the Baromètre des résultats, counted again straight from them. They are not in the
//! repository: where they are not on the machine, nothing is tested, and it is said.
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
};
use public_service_plus::{
    indicators::{
        catalogue_import,
        import::{Options, Report, run},
        store::{
            catalogue,
            results::{curves, of_indicator},
            series,
        },
    },
    kernel::territory::{Level, Territory},
    platform::progress::Progress,
};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs::File,
    path::{Path, PathBuf},
    process::Command,
};

const FOLDER: &str = "../shared/data/indicators";

/// Indicator and level; a place and a month.
type Counted = BTreeMap<(String, Level), usize>;
/// The first national value of each indicator and month.
type National = HashMap<(String, i32), f64>;

/// A file of the folder, expanded when it is compressed; `None`, said aloud, when it is not there.
fn file(name: &str, folder: &Path) -> Option<PathBuf> {
    let path = Path::new(FOLDER).join(name);
    if !path.exists() {
        eprintln!("SKIPPED: {name} is not on this machine");
        return None;
    }
    let Some(plain) = name.strip_suffix(".gz") else { return Some(path) };
    let expanded = folder.join(plain);
    let mut gzip = Command::new("gzip");
    let out = gzip.arg("-dc").arg(&path).stdout(File::create(&expanded).unwrap());
    assert!(out.status().unwrap().success());
    Some(expanded)
}

/// Counts a file with another reader than the program's.
#[derive(Default)]
struct Count {
    places: HashMap<(String, Level), HashSet<(String, i32)>>,
    national: National,
}

impl Count {
    fn file(
        &mut self,
        path: &Path,
        columns: [&str; 4],
        level: impl Fn(&csv::StringRecord, &[String]) -> Level,
    ) {
        let mut reader = csv::Reader::from_path(path).unwrap();
        let headers: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let at = columns.map(|name| headers.iter().position(|it| it == name).unwrap());
        for record in reader.records() {
            let record = record.unwrap();
            let [code, zone, date, value] = at.map(|at| record[at].to_owned());
            if value.is_empty() {
                continue;
            }
            let month =
                date[..4].parse::<i32>().unwrap() * 12 + date[5..7].parse::<i32>().unwrap() - 1;
            let level = level(&record, &headers);
            if level == Level::Nation {
                self.national.entry((code.clone(), month)).or_insert(value.parse().unwrap());
            }
            self.places.entry((code, level)).or_default().insert((zone, month));
        }
    }

    fn counted(&self) -> Counted {
        self.places.iter().map(|(key, it)| (key.clone(), it.len())).collect()
    }
}

async fn import(app: &TestApp, path: &Path) -> Report {
    let options = Options::default();
    let silent = |_| Progress::silent();
    let report = run(&app.site.db, path, &options, silent, NOW).await.unwrap();
    assert!(report.is_balanced(), "{report}");
    // Some rows come twice with another value: the first stands. Nothing else is refused.
    assert!(report.refusals.iter().all(|it| it.reason.code() == "contradicts"), "{report}");
    report
}

/// What the store holds, by indicator and level.
async fn stored(app: &TestApp) -> Counted {
    let mut counted = Counted::new();
    for it in catalogue::list(&app.site.db).await.unwrap() {
        let mut tx = app.site.db.begin().await.unwrap();
        for (territory, _) in of_indicator(&mut tx, it.id).await.unwrap().into_keys() {
            *counted.entry((it.code.clone(), territory.level())).or_default() += 1;
        }
    }
    counted
}

/// The nation's curves, as pages read them.
async fn national(app: &TestApp) -> National {
    let mut values = National::new();
    for it in catalogue::list(&app.site.db).await.unwrap() {
        let all = series::of_indicator(&app.site.db, it.id).await.unwrap();
        let nation: Vec<_> =
            all.iter().filter(|it| it.territory == Territory::Nation).map(|it| it.id).collect();
        for (_, published) in curves(&app.site.db, &nation, NOW).await.unwrap() {
            let measure = published.measure;
            values.insert((it.code.clone(), measure.period.start()), measure.value);
        }
    }
    values
}

on_both_engines!(the_barometer_of_2021_is_imported_whole, app => {
    let folder = tempfile::tempdir().unwrap();
    let mut count = Count::default();
    for (name, zone, level, rows) in [
        ("barometre-resultats-detail-national.csv", "maille_geographique", Level::Nation, 1_240),
        ("barometre-resultats-detail-regional.csv.gz", "code_region", Level::Region, 19_593),
        ("barometre-resultats-detail-departemental_rebuilt.csv.gz", "code_departement", Level::Department, 116_707),
    ] {
        let Some(path) = file(name, folder.path()) else { return };
        count.file(&path, ["id_indicateur", zone, "date", "valeur"], |_, _| level);
        assert_eq!(import(&app, &path).await.read, rows);
    }
    assert_eq!(stored(&app).await, count.counted());
    assert_eq!(national(&app).await, count.national);
    for (level, rows) in [("national", 59), ("regional", 880), ("departemental", 5_333)] {
        let name = format!("barometre-resultats-synthese-{level}.csv");
        let Some(path) = file(&name, folder.path()) else { return };
        let report = import(&app, &path).await;
        assert_eq!(report.read, rows);
        assert!(report.milestones > 0);
        let again = import(&app, &path).await;
        assert_eq!((again.added, again.corrected, again.milestones), (0, 0, 0), "{again}");
    }
});

on_both_engines!(the_barometer_of_2024_is_imported_whole, app => {
    let folder = tempfile::tempdir().unwrap();
    let metadata = |name: &str| file(&format!("barometre-2024-metadata/{name}"), folder.path());
    let (Some(input), Some(themes), Some(units), Some(results)) = (
        metadata("meta_indicateurs.csv"),
        metadata("meta_chantiers.csv"),
        metadata("config-viz.yml"),
        file("barometre-2024.csv", folder.path()),
    ) else {
        return;
    };
    let options = catalogue_import::Options { themes: Some(themes), units: Some(units), ..Default::default() };
    let report = catalogue_import::run(&app.site.db, &input, &options, NOW).await.unwrap();
    assert_eq!((report.read, report.added), (106, 106));
    let again = catalogue_import::run(&app.site.db, &input, &options, NOW).await.unwrap();
    assert_eq!((again.unchanged, again.changed), (106, 0));
    let all = catalogue::list(&app.site.db).await.unwrap();
    assert!(all.iter().all(|it| !it.words.title.is_empty() && !it.words.theme.is_empty()));

    let mut count = Count::default();
    count.file(&results, ["indic_id", "enforce_zone_id", "metric_enforce_date", "indic_va"], |record, headers| {
        let at = headers.iter().position(|it| it == "maille").unwrap();
        match &record[at] {
            "NAT" => Level::Nation,
            "REG" => Level::Region,
            _ => Level::Department,
        }
    });
    let report = import(&app, &results).await;
    assert_eq!((report.read, report.refusals.len()), (77_816, 0));
    assert_eq!(report.added, 61_955);
    assert_eq!(stored(&app).await, count.counted());
    assert_eq!(national(&app).await, count.national);
    let again = import(&app, &results).await;
    assert_eq!((again.unchanged, again.added, again.milestones), (61_955, 0, 0));
});
