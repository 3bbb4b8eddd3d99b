//! Writing a file that was read: indicator by indicator, in one transaction.
use super::{
    Options, Plan, Report,
    tables::{Brought, Labels, OfIndicator, Tables},
};
use crate::{
    indicators::{
        codes::{Comparability, Direction, Family, PastReason},
        layouts::units,
        model::{Delivery, Indicator, IndicatorWords, Measure, Milestone, Nature, Published},
        plan::{Came, Place},
        rules, store,
    },
    kernel::{
        ids::{DeliveryId, IndicatorId, SeriesId},
        period::Span,
        territory::Territory,
        time::Instant,
    },
    platform::{
        audit::{self, Actor},
        db::{Db, Result, Tx},
        outbox::{self, Topic},
    },
};
use std::collections::{BTreeSet, HashMap};

pub(super) async fn write(
    db: &Db,
    tables: Tables,
    options: &Options,
    at: Instant,
) -> Result<Report> {
    let Tables { indicators, mut report } = tables;
    report.dry_run = options.dry_run;
    let mut tx = db.begin().await?;
    let delivery = Delivery {
        at,
        source: options.source.clone(),
        method_version: options.method_version.clone(),
        sent_by: Actor::Import.to_string(),
        note: String::new(),
    };
    let delivery = store::deliveries::insert(&mut tx, &delivery).await?;
    for it in indicators {
        write_one(&mut tx, it, (delivery, at), &mut report).await?;
    }
    report.refusals.sort_by_key(|it| it.line);
    report.outliers.sort_unstable();
    report.set_aside.sort_unstable();
    if options.dry_run || report.added + report.corrected + report.milestones == 0 {
        return Ok(report);
    }
    let details = report.to_string();
    audit::record(&mut tx, at, Actor::Import, "import", ("result", delivery.0), Some(&details))
        .await?;
    outbox::announce(&mut tx, at, Topic::Indicators, 0).await?;
    tx.commit().await?;
    Ok(report)
}

async fn write_one(
    tx: &mut Tx,
    mut it: OfIndicator,
    (delivery, at): (DeliveryId, Instant),
    report: &mut Report,
) -> Result<()> {
    let indicator = if let Some(known) = &it.known {
        known.id
    } else {
        report.new_indicators += 1;
        let new = match &mut it.brought {
            Brought::Labels(labels) => &described(&it.code, std::mem::take(labels), &it.rows),
            Brought::Whole(whole) => &**whole,
        };
        store::catalogue::put(tx, new, at).await?
    };
    let present = store::results::of_indicator(tx, indicator).await?;
    if let Some(known) = it.known.as_ref().filter(|_| present.is_empty()) {
        // Catalogues that say nothing of it have a year: the first values show that they come more often.
        let frequency = usual_frequency(&it.rows);
        if frequency < known.nature.frequency {
            let nature = Nature { frequency, ..known.nature };
            store::catalogue::put(tx, &Indicator { nature, ..known.clone() }, at).await?;
        }
    }
    take_summaries(&present, &mut it, report);
    let plan = Plan::of(&present, it.rows);
    report.added += plan.added.len() as u64;
    report.corrected += plan.changed.len() as u64;
    report.unchanged += plan.unchanged;
    report.repeated += plan.repeated;
    report.refusals.extend_from_slice(&plan.refused);
    report.outliers.extend_from_slice(&plan.outliers);
    let milestones = put_milestones(tx, indicator, it.milestones, delivery).await?;
    report.milestones += milestones;
    carry_out(tx, indicator, &plan, (delivery, at), at).await
}

/// Carries a plan out: what is replaced moves to the past first.
pub(crate) async fn carry_out(
    tx: &mut Tx,
    indicator: IndicatorId,
    plan: &Plan,
    (delivery, at): (DeliveryId, Instant),
    published_at: Instant,
) -> Result<()> {
    let territories: BTreeSet<Territory> = plan.to_write().map(|it| it.territory.clone()).collect();
    let territories: Vec<Territory> = territories.into_iter().collect();
    let series = store::series::ensure(tx, indicator, &territories).await?;
    for it in &plan.changed {
        if let Some(id) = series.get(&it.came.territory) {
            let place = (*id, it.came.measure.period);
            store::writing::retire(tx, place, at, PastReason::Corrected, "").await?;
        }
    }
    let row = |it: &Came| Some((*series.get(&it.territory)?, it.measure));
    let mut rows: Vec<(SeriesId, Measure)> = plan.to_write().filter_map(row).collect();
    // In order of the key: pages of the tree are written once.
    rows.sort_unstable_by_key(|(series, it)| (*series, it.period));
    store::writing::insert(tx, delivery, published_at, &rows).await
}

/// A summary repeats the last value of the details, with targets. When it says another value, it
/// counts otherwise, and so do its targets.
fn take_summaries(present: &HashMap<Place, Published>, it: &mut OfIndicator, report: &mut Report) {
    for (came, milestones) in std::mem::take(&mut it.summaries) {
        let there = present.get(&(came.territory.clone(), came.measure.period));
        match there {
            Some(there) if there.measure.value.total_cmp(&came.measure.value).is_ne() => {
                report.set_aside.push(came.line);
                continue;
            }
            Some(_) => report.unchanged += 1,
            None => it.rows.push(came.clone()),
        }
        it.milestones.extend(milestones.into_iter().map(|it| (came.territory.clone(), it)));
    }
}

/// Writes what is new among the initial values and targets; tells how many.
async fn put_milestones(
    tx: &mut Tx,
    indicator: IndicatorId,
    came: Vec<(Territory, Milestone)>,
    delivery: DeliveryId,
) -> Result<u64> {
    if came.is_empty() {
        return Ok(0);
    }
    let territories: BTreeSet<Territory> = came.iter().map(|it| it.0.clone()).collect();
    let territories: Vec<Territory> = territories.into_iter().collect();
    let series = store::series::ensure(tx, indicator, &territories).await?;
    let there: HashMap<_, f64> = store::results::milestones_of(tx, indicator)
        .await?
        .into_iter()
        .map(|(series, it)| ((series, it.kind, it.month), it.value))
        .collect();
    // Of two values for one date the file's last stands.
    let mut new = HashMap::new();
    for (territory, it) in came {
        if let Some(id) = series.get(&territory) {
            new.insert((*id, it.kind, it.month), it);
        }
    }
    let is_new = |(key, it): &(_, Milestone)| there.get(key) != Some(&it.value);
    let mut rows: Vec<(SeriesId, Milestone)> =
        new.into_iter().filter(is_new).map(|((series, ..), it)| (series, it)).collect();
    rows.sort_unstable_by_key(|(series, it)| (*series, it.kind, it.month));
    store::writing::put_milestones(tx, delivery, &rows).await?;
    Ok(rows.len() as u64)
}

/// An indicator that only its labels describe. What they do not say is left neutral.
fn described(code: &str, labels: Labels, rows: &[Came]) -> Indicator {
    let unit = units::of_label(&labels.unit);
    Indicator {
        id: IndicatorId(0),
        code: code.to_owned(),
        network: None,
        words: IndicatorWords {
            title: labels.title,
            theme: labels.theme,
            unit_label: units::beyond(unit, &labels.unit),
            ..IndicatorWords::default()
        },
        nature: Nature {
            family: Family::Performance,
            dimension: None,
            unit,
            direction: Direction::Neutral,
            frequency: usual_frequency(rows),
            core: None,
            comparability: Comparability::None,
        },
    }
}

/// The most frequent gap between two values of the series that came first.
fn usual_frequency(rows: &[Came]) -> Span {
    let Some(first) = rows.first().map(|it| &it.territory) else { return Span::Year };
    let mut months: Vec<i32> = rows
        .iter()
        .filter(|it| it.territory == *first)
        .map(|it| it.measure.period.start())
        .collect();
    months.sort_unstable();
    months.dedup();
    let mut gaps: Vec<i32> = months.windows(2).map(|pair| pair[1] - pair[0]).collect();
    gaps.sort_unstable();
    rules::frequency_of_gap(gaps.get(gaps.len() / 2).copied().unwrap_or(12))
}
