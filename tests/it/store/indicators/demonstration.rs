//! The demonstration's figures: enough to show every page, and the same on every machine.
use crate::support::{
    app::NOW,
    engines::{self, Engine},
    make,
};
use public_service_plus::{
    demo,
    indicators::{
        codes::{Comparability, CoreMeasure, Freshness},
        model::Indicator,
        rules::{self, comparable},
        store::{
            catalogue::list,
            events,
            latest::{Wanted, latest},
            results::{curves, past},
            series::of_indicator,
        },
    },
    kernel::{
        territory::{Level, Territory},
        time::Day,
    },
    platform::{clock::Clock, db::Db},
};
use std::collections::{HashMap, HashSet};

async fn demonstration(engine: Engine) -> Option<engines::Store> {
    let store = engines::open(engine).await?;
    demo::load(&store.db, &Clock::fixed(NOW)).await.unwrap();
    Some(store)
}

/// The curve of an indicator at a place.
async fn curve(db: &Db, it: &Indicator, place: &str) -> Vec<(i32, f64)> {
    let place = Territory::parse(place).unwrap();
    let all = of_indicator(db, it.id).await.unwrap();
    let id = all.iter().find(|it| it.territory == place).unwrap().id;
    let rows = curves(db, &[id], NOW).await.unwrap();
    rows.iter().map(|it| (it.1.measure.period.start(), it.1.measure.value)).collect()
}

fn by_code<'a>(all: &'a [Indicator], code: &str) -> &'a Indicator {
    all.iter().find(|it| it.code == code).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_has_figures_everywhere() {
    let Some(store) = demonstration(Engine::Sqlite).await else { return };
    let db = &store.db;
    let all = list(db).await.unwrap();
    assert!(all.iter().all(|it| it.words.source.contains("inventées")));
    let today = Clock::fixed(NOW).today();
    let mut states: HashMap<Freshness, usize> = HashMap::new();
    for it in &all {
        let (indicator, span) = (it.id, it.nature.frequency);
        let wanted = |level| Wanted { indicator, level, span, until: i32::MAX };
        let at = async |level| latest(db, wanted(level), NOW).await.unwrap();
        let nation = at(Level::Nation).await;
        assert_eq!((nation.len(), at(Level::Department).await.len()), (1, 101), "{}", it.code);
        let last = nation[0].1.measure.period;
        *states.entry(rules::freshness(last, it.nature.frequency, today)).or_default() += 1;
        if it.network.is_some() {
            assert_eq!(at(Level::Region).await.len(), 18, "{}", it.code);
            let months = curve(db, it, "FR").await;
            let span = usize::try_from(it.nature.frequency.months()).unwrap();
            assert_eq!(months.len(), 36 / span, "{}", it.code);
        }
        for (place, row) in at(Level::Department).await {
            let measure = row.measure;
            let within = measure.low.is_none_or(|it| it <= measure.value)
                && measure.high.is_none_or(|it| it >= measure.value);
            assert!(within && measure.value > 0.0, "{} {place}", it.code);
        }
    }
    assert_eq!((states[&Freshness::Late], states[&Freshness::Stale]), (1, 1));
    assert!(make::number(db, "select count(*) from series where level = 'structure'").await > 10);
    assert!(make::number(db, "select count(*) from milestone where kind = 'target'").await > 500);
    assert_eq!(
        make::number(db, &format!("select count(*) from result where published_at > {}", NOW.0))
            .await,
        0
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn four_networks_and_more_are_compared_on_satisfaction() {
    let Some(store) = demonstration(Engine::Sqlite).await else { return };
    let all = list(&store.db).await.unwrap();
    let same = |core| {
        all.iter()
            .filter(|it| comparable(it.nature) == Some((core, Comparability::Same)))
            .filter_map(|it| it.network)
            .collect::<HashSet<_>>()
            .len()
    };
    assert!(same(CoreMeasure::Satisfaction) >= 4);
    assert_eq!(same(CoreMeasure::Simplicity), 2);
    let mapped: HashSet<_> = all.iter().filter_map(|it| comparable(it.nature)).collect();
    assert!(mapped.len() >= 9, "{mapped:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_event_shows_and_one_does_not() {
    let Some(store) = demonstration(Engine::Sqlite).await else { return };
    let db = &store.db;
    let days = (Day::parse("2000-01-01").unwrap(), Clock::fixed(NOW).today());
    let asked = events::Asked { network: None, territories: &[], days };
    let listed = events::list(db, &asked, 50).await.unwrap();
    // The others are publications of documents.
    let ours = listed.iter().filter(|it| !it.title.starts_with("Nouvelle version"));
    assert_eq!(ours.count(), 3);
    let form = listed.iter().find(|it| it.title.contains("trois pages")).unwrap();
    let all = list(db).await.unwrap();
    let mean =
        |rows: Vec<f64>| rows.iter().sum::<f64>() / f64::from(u32::try_from(rows.len()).unwrap());
    let months = curve(db, by_code(&all, "DEMO-CAF-DELAI"), "FR").await;
    let part = |after: bool| {
        let is_there = |it: &&(i32, f64)| (it.0 >= form.day.month_number()) == after;
        mean(months.iter().filter(is_there).map(|it| it.1).collect())
    };
    assert!(part(false) - part(true) > 5.0);
    let hours = listed.iter().find(|it| it.title.contains("samedi")).unwrap();
    assert_eq!((hours.territory.to_string().as_str(), hours.structure.is_some()), ("D32", true));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_was_corrected_and_a_value_withdrawn() {
    let Some(store) = demonstration(Engine::Sqlite).await else { return };
    let db = &store.db;
    let all = list(db).await.unwrap();
    let of = async |code: &str, place: &str| {
        let place = Territory::parse(place).unwrap();
        let all = of_indicator(db, by_code(&all, code).id).await.unwrap();
        let id = all.into_iter().find(|it| it.territory == place).unwrap().id;
        past(db, &[id], 100).await.unwrap()
    };
    let corrected = of("DEMO-PREF-TITRES", "D69").await;
    assert!(corrected.len() > 5 && corrected.iter().all(|it| it.reason == "corrected"));
    let withdrawn = of("DEMO-RET-ATTENTE", "D54").await;
    assert_eq!(withdrawn.len(), 1);
    assert!(withdrawn[0].reason == "withdrawn" && !withdrawn[0].note.is_empty());
    assert!(corrected.iter().chain(&withdrawn).all(|it| it.replaced_at <= NOW.0));
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_the_same_on_both_engines() {
    let (Some(sqlite), Some(postgres)) =
        (demonstration(Engine::Sqlite).await, demonstration(Engine::Postgres).await)
    else {
        return;
    };
    const SQL: &str = "select count(*) * 1000000 + cast(sum(value * 10) as bigint) from result";
    let (one, other) = (make::number(&sqlite.db, SQL).await, make::number(&postgres.db, SQL).await);
    // The sum of reals may differ in its last digit with the order.
    assert!((one - other).abs() <= 1, "{one} {other}");
    const PUBLISHED: &str = "select sum(published_at / 1000) from result";
    let published = cast(PUBLISHED);
    assert_eq!(
        make::number(&sqlite.db, &published).await,
        make::number(&postgres.db, &published).await
    );
}

/// PostgreSQL sums whole numbers as decimals.
fn cast(sql: &str) -> String {
    sql.replace("sum(published_at / 1000)", "cast(sum(published_at / 1000) as bigint)")
}
