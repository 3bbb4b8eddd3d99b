//! Series: which territories each indicator covers.
use crate::support::engines::on_both_engines;
use crate::support::indicators::{indicator, publish, put, territory};
use public_service_plus::{
    indicators::store::series::{coverage, ensure, of_indicator, of_territories},
    kernel::{
        place::DEPARTMENTS,
        territory::{Level, Territory},
    },
};

on_both_engines!(a_series_is_made_once, app => {
    let db = &app.site.db;
    let id = put(db, &indicator("A")).await;
    // More than a statement holds, twice.
    let mut all: Vec<Territory> =
        DEPARTMENTS.iter().map(|it| Territory::Department(it.code)).collect();
    all.extend((0..150).map(|it| Territory::structure(&format!("s{it}")).unwrap()));
    let mut tx = db.begin().await.unwrap();
    let first = ensure(&mut tx, id, &all).await.unwrap();
    let again = ensure(&mut tx, id, &all[..3]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(first.len(), all.len());
    assert_eq!(first, again);
    assert_eq!(of_indicator(db, id).await.unwrap().len(), all.len());
});

on_both_engines!(series_are_found_by_indicator_and_by_territory, app => {
    let db = &app.site.db;
    let (a, b) = (put(db, &indicator("A")).await, put(db, &indicator("B")).await);
    for (indicator, place) in [(a, "FR"), (a, "D30"), (b, "D30"), (b, "SNIMES")] {
        publish(db, indicator, place, &[], crate::support::app::NOW).await;
    }
    let found = of_indicator(db, a).await.unwrap();
    assert_eq!(found.iter().map(|it| it.territory.to_string()).collect::<Vec<_>>(), ["D30", "FR"]);
    let found = of_territories(db, &[territory("D30"), territory("SNIMES")]).await.unwrap();
    let found: Vec<_> = found.iter().map(|it| (it.indicator, it.territory.to_string())).collect();
    assert_eq!(found, [(a, "D30".into()), (b, "D30".into()), (b, "SNIMES".into())]);
    assert!(of_territories(db, &[]).await.unwrap().is_empty());
});

on_both_engines!(coverage_counts_territories_of_each_level, app => {
    let db = &app.site.db;
    let (a, b) = (put(db, &indicator("A")).await, put(db, &indicator("B")).await);
    for (indicator, place) in [(a, "FR"), (a, "D30"), (a, "D2A"), (b, "R84")] {
        publish(db, indicator, place, &[], crate::support::app::NOW).await;
    }
    let mut counted = coverage(db).await.unwrap();
    counted.sort();
    assert_eq!(
        counted,
        [(a, Level::Nation, 1), (a, Level::Department, 2), (b, Level::Region, 1)]
    );
});
