//! The catalogue: what is written comes back, by code.
use crate::support::indicators::{indicator, put};
use crate::support::{app::NOW, engines::on_both_engines, make};
use public_service_plus::{
    indicators::{
        codes::{Comparability, CoreMeasure, Dimension, Direction, Family, Unit},
        model::{Indicator, IndicatorWords, Nature},
        store::catalogue::{self, by_code, list},
    },
    kernel::{
        ids::{IndicatorId, NetworkId},
        period::Span,
        time::Instant,
    },
};

fn full(network: i64) -> Indicator {
    let text = |text: &str| text.to_owned();
    Indicator {
        id: IndicatorId(0),
        code: text("IND-27"),
        network: Some(NetworkId(network)),
        words: IndicatorWords {
            title: text("Appels décrochés"),
            official_title: text("Taux de décroché"),
            theme: text("Téléphone"),
            description: text("Combien d’appels aboutissent."),
            counts: text("Les appels reçus."),
            leaves_out: text("Les appels de moins de cinq secondes."),
            source: text("Autocommutateur"),
            sample: text("Tous les appels"),
            unit_label: text("des appels"),
        },
        nature: Nature {
            family: Family::Perceived,
            dimension: Some(Dimension::Access),
            unit: Unit::Percent,
            direction: Direction::Down,
            frequency: Span::Half,
            core: Some(CoreMeasure::CallsAnswered),
            comparability: Comparability::Close,
        },
    }
}

on_both_engines!(an_indicator_comes_back_as_it_was_written, app => {
    let db = &app.site.db;
    let network = make::number(db, "select id from network where slug = 'impots'").await;
    let mut it = full(network);
    it.id = put(db, &it).await;
    assert_eq!(by_code(db, "IND-27").await.unwrap(), Some(it));
    assert_eq!(by_code(db, "ind-27").await.unwrap(), None);
});

on_both_engines!(an_indicator_is_written_again_by_its_code, app => {
    let db = &app.site.db;
    let network = make::number(db, "select id from network where slug = 'impots'").await;
    let id = put(db, &full(network)).await;
    let other = Indicator { id, ..indicator("IND-27") };
    let later = Instant(NOW.0 + 5);
    let mut tx = db.begin().await.unwrap();
    assert_eq!(catalogue::put(&mut tx, &other, later).await.unwrap(), id);
    tx.commit().await.unwrap();
    assert_eq!(by_code(db, "IND-27").await.unwrap(), Some(other));
    assert_eq!(make::number(db, "select updated_at from indicator").await, later.0);
});

on_both_engines!(the_catalogue_is_in_order_of_codes, app => {
    let db = &app.site.db;
    for code in ["IND-2", "DEMO-9", "IND-10"] {
        put(db, &indicator(code)).await;
    }
    let codes: Vec<_> = list(db).await.unwrap().into_iter().map(|it| it.code).collect();
    assert_eq!(codes, ["DEMO-9", "IND-10", "IND-2"]);
});
