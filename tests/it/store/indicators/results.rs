//! Reading results: now, as they were, the last of each territory.
use crate::support::indicators::{delivery, indicator, measure, period, publish, put, seen};
use crate::support::{app::NOW, engines::on_both_engines};
use public_service_plus::{
    indicators::{
        codes::PastReason,
        model::Published,
        store::{
            latest::{Wanted, latest, latest_as_of},
            results::{OfSeries, curves, curves_as_of, milestones, past},
            writing::{insert, retire},
        },
    },
    kernel::{
        ids::{IndicatorId, SeriesId},
        period::Span,
        territory::{Level, Territory},
        time::{DAY_MS, Instant},
    },
    platform::db::Db,
};

const fn days_ago(days: i64) -> Instant {
    Instant(NOW.0 - days * DAY_MS)
}

fn told(rows: &[OfSeries]) -> Vec<(String, f64)> {
    rows.iter().map(|it| (it.1.measure.period.to_string(), it.1.measure.value)).collect()
}

/// Puts another value in the place of one that was published, or none.
async fn replace(db: &Db, series: SeriesId, of: &str, by: Option<f64>, at: Instant) {
    let mut tx = db.begin().await.unwrap();
    let reason = if by.is_some() { PastReason::Corrected } else { PastReason::Withdrawn };
    let seen = seen(db, series, of).await;
    assert!(retire(&mut tx, (series, &seen), at, reason, "").await.unwrap());
    if let Some(value) = by {
        let delivery = delivery(&mut tx, at).await;
        insert(&mut tx, delivery, at, &[(series, measure(of, value))]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

on_both_engines!(curves_are_in_order_of_time_and_hold_what_is_public, app => {
    let db = &app.site.db;
    let id = put(db, &indicator("A")).await;
    let values = [measure("2025-03", 3.0), measure("2025-01", 1.0)];
    let nation = publish(db, id, "FR", &values, days_ago(10)).await;
    let department = publish(db, id, "D30", &[measure("2025-02", 2.0)], days_ago(5)).await;
    let coming = Instant(NOW.0 + DAY_MS);
    publish(db, id, "FR", &[measure("2025-04", 4.0)], coming).await;

    let both = curves(db, &[department, nation], NOW).await.unwrap();
    let months = [("2025-01".into(), 1.0), ("2025-03".into(), 3.0), ("2025-02".into(), 2.0)];
    assert_eq!(told(&both), months);
    assert_eq!(both.iter().map(|it| it.0).collect::<Vec<_>>(), [nation, nation, department]);
    assert_eq!(curves(db, &[nation], coming).await.unwrap().len(), 3);
    assert_eq!(curves(db, &[department], days_ago(6)).await.unwrap().len(), 0);
    assert!(curves(db, &[], NOW).await.unwrap().is_empty());
});

on_both_engines!(a_curve_as_it_was_has_what_was_corrected_and_withdrawn_since, app => {
    let db = &app.site.db;
    let id = put(db, &indicator("A")).await;
    let values = [measure("2025-01", 1.0), measure("2025-02", 2.0), measure("2025-03", 3.0)];
    let series = publish(db, id, "FR", &values, days_ago(30)).await;
    replace(db, series, "2025-01", Some(1.5), days_ago(20)).await;
    replace(db, series, "2025-01", Some(1.7), days_ago(10)).await;
    replace(db, series, "2025-02", None, days_ago(5)).await;
    let as_of = async |days| told(&curves_as_of(db, &[series], days_ago(days)).await.unwrap());
    let (first, second, third) = ("2025-01".to_owned(), "2025-02".to_owned(), "2025-03".to_owned());
    let of = |value: f64| [(first.clone(), value), (second.clone(), 2.0), (third.clone(), 3.0)];
    assert_eq!(as_of(31).await, []);
    assert_eq!(as_of(30).await, of(1.0));
    assert_eq!(as_of(20).await, of(1.5));
    assert_eq!(as_of(15).await, of(1.5));
    assert_eq!(as_of(10).await, of(1.7));
    assert_eq!(as_of(5).await, [(first.clone(), 1.7), (third.clone(), 3.0)]);
    assert_eq!(told(&curves(db, &[series], NOW).await.unwrap()), as_of(0).await);
    assert!(curves_as_of(db, &[], NOW).await.unwrap().is_empty());

    let kept = past(db, &[series], 10).await.unwrap();
    assert_eq!(kept.iter().map(|it| it.value).collect::<Vec<_>>(), [2.0, 1.5, 1.0]);
    assert_eq!(past(db, &[series], 1).await.unwrap().len(), 1);
    assert!(past(db, &[], 10).await.unwrap().is_empty());
    assert!(milestones(db, &[]).await.unwrap().is_empty());
});

fn by_month(indicator: IndicatorId, month: &str) -> Wanted {
    let until = period(month).start();
    Wanted { indicator, level: Level::Department, span: Span::Month, until }
}

fn placed(rows: &[(Territory, Published)]) -> Vec<(String, f64)> {
    rows.iter().map(|it| (it.0.to_string(), it.1.measure.value)).collect()
}

on_both_engines!(the_latest_results_as_they_were_have_what_was_corrected_and_withdrawn, app => {
    let db = &app.site.db;
    let id = put(db, &indicator("A")).await;
    let values = [measure("2025-01", 1.0), measure("2025-02", 2.0)];
    let gard = publish(db, id, "D30", &values, days_ago(30)).await;
    let ain = publish(db, id, "D01", &values, days_ago(30)).await;
    replace(db, gard, "2025-02", Some(2.5), days_ago(20)).await;
    replace(db, ain, "2025-02", None, days_ago(10)).await;
    let as_of = async |days: i64, month: &str| {
        placed(&latest_as_of(db, by_month(id, month), days_ago(days)).await.unwrap())
    };
    let both = |ain: f64, gard: f64| [("D01".to_owned(), ain), ("D30".to_owned(), gard)];
    assert_eq!(as_of(31, "2025-12").await, []);
    assert_eq!(as_of(25, "2025-12").await, both(2.0, 2.0));
    assert_eq!(as_of(25, "2025-01").await, both(1.0, 1.0));
    assert_eq!(as_of(20, "2025-12").await, both(2.0, 2.5));
    assert_eq!(as_of(10, "2025-12").await, both(1.0, 2.5));
});

on_both_engines!(the_latest_result_of_each_territory_is_found, app => {
    let db = &app.site.db;
    let (id, other) = (put(db, &indicator("A")).await, put(db, &indicator("B")).await);
    let values = [measure("2025-01", 1.0), measure("2025-03", 3.0)];
    publish(db, id, "D30", &values, days_ago(9)).await;
    publish(db, id, "D2A", &[measure("2025-02", 2.0)], days_ago(9)).await;
    publish(db, id, "FR", &[measure("2025-03", 9.0)], days_ago(9)).await;
    publish(db, other, "D30", &[measure("2025-03", 8.0)], days_ago(9)).await;
    publish(db, id, "D30", &[measure("2025-04", 4.0)], Instant(NOW.0 + DAY_MS)).await;
    // A value of a whole year does not hide those of its months.
    publish(db, id, "D30", &[measure("2025", 70.0)], days_ago(9)).await;
    publish(db, id, "D2A", &[measure("2026", 60.0)], days_ago(9)).await;
    let at = async |month: &str, at| {
        let wanted = by_month(id, month);
        let rows = placed(&latest(db, wanted, at).await.unwrap());
        assert_eq!(placed(&latest_as_of(db, wanted, at).await.unwrap()), rows, "nothing was corrected");
        rows
    };
    assert_eq!(at("2025-12", NOW).await, [("D2A".into(), 2.0), ("D30".into(), 3.0)]);
    assert_eq!(at("2025-02", NOW).await, [("D2A".into(), 2.0), ("D30".into(), 1.0)]);
    assert_eq!(at("2025-01", NOW).await, [("D30".into(), 1.0)]);
    assert_eq!(at("2025-12", days_ago(10)).await, []);
});
