//! Writing in bulk, retiring, milestones.
use crate::support::indicators::{delivery, indicator, measure, publish, put, seen};
use crate::support::{app::NOW, engines::on_both_engines, make};
use public_service_plus::{
    indicators::{
        codes::{MilestoneKind, PastReason},
        model::{Measure, Milestone, Published},
        store::{
            results::{curves, milestones, milestones_of, of_indicator, past},
            writing::{put_milestones, retire},
        },
    },
    kernel::{
        period::{Period, Span},
        time::Instant,
    },
};

on_both_engines!(more_results_than_a_statement_holds_are_written, app => {
    let db = &app.site.db;
    let id = put(db, &indicator("A")).await;
    let values: Vec<Measure> = (0..601_i32)
        .map(|at| Measure {
            period: Period::new(20_000 + at, Span::Month).unwrap(),
            value: f64::from(at) / 10.0,
            observations: (at % 2 == 0).then_some(i64::from(at)),
            low: (at % 3 == 0).then_some(0.5),
            high: None,
        })
        .collect();
    let series = publish(db, id, "FR", &values, NOW).await;
    let read = curves(db, &[series], NOW).await.unwrap();
    let read: Vec<Measure> = read.into_iter().map(|it| it.1.measure).collect();
    assert_eq!(read, values);
    let mut tx = db.begin().await.unwrap();
    assert_eq!(of_indicator(&mut tx, id).await.unwrap().len(), values.len());
});

on_both_engines!(what_is_retired_moves_to_the_past_with_its_note, app => {
    let db = &app.site.db;
    let id = put(db, &indicator("A")).await;
    let values = [measure("2025-01", 80.0), measure("2025-Q1", 81.0)];
    let series = publish(db, id, "FR", &values, Instant(NOW.0 - 9)).await;
    let place = (series, &seen(db, series, "2025-01").await);
    let other = Published { at: NOW, ..*place.1 };
    let mut tx = db.begin().await.unwrap();
    assert!(!retire(&mut tx, (series, &other), NOW, PastReason::Withdrawn, "").await.unwrap());
    drop(tx);
    for expected in [true, false] {
        let mut tx = db.begin().await.unwrap();
        let done = retire(&mut tx, place, NOW, PastReason::Withdrawn, "Comptée deux fois").await;
        assert_eq!(done.unwrap(), expected);
        tx.commit().await.unwrap();
    }
    // The quarter that begins with the same month stays.
    let left = curves(db, &[series], NOW).await.unwrap();
    assert_eq!(left.iter().map(|it| it.1.measure).collect::<Vec<_>>(), values[1..]);
    let kept = past(db, &[series], 10).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].value, kept[0].replaced_at), (80.0, NOW.0));
    assert_eq!((kept[0].published_at, kept[0].span), (NOW.0 - 9, 1));
    assert_eq!((kept[0].reason.as_str(), kept[0].note.as_str()), ("withdrawn", "Comptée deux fois"));
});

on_both_engines!(milestones_are_written_again_by_their_month, app => {
    let db = &app.site.db;
    let id = put(db, &indicator("A")).await;
    let series = publish(db, id, "FR", &[], NOW).await;
    let of = |kind, month, value| (series, Milestone { kind, month, value });
    let initial = of(MilestoneKind::Initial, 24_240, 60.0);
    let target = of(MilestoneKind::Target, 24_311, 90.0);
    let higher = of(MilestoneKind::Target, 24_311, 95.0);
    for rows in [&[initial, target][..], &[higher]] {
        let mut tx = db.begin().await.unwrap();
        let delivery = delivery(&mut tx, NOW).await;
        put_milestones(&mut tx, delivery, rows).await.unwrap();
        tx.commit().await.unwrap();
    }
    assert_eq!(milestones(db, &[series]).await.unwrap(), [initial, higher]);
    let mut tx = db.begin().await.unwrap();
    assert_eq!(milestones_of(&mut tx, id).await.unwrap().len(), 2);
    drop(tx);
    assert_eq!(make::number(db, "select count(*) from milestone").await, 2);
});
