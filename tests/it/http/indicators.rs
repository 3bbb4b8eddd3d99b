//! Indicators as visitors read them: one of them, its files, what was public at a date.
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
    indicators::{indicator, measure, publish, put, retire},
};
use public_service_plus::{
    indicators::{
        codes::{Direction, MilestoneKind, PastReason, Unit},
        model::{Indicator, Milestone, Nature},
        store,
    },
    kernel::{
        ids::{DeliveryId, IndicatorId, NetworkId, SeriesId},
        time::{DAY_MS, Day, Instant},
    },
    platform::clock::start_in_france,
};

const YEAR: i64 = 365 * DAY_MS;

/// A delay in days, published by the first network.
pub(super) async fn delay(app: &TestApp) -> (IndicatorId, NetworkId) {
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
    /// So is the map, with its ranking and its table; a day ends at midnight in Paris.
    places_are_shown_as_they_were, app => {
        let (id, _) = delay(&app).await;
        let long_ago = Instant(NOW.0 - YEAR);
        let gironde = publish(&app.site.db, id, "D33", &[measure("2026-01", 30.0)], long_ago).await;
        publish(&app.site.db, id, "D59", &[measure("2026-01", 9.0)], long_ago).await;
        let midnight = start_in_france(Day::parse("2026-02-01").unwrap());
        retire(&app.site.db, gironde, "2026-01", midnight, PastReason::Corrected, "").await;
        publish(&app.site.db, id, "D33", &[measure("2026-01", 15.0)], midnight).await;

        let (corrected, first) = ("à 15\u{a0}jours (Gironde (33))", "à 30\u{a0}jours (Gironde (33))");
        app.get("/indicateurs/DELAY?t=D59").await.is(200).says(corrected);
        app.get("/indicateurs/DELAY?t=D59&on=2026-01-10").await.says(first).does_not_say(corrected);
        app.get("/indicateurs/DELAY?t=D59&on=2026-01-31").await.says(first);
        app.get("/indicateurs/DELAY?t=D59&on=2026-02-01").await.says(corrected);
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
