//! Indicators as visitors read them: one of them, its files, what was public at a date, what events changed.
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
    indicators::{indicator, measure, publish, put, retire},
};
use public_service_plus::{
    indicators::{
        codes::{Direction, MilestoneKind, PastReason, Unit},
        model::{Event, Indicator, Milestone, Nature},
        store,
    },
    kernel::{
        ids::{DeliveryId, EventId, IndicatorId, NetworkId, SeriesId},
        territory::Territory,
        time::{DAY_MS, Day, Instant},
    },
};

const YEAR: i64 = 365 * DAY_MS;

/// A delay in days, published by the first network.
async fn delay(app: &TestApp) -> (IndicatorId, NetworkId) {
    let network = app.site.directory().networks.first().unwrap().id;
    let nature = indicator("DELAY").nature;
    let nature = Nature { unit: Unit::Days, direction: Direction::Down, ..nature };
    let mut it = Indicator { network: Some(network), nature, ..indicator("DELAY") };
    "Délai de réponse".clone_into(&mut it.words.title);
    "Les demandes complètes".clone_into(&mut it.words.counts);
    (put(&app.site.db, &it).await, network)
}

async fn nation(app: &TestApp, id: IndicatorId) -> SeriesId {
    let values = [measure("2025-01", 20.0), measure("2025-02", 18.5), measure("2026-01", 12.0)];
    publish(&app.site.db, id, "FR", &values, Instant(NOW.0 - YEAR)).await
}

on_both_engines!(
    /// Chart, sentence and table are in the page itself.
    one_indicator_is_read_without_javascript, app => {
        let (id, _) = delay(&app).await;
        let series = nation(&app, id).await;
        let mut tx = app.site.db.begin().await.unwrap();
        let target = Milestone { kind: MilestoneKind::Target, month: 2026 * 12 + 11, value: 10.0 };
        store::writing::put_milestones(&mut tx, DeliveryId(1), &[(series, target)]).await.unwrap();
        tx.commit().await.unwrap();

        let page = app.get("/indicateurs/DELAY").await;
        page.is(200)
            .says("<h1 tabindex=\"-1\">Délai de réponse")
            .says("France entière\u{a0}: 12\u{a0}jours en janvier 2026, −8\u{a0}jours en un an, en amélioration.")
            .says("L’objectif de 10\u{a0}jours (décembre 2026) n’est pas atteint.")
            .says("18,5\u{a0}jours")
            .says("Les demandes complètes")
            .says("plus c’est bas, mieux c’est")
            .says("À jour");
        assert!(page.text.contains("<svg"), "no chart");
        app.get("/en/indicators/DELAY").await.is(200).says("12\u{a0}days in January 2026").says("improving");
        app.get("/indicateurs/NOTHING").await.is(404);
    }
);

on_both_engines!(
    /// The address says which territories, which period, which order.
    the_address_says_what_is_shown, app => {
        let (id, _) = delay(&app).await;
        nation(&app, id).await;
        for (place, value) in [("D33", 15.0), ("D59", 9.0), ("D2A", 30.0)] {
            let values = [measure("2025-02", value + 5.0), measure("2026-01", value)];
            publish(&app.site.db, id, place, &values, Instant(NOW.0 - YEAR)).await;
        }
        let page = app.get("/indicateurs/DELAY?t=D33&add=D59").await;
        page.is(200).says("Gironde (33)\u{a0}: 15\u{a0}jours en janvier 2026").says("Nord (59)\u{a0}: 9\u{a0}jours");
        page.does_not_say("France entière\u{a0}: 12");
        // The best first, and no value is no zero.
        page.says("de 9\u{a0}jours (Nord (59)) à 30\u{a0}jours (Corse-du-Sud (2A))");
        page.says("Lozère (48)\u{a0}: non disponible");
        app.get("/indicateurs/DELAY?to=2025-02").await.says("18,5\u{a0}jours en février 2025").does_not_say("12\u{a0}jours en janvier 2026");
        app.get("/indicateurs/DELAY?show=change").await.says("−8\u{a0}jours");
        app.get("/indicateurs/DELAY?t=XX&from=hier&level=moon").await.is(200).says("France entière\u{a0}: 12");
    }
);

on_both_engines!(
    /// A reader can see what was public at a date, and what was corrected since.
    what_was_public_at_a_date_stays_readable, app => {
        let (id, _) = delay(&app).await;
        let series = nation(&app, id).await;
        let a_month_ago = Instant(NOW.0 - 30 * DAY_MS);
        retire(&app.site.db, series, "2026-01", a_month_ago, PastReason::Corrected, "Erreur de saisie").await;
        publish(&app.site.db, id, "FR", &[measure("2026-01", 14.0)], a_month_ago).await;

        let now = app.get("/indicateurs/DELAY").await;
        now.says("14\u{a0}jours en janvier 2026").says("la valeur publiée (12\u{a0}jours) a été corrigée").says("Erreur de saisie");
        let before = app.get("/indicateurs/DELAY?on=2026-01-10").await;
        before.says("12\u{a0}jours en janvier 2026").says("telles que publiées le 10\u{a0}janvier 2026");
    }
);

on_both_engines!(
    /// What is to be published later is not there yet.
    a_result_waits_for_its_day, app => {
        let (id, _) = delay(&app).await;
        nation(&app, id).await;
        publish(&app.site.db, id, "FR", &[measure("2026-02", 3.0)], Instant(NOW.0 + DAY_MS)).await;
        app.get("/indicateurs/DELAY").await.says("12\u{a0}jours en janvier 2026").does_not_say("3\u{a0}jours en février");
        app.get("/indicateurs/DELAY/figures.csv").await.is(200).does_not_say("2026-02");
    }
);

on_both_engines!(
    /// Files hold what the page shows, and nothing else.
    what_is_shown_can_be_taken_away, app => {
        let (id, _) = delay(&app).await;
        nation(&app, id).await;
        publish(&app.site.db, id, "D33", &[measure("2026-01", 15.0)], Instant(NOW.0 - YEAR)).await;
        let table = app.get("/indicateurs/DELAY/figures.csv?t=FR&from=2025-02").await;
        table.is(200);
        assert_eq!(table.headers["content-type"], "text/csv; charset=utf-8");
        let rows: Vec<&str> = table.text.lines().collect();
        assert_eq!(rows.len(), 3, "{rows:?}");
        assert!(rows[1].starts_with("DELAY,FR,France entière,2025-02,18.5,"), "{rows:?}");
        let drawing = app.get("/en/indicators/DELAY/figures.svg?t=D33").await;
        drawing.is(200).says("<svg").says("Gironde (33)");
        let picture = app.get("/indicateurs/DELAY/figures.png").await;
        assert_eq!(picture.headers["content-type"], "image/png");
        app.get("/indicateurs/NOTHING/figures.csv").await.is(404);
        app.get("/indicateurs/NOTHING/figures.png").await.is(404);
    }
);

async fn event(app: &TestApp, network: NetworkId, day: &str, place: &str) -> EventId {
    let it = Event {
        id: EventId(0),
        network,
        structure: None,
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

on_both_engines!(
    /// An effect is measured against chance, and the page says when nothing can be concluded.
    what_an_event_changed_is_measured, app => {
        let (id, network) = delay(&app).await;
        let month = |at: i32, value: f64| {
            let day = Day::first_of_month(2025 * 12 + at).to_string();
            measure(&day[..7], value)
        };
        let values: Vec<_> = (0..12)
            .map(|at| month(at, if at < 6 { 20.0 } else { 12.0 } + f64::from(at % 2)))
            .collect();
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
