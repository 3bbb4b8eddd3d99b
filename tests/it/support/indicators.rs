//! Indicators, series and values on demand.
use super::app::NOW;
use public_service_plus::{
    indicators::{
        codes::{Comparability, Direction, Family, PastReason, Unit},
        model::{Delivery, Indicator, IndicatorWords, Measure, Nature, Published},
        store,
    },
    kernel::{
        ids::{DeliveryId, IndicatorId, SeriesId},
        period::{Period, Span},
        territory::Territory,
        time::Instant,
    },
    platform::{
        db::{Db, Tx},
        tabular::{Column, Table},
    },
};
use std::io::Cursor;

pub(crate) fn indicator(code: &str) -> Indicator {
    Indicator {
        id: IndicatorId(0),
        code: code.to_owned(),
        network: None,
        words: IndicatorWords { title: format!("Titre de {code}"), ..IndicatorWords::default() },
        nature: Nature {
            family: Family::Performance,
            dimension: None,
            unit: Unit::Percent,
            direction: Direction::Up,
            frequency: Span::Month,
            core: None,
            comparability: Comparability::None,
        },
    }
}

pub(crate) fn territory(code: &str) -> Territory {
    Territory::parse(code).unwrap()
}

pub(crate) fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

pub(crate) fn measure(of: &str, value: f64) -> Measure {
    Measure { period: period(of), value, observations: None, low: None, high: None }
}

pub(crate) async fn put(db: &Db, it: &Indicator) -> IndicatorId {
    let mut tx = db.begin().await.unwrap();
    let id = store::catalogue::put(&mut tx, it, NOW).await.unwrap();
    tx.commit().await.unwrap();
    id
}

pub(crate) async fn delivery(tx: &mut Tx, at: Instant) -> DeliveryId {
    let it = Delivery {
        at,
        source: "Enquête".to_owned(),
        method_version: "2".to_owned(),
        sent_by: "import".to_owned(),
        note: String::new(),
    };
    store::deliveries::insert(tx, &it).await.unwrap()
}

/// A series of an indicator at a territory, with these values published at `at`.
pub(crate) async fn publish(
    db: &Db,
    indicator: IndicatorId,
    at_place: &str,
    values: &[Measure],
    at: Instant,
) -> SeriesId {
    let mut tx = db.begin().await.unwrap();
    let place = territory(at_place);
    let series =
        store::series::ensure(&mut tx, indicator, std::slice::from_ref(&place)).await.unwrap();
    let id = series[&place];
    let delivery = delivery(&mut tx, at).await;
    let rows: Vec<_> = values.iter().map(|it| (id, *it)).collect();
    store::writing::insert(&mut tx, delivery, at, &rows).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A table as a file would be.
pub(crate) fn table(text: &str, columns: &'static [Column]) -> Table {
    let bytes = Cursor::new(text.as_bytes().to_vec());
    Table::read(Box::new(bytes), None, columns).unwrap()
}

/// A value as it stands.
pub(crate) async fn seen(db: &Db, series: SeriesId, of: &str) -> Published {
    let all = store::results::curves(db, &[series], Instant(i64::MAX)).await.unwrap();
    all.into_iter().map(|it| it.1).find(|it| it.measure.period == period(of)).unwrap()
}

/// Takes a published value to the past.
pub(crate) async fn retire(
    db: &Db,
    series: SeriesId,
    of: &str,
    at: Instant,
    reason: PastReason,
    note: &str,
) {
    let mut tx = db.begin().await.unwrap();
    let seen = seen(db, series, of).await;
    assert!(store::writing::retire(&mut tx, (series, &seen), at, reason, note).await.unwrap());
    tx.commit().await.unwrap();
}
