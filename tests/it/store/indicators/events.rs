//! Events: what is listed where, and what is taken back.
use crate::support::{app::NOW, engines::on_both_engines, make};
use public_service_plus::{
    indicators::{
        model::Event,
        store::events::{Asked, find, insert, list, withdraw},
    },
    kernel::{
        ids::{EventId, NetworkId, StructureId},
        territory::Territory,
        time::{Day, Instant},
    },
    platform::db::Db,
};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn territory(code: &str) -> Territory {
    Territory::parse(code).unwrap()
}

async fn event(db: &Db, network: &str, on: &str, at: &str) -> Event {
    let network = format!("select id from network where slug = '{network}'");
    let mut it = Event {
        id: EventId(0),
        network: NetworkId(make::number(db, &network).await),
        structure: None,
        territory: territory(at),
        day: day(on),
        title: format!("Ce qui change le {on}"),
        body: String::new(),
        created_by: None,
        created_at: NOW,
        withdrawn_at: None,
    };
    let mut tx = db.begin().await.unwrap();
    it.id = insert(&mut tx, &it).await.unwrap();
    tx.commit().await.unwrap();
    it
}

const ALWAYS: (&str, &str) = ("2000-01-01", "2099-12-31");

async fn listed(
    db: &Db,
    network: Option<NetworkId>,
    places: &[&str],
    (from, to): (&str, &str),
) -> Vec<EventId> {
    let territories: Vec<Territory> = places.iter().map(|it| territory(it)).collect();
    let asked = Asked { network, territories: &territories, days: (day(from), day(to)) };
    list(db, &asked, 100).await.unwrap().into_iter().map(|it| it.id).collect()
}

on_both_engines!(events_are_listed_by_network_territory_and_days, app => {
    let db = &app.site.db;
    let form = event(db, "impots", "2025-03-01", "FR").await;
    let hours = event(db, "impots", "2025-09-15", "D30").await;
    let reform = event(db, "mairies", "2025-06-30", "R84").await;

    assert_eq!(listed(db, None, &[], ALWAYS).await, [hours.id, reform.id, form.id]);
    assert_eq!(listed(db, Some(form.network), &[], ALWAYS).await, [hours.id, form.id]);
    assert_eq!(listed(db, None, &["D30", "R76", "FR"], ALWAYS).await, [hours.id, form.id]);
    let ends = ("2025-03-01", "2025-06-30");
    assert_eq!(listed(db, None, &[], ends).await, [reform.id, form.id]);
    assert_eq!(listed(db, Some(reform.network), &["FR"], ALWAYS).await, []);
    let asked = Asked { network: None, territories: &[], days: (day(ALWAYS.0), day(ALWAYS.1)) };
    assert_eq!(list(db, &asked, 1).await.unwrap(), [hours]);
});

on_both_engines!(an_event_comes_back_as_it_was_written, app => {
    let db = &app.site.db;
    let mut it = event(db, "impots", "2025-03-01", "D30").await;
    it.structure = Some(StructureId(
        make::number(db, "select id from structure where code = 'NIMES'").await,
    ));
    "Le formulaire tient sur une page.".clone_into(&mut it.body);
    let mut tx = db.begin().await.unwrap();
    it.id = insert(&mut tx, &it).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(find(db, it.id).await.unwrap(), Some(it.clone()));
    assert_eq!(find(db, EventId(it.id.0 + 1)).await.unwrap(), None);
});

on_both_engines!(a_withdrawn_event_is_kept_and_no_longer_listed, app => {
    let db = &app.site.db;
    let it = event(db, "impots", "2025-03-01", "FR").await;
    let at = Instant(NOW.0 + 1);
    for expected in [true, false] {
        let mut tx = db.begin().await.unwrap();
        assert_eq!(withdraw(&mut tx, it.id, at).await.unwrap(), expected);
        tx.commit().await.unwrap();
    }
    assert_eq!(listed(db, None, &[], ALWAYS).await, []);
    let kept = Event { withdrawn_at: Some(at), ..it };
    assert_eq!(find(db, kept.id).await.unwrap(), Some(kept));
});
