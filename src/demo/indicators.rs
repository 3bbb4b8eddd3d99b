//! Invented indicators: a catalogue written by hand, loaded as any other, and values drawn by a program
//! that gives the same ones on every machine, for three years until today.
mod events;
mod mistakes;
mod places;
mod recipes;
mod travels;
mod values;

use crate::{
    directory::snapshot,
    indicators::{
        catalogue_import::{self, Companions, ImportError},
        codes::MilestoneKind,
        layouts::catalogue::COLUMNS,
        model::{Delivery, Indicator, Measure, Milestone},
        store,
    },
    kernel::{
        ids::{DeliveryId, IndicatorId, SeriesId},
        territory::Territory,
        time::{DAY_MS, Day, Instant},
    },
    platform::{
        audit::{self, Actor},
        clock::Clock,
        db::{Db, Result, Tx},
        outbox::{self, Topic},
        tabular::Table,
    },
};
use mistakes::Found;
use recipes::{RECIPES, Recipe};
use std::{collections::HashMap, io::Cursor};

const CATALOGUE: &str = include_str!("indicators.csv");

/// Told with every figure.
const SOURCE: &str = "Données inventées pour la démonstration";

type Series = HashMap<Territory, SeriesId>;

/// Loads the catalogue, the values, their milestones and the events; how many values.
pub(super) async fn load(db: &Db, clock: &Clock) -> std::result::Result<usize, ImportError> {
    let (today, now) = (clock.today(), clock.now());
    let table = Table::read(Box::new(Cursor::new(CATALOGUE.as_bytes())), None, &COLUMNS)?;
    catalogue_import::run_table(db, table, &Companions::default(), false, now).await?;
    let catalogue = store::catalogue::list(db).await?;
    let directory = snapshot::load(db).await?;

    let mut tx = db.begin().await?;
    let mut count = 0;
    for recipe in &RECIPES {
        if let Some(it) = catalogue.iter().find(|it| it.code == recipe.code) {
            count += one(&mut tx, recipe, it, today).await?;
        }
    }
    for (indicator, values) in travels::all(today, SOURCE) {
        let id = store::catalogue::put(&mut tx, &indicator, now).await?;
        let at = Instant(now.0 - DAY_MS);
        let series = ensure(&mut tx, id, values.iter().map(|it| &it.0)).await?;
        let delivery = deliver(&mut tx, at, "").await?;
        count += insert(&mut tx, &series, delivery, at, &values).await?;
    }
    events::write(&mut tx, &directory, today, now).await?;
    let details = format!("indicators={} values={count}", catalogue.len());
    audit::record(&mut tx, now, Actor::CommandLine, "import", ("indicator", 0), Some(&details))
        .await?;
    outbox::announce(&mut tx, now, Topic::Indicators, 0).await?;
    tx.commit().await?;
    Ok(count)
}

/// One indicator, period by period, each published in its time.
async fn one(tx: &mut Tx, recipe: &Recipe, it: &Indicator, today: Day) -> Result<usize> {
    let all: Vec<_> = values::periods(recipe, it.nature, today)
        .into_iter()
        .map(|period| (period, values::of_period(recipe, it.nature, period, today)))
        .collect();
    let places = all.iter().flat_map(|it| it.1.iter().map(|it| &it.0));
    let series = ensure(tx, it.id, places).await?;
    let found = Found::of(&all);
    let mut count = 0;
    for (period, values) in &all {
        let at = morning(values::published_on(*period));
        let delivery = deliver(tx, at, "").await?;
        let wrong = found.and_then(|it| it.published_first(recipe.code, *period, values));
        count += insert(tx, &series, delivery, at, wrong.as_ref().unwrap_or(values)).await?;
    }
    if let Some(found) = found {
        found.put_right(tx, (recipe.code, it.id), &series, &all).await?;
    }
    if let Some(target) = recipe.target {
        let first = all.first().map(|it| it.1.as_slice()).unwrap_or_default();
        milestones(tx, &series, first, target, today).await?;
    }
    Ok(count)
}

/// Initial values, and what the nation, regions and departments aim at by the end of next year.
async fn milestones(
    tx: &mut Tx,
    series: &Series,
    first: &[(Territory, Measure)],
    target: f64,
    today: Day,
) -> Result<()> {
    let Some(nation) = first.iter().find(|it| it.0 == Territory::Nation) else { return Ok(()) };
    let delivery = deliver(tx, morning(values::published_on(nation.1.period)), "").await?;
    let end = (today.year() + 1) * 12 + 11;
    let mut rows = vec![];
    for (territory, it) in first {
        let Some(series) = series.get(territory) else { continue };
        let initial =
            Milestone { kind: MilestoneKind::Initial, month: it.period.start(), value: it.value };
        // Half of the gap with the nation is to be closed.
        let value = values::rounded(target + (it.value - nation.1.value) / 2.0);
        rows.push((*series, initial));
        rows.push((*series, Milestone { kind: MilestoneKind::Target, month: end, value }));
    }
    store::writing::put_milestones(tx, delivery, &rows).await
}

async fn ensure<'a>(
    tx: &mut Tx,
    indicator: IndicatorId,
    places: impl Iterator<Item = &'a Territory>,
) -> Result<Series> {
    let mut territories: Vec<Territory> = places.cloned().collect();
    territories.sort_unstable();
    territories.dedup();
    store::series::ensure(tx, indicator, &territories).await
}

async fn deliver(tx: &mut Tx, at: Instant, note: &str) -> Result<DeliveryId> {
    let delivery = Delivery {
        at,
        source: SOURCE.to_owned(),
        method_version: "1".to_owned(),
        sent_by: Actor::CommandLine.to_string(),
        note: note.to_owned(),
    };
    store::deliveries::insert(tx, &delivery).await
}

async fn insert(
    tx: &mut Tx,
    series: &Series,
    delivery: DeliveryId,
    at: Instant,
    values: &[(Territory, Measure)],
) -> Result<usize> {
    let mut rows: Vec<(SeriesId, Measure)> =
        values.iter().filter_map(|(territory, it)| Some((*series.get(territory)?, *it))).collect();
    rows.sort_unstable_by_key(|it| it.0);
    store::writing::insert(tx, delivery, at, &rows).await?;
    Ok(rows.len())
}

/// Nine in the morning, in winter.
fn morning(day: Day) -> Instant {
    Instant(i64::from(day.number()) * DAY_MS + 8 * 3_600_000)
}
