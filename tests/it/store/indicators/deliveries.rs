//! Deliveries: where results come from.
use crate::support::indicators::delivery;
use crate::support::{app::NOW, engines::on_both_engines};
use public_service_plus::{
    indicators::{
        model::Delivery,
        store::deliveries::{insert, list},
    },
    kernel::{ids::DeliveryId, time::Instant},
};

on_both_engines!(a_delivery_comes_back_as_it_was_written, app => {
    let db = &app.site.db;
    let it = Delivery {
        at: Instant(NOW.0 - 3),
        source: "Autocommutateur".to_owned(),
        method_version: "2024-2".to_owned(),
        sent_by: "staff:3".to_owned(),
        note: "Une région avait été comptée deux fois.".to_owned(),
    };
    let mut tx = db.begin().await.unwrap();
    let first = insert(&mut tx, &it).await.unwrap();
    let second = delivery(&mut tx, NOW).await;
    tx.commit().await.unwrap();
    let listed = list(db, &[second, first, DeliveryId(9999)]).await.unwrap();
    assert_eq!(listed.iter().map(|it| it.0).collect::<Vec<_>>(), [first, second]);
    assert_eq!(listed[0].1, it);
    assert!(list(db, &[]).await.unwrap().is_empty());
});
