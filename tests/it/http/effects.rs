//! What events changed, and where they are told.
use super::indicators::delay;
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
    indicators::{measure, publish},
};
use public_service_plus::{
    indicators::{
        model::{Event, Measure},
        store,
    },
    kernel::{
        ids::{EventId, NetworkId},
        territory::Territory,
        time::{DAY_MS, Day, Instant},
    },
};

async fn event(app: &TestApp, network: NetworkId, day: &str, place: &str) -> EventId {
    event_of(app, network, day, place, None).await
}

/// An event of this service, or of the network.
async fn event_of(
    app: &TestApp,
    network: NetworkId,
    day: &str,
    place: &str,
    service: Option<&str>,
) -> EventId {
    let directory = app.site.directory();
    let it = Event {
        id: EventId(0),
        network,
        structure: service.map(|code| directory.by_code(code).unwrap().id),
        territory: Territory::parse(place).unwrap(),
        day: Day::parse(day).unwrap(),
        title: "Nouveau formulaire".to_owned(),
        body: String::new(),
        created_by: None,
        created_at: NOW,
        withdrawn_at: None,
    };
    let mut tx = app.site.db.begin().await.unwrap();
    let id = store::events::insert(&mut tx, &it).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A value by month of 2025, that moves in July.
fn falling(before: f64, after: f64) -> Vec<Measure> {
    let of = |at: i32| {
        let day = Day::first_of_month(2025 * 12 + at).to_string();
        let value = if at < 6 { before } else { after };
        measure(&day[..7], value + f64::from(at % 2))
    };
    (0..12).map(of).collect()
}

on_both_engines!(
    /// An effect is measured against chance, and the page says when nothing can be concluded.
    what_an_event_changed_is_measured, app => {
        let (id, network) = delay(&app).await;
        let values = falling(20.0, 12.0);
        publish(&app.site.db, id, "FR", &values, Instant(NOW.0 - DAY_MS)).await;
        let clear = event(&app, network, "2025-06-15", "FR").await;
        let early = event(&app, network, "2025-01-20", "FR").await;

        app.get("/indicateurs/effet").await.is(200).says("Nouveau formulaire");
        let page = app.get(&format!("/indicateurs/effet/{clear}")).await;
        page.is(200).says("En amélioration").says("C’est plus que ce que le hasard explique").says("Trop peu de données");
        app.get(&format!("/indicateurs/effet/{early}")).await.is(200).says("Trop peu de valeurs pour conclure");
        app.get("/indicateurs/DELAY").await.says("Ce qui a pu jouer").says(&format!("/indicateurs/effet/{clear}"));
        app.get("/indicateurs/effet/999").await.is(404);
        app.get("/en/indicators/effect").await.is(200).says("What it changed");

        let mut tx = app.site.db.begin().await.unwrap();
        store::events::withdraw(&mut tx, clear, NOW).await.unwrap();
        tx.commit().await.unwrap();
        app.get(&format!("/indicateurs/effet/{clear}")).await.is(410);
    }
);

on_both_engines!(
    /// What a service changes says nothing of its department, and does not hide what concerns it.
    an_event_of_a_service_is_of_this_service, app => {
        let (id, network) = delay(&app).await;
        let published = Instant(NOW.0 - DAY_MS);
        for place in ["D30", "SNIMES"] {
            publish(&app.site.db, id, place, &falling(20.0, 12.0), published).await;
        }
        let of_department = event(&app, network, "2025-03-02", "D30").await;
        let mut of_service = EventId(0);
        for day in 10..20 {
            of_service = event_of(&app, network, &format!("2025-06-{day}"), "D30", Some("NIMES")).await;
        }
        let link = |id: EventId| format!("/indicateurs/effet/{id}\"");
        app.get("/indicateurs/DELAY?t=D30").await.says(&link(of_department)).does_not_say(&link(of_service));
        app.get("/indicateurs/DELAY?t=SNIMES").await.says(&link(of_service));

        let address = format!("/indicateurs/effet/{of_service}");
        let page = app.get(&address).await;
        page.is(200).says("Quand un chiffre n’est comparé à rien").does_not_say("Quand un chiffre est comparé");
        let varied = |it: Measure| Measure { value: 20.0 + f64::from(it.period.start() % 3), ..it };
        let nation: Vec<Measure> = falling(20.0, 20.0).into_iter().map(varied).collect();
        publish(&app.site.db, id, "FR", &nation, published).await;
        let page = app.get(&address).await;
        page.says("Quand un chiffre est comparé").does_not_say("Quand un chiffre n’est comparé à rien");
        // The curve is named after the service, and not after its department.
        page.says("Comparé à l’ensemble du pays").says(">Centre des impôts");
        page.does_not_say(">Gard (30)<");
    }
);
