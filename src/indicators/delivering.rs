//! From rows that were read to results: planned against what is there, then written. Every road ends
//! here: the command line, an upload, the grid, a correction, a publisher's program.
mod described;

use super::{
    codes::PastReason,
    model::{Delivery, Indicator, Measure, Milestone, Published},
    plan::{Came, Place, Plan},
    report::Report,
    store,
    tables::{Brought, Labels, OfIndicator, Tables},
};
use crate::{
    kernel::{
        ids::{DeliveryId, SeriesId},
        territory::Territory,
        time::Instant,
    },
    platform::{
        audit::{self, Actor},
        db::{Result, Tx},
        outbox::{self, Topic},
    },
};
use described::{described, usual_frequency};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Who sends results, and what readers are told of them.
#[derive(Debug, Clone)]
pub struct Sending {
    pub by: Actor,
    pub source: String,
    pub method_version: String,
    /// Public: why values changed.
    pub note: String,
    /// Now, or a time to come.
    pub published_at: Instant,
}

/// What the rows of one indicator would do.
pub struct OfPlan {
    pub indicator: Indicator,
    pub plan: Plan,
    /// Initial values and targets that are not there yet.
    pub milestones: Vec<(Territory, Milestone)>,
    /// Those there that other values replace: readers see the new ones alone, the audit keeps both.
    pub replaced: Vec<(Territory, Milestone)>,
}

/// An initial value or a target, and where.
type Milestoned = (Territory, Milestone);

/// What a whole table would do.
pub struct Planned {
    pub indicators: Vec<OfPlan>,
    pub report: Report,
}

/// Compares a table with what is there. Indicators that it brings are added in `tx`.
pub async fn plan(
    tx: &mut Tx,
    tables: Tables,
    published_at: Instant,
    now: Instant,
) -> Result<Planned> {
    let Tables { indicators, mut report } = tables;
    let mut planned = vec![];
    for it in indicators {
        planned.push(plan_one(tx, it, (published_at, now), &mut report).await?);
    }
    report.refusals.sort_by_key(|it| it.line);
    report.outliers.sort_unstable();
    report.set_aside.sort_unstable();
    Ok(Planned { indicators: planned, report })
}

async fn plan_one(
    tx: &mut Tx,
    mut it: OfIndicator,
    (published_at, now): (Instant, Instant),
    report: &mut Report,
) -> Result<OfPlan> {
    let may_teach = !matches!(it.brought, Brought::Nothing);
    let mut indicator = if let Some(known) = it.known.take() {
        known
    } else {
        report.new_indicators += 1;
        let new = match std::mem::replace(&mut it.brought, Brought::Nothing) {
            Brought::Nothing => described(&it.code, Labels::default(), &it.rows),
            Brought::Labels(labels) => described(&it.code, labels, &it.rows),
            Brought::Whole(whole) => *whole,
        };
        let id = store::catalogue::put(tx, &new, now).await?;
        Indicator { id, ..new }
    };
    let present = store::results::of_indicator(tx, indicator.id).await?;
    if may_teach && present.is_empty() {
        // Catalogues that say nothing of it have a year: the first values show that they come more often.
        let frequency = usual_frequency(&it.rows);
        if frequency < indicator.nature.frequency {
            indicator.nature.frequency = frequency;
            store::catalogue::put(tx, &indicator, now).await?;
        }
    }
    take_summaries(&present, &mut it, report);
    let mut plan = Plan::of(&present, it.rows);
    if published_at > now {
        plan.leave_corrections_out(now);
    }
    report.added += plan.added.len() as u64;
    report.corrected += plan.changed.len() as u64;
    report.unchanged += plan.unchanged;
    report.repeated += plan.repeated;
    report.refusals.extend_from_slice(&plan.refused);
    report.outliers.extend_from_slice(&plan.outliers);
    let there = store::results::milestones_of(tx, indicator.id).await?;
    let (milestones, replaced) = new_milestones(there, it.milestones);
    report.milestones += milestones.len() as u64;
    Ok(OfPlan { indicator, plan, milestones, replaced })
}

/// Writes what was planned, with its delivery, a line in the audit and one in the outbox; `None` when
/// there is nothing to write.
pub async fn deliver(
    tx: &mut Tx,
    planned: &Planned,
    sending: &Sending,
    now: Instant,
) -> Result<Option<DeliveryId>> {
    let is_idle = |it: &OfPlan| it.plan.is_empty() && it.milestones.is_empty();
    if planned.indicators.iter().all(is_idle) {
        return Ok(None);
    }
    let delivery = Delivery {
        at: now,
        source: sending.source.clone(),
        method_version: sending.method_version.clone(),
        sent_by: sending.by.to_string(),
        note: sending.note.clone(),
    };
    let delivery = store::deliveries::insert(tx, &delivery).await?;
    for it in &planned.indicators {
        carry_out(tx, it, (delivery, sending), now).await?;
    }
    let action = if sending.by == Actor::Import { "import" } else { "publish" };
    let details = planned.report.to_string();
    let subject = ("result", delivery.0);
    audit::record(tx, now, sending.by, action, subject, Some(&details)).await?;
    outbox::announce(tx, now, Topic::Indicators, 0).await?;
    Ok(Some(delivery))
}

/// Carries a plan out: what is replaced moves to the past first.
async fn carry_out(
    tx: &mut Tx,
    OfPlan { indicator, plan, milestones, replaced }: &OfPlan,
    (delivery, sending): (DeliveryId, &Sending),
    now: Instant,
) -> Result<()> {
    let territories: BTreeSet<Territory> = plan
        .to_write()
        .map(|it| &it.territory)
        .chain(milestones.iter().map(|it| &it.0))
        .cloned()
        .collect();
    let territories: Vec<Territory> = territories.into_iter().collect();
    let series = store::series::ensure(tx, indicator.id, &territories).await?;
    for it in &plan.changed {
        if let Some(id) = series.get(&it.came.territory) {
            let (seen, reason) = ((*id, &it.before), PastReason::Corrected);
            store::writing::take_away(tx, seen, now, reason, &sending.note).await?;
        }
    }
    let row = |it: &Came| Some((*series.get(&it.territory)?, it.measure));
    let mut rows: Vec<(SeriesId, Measure)> = plan.to_write().filter_map(row).collect();
    // In order of the key: pages of the tree are written once.
    rows.sort_unstable_by_key(|(series, it)| (*series, it.period));
    store::writing::insert(tx, delivery, sending.published_at, &rows).await?;
    let row = |it: &(Territory, Milestone)| Some((*series.get(&it.0)?, it.1));
    let mut rows: Vec<(SeriesId, Milestone)> = milestones.iter().filter_map(row).collect();
    rows.sort_unstable_by_key(|(series, it)| (*series, it.kind, it.month));
    for (territory, it) in replaced {
        let Some(series) = series.get(territory) else { continue };
        let (details, subject) = (it.to_string(), ("series", series.0));
        audit::record(tx, now, sending.by, "replace", subject, Some(&details)).await?;
    }
    store::writing::put_milestones(tx, delivery, &rows).await
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

/// What is new among the initial values and targets, and what it replaces, in order. Of two values for
/// one date the file's last stands.
fn new_milestones(
    there: Vec<Milestoned>,
    came: Vec<Milestoned>,
) -> (Vec<Milestoned>, Vec<Milestoned>) {
    let by_place = |all: Vec<Milestoned>| {
        let place = |(territory, it): Milestoned| ((territory, it.kind, it.month), it);
        all.into_iter().map(place).collect::<BTreeMap<_, _>>()
    };
    let (mut new, mut replaced) = (vec![], vec![]);
    if came.is_empty() {
        return (new, replaced);
    }
    let there = by_place(there);
    for (place, it) in by_place(came) {
        let before = there.get(&place);
        if before.is_some_and(|before| before.value.total_cmp(&it.value).is_eq()) {
            continue;
        }
        replaced.extend(before.map(|before| (place.0.clone(), *before)));
        new.push((place.0, it));
    }
    (new, replaced)
}
