//! One core measure across networks: the same definition together, close ones apart, nothing else.
mod drawn;
mod reasons;

use super::{
    catalogue::{self, Known},
    charts::intervals,
    codes::{Comparability, CoreMeasure},
    compared::{Comparison, Part, Row},
    rules,
};
use crate::{
    kernel::{error::AppError, lang::Lang, period::Period, territory::Level},
    platform::site::Site,
    words::{indicators, measures},
};
use std::collections::BTreeSet;

/// Beyond these months, two values are not of the same time.
const FAR: i32 = 12;
/// It takes two to compare.
const FEWEST: usize = 2;

/// The comparison by this measure; by the one that most networks publish when none is asked.
pub async fn compare(
    site: &Site,
    lang: Lang,
    asked: Option<CoreMeasure>,
) -> Result<Comparison, AppError> {
    let all = catalogue::all(site).await?;
    let choices = CoreMeasure::ALL.map(|it| (it, networks(&all, it)));
    let most = choices.iter().rev().max_by_key(|it| it.1).map(|it| it.0);
    let measure = asked.or(most).unwrap_or(CoreMeasure::Satisfaction);
    let of = |comparability| -> Vec<&Known> {
        all.iter().filter(|it| stands(it, measure) == Some(comparability)).collect()
    };
    let (same, close) = (of(Comparability::Same), of(Comparability::Close));
    let named = CoreMeasure::ALL.iter().position(|it| *it == measure);
    let count = named.and_then(|at| choices.get(at)).map_or(0, |it| it.1);
    let is_comparable = usize::try_from(count).is_ok_and(|it| it >= FEWEST);
    let periods = same.iter().chain(&close).filter_map(|it| it.last()).map(|it| it.measure.period);
    Ok(Comparison {
        measure,
        choices: choices.into_iter().collect(),
        unit: unit(lang, measure),
        summary: if is_comparable { drawn::summary(lang, measure, &same) } else { String::new() },
        is_comparable,
        far_apart: far_apart(lang, periods.collect()),
        same: part(lang, measure, &same, Comparability::Same),
        close: part(lang, measure, &close, Comparability::Close),
        apart: reasons::apart(lang, &all, measure),
    })
}

/// How an indicator stands with a measure, when it has a national value to show.
fn stands(it: &Known, measure: CoreMeasure) -> Option<Comparability> {
    let (core, comparability) = rules::comparable(it.indicator.nature)?;
    let national = it.head.as_ref()?.territory.level() == Level::Nation && it.last().is_some();
    (core == measure && national).then_some(comparability)
}

/// How many networks can be compared by a measure.
fn networks(all: &[Known], measure: CoreMeasure) -> u32 {
    let names: BTreeSet<&str> =
        all.iter().filter(|it| stands(it, measure).is_some()).map(publisher).collect();
    u32::try_from(names.len()).unwrap_or(u32::MAX)
}

/// The network, or the indicator itself when no network answers for it.
fn publisher(it: &Known) -> &str {
    it.network.as_ref().map_or(it.indicator.words.title.as_str(), |it| it.1.as_str())
}

fn unit(lang: Lang, measure: CoreMeasure) -> String {
    let unit = indicators::unit_name(lang, measure.unit());
    format!("{unit}, {}", indicators::direction(lang, measure.direction()))
}

/// The first and the last period, when they are too far from each other.
fn far_apart(lang: Lang, periods: BTreeSet<Period>) -> Option<(String, String)> {
    let first = periods.iter().min_by_key(|it| it.last_month())?;
    let last = periods.iter().max_by_key(|it| it.last_month())?;
    let is_far = last.last_month() - first.last_month() > FAR;
    is_far.then(|| (measures::period(lang, *first), measures::period(lang, *last)))
}

fn part(lang: Lang, measure: CoreMeasure, all: &[&Known], comparability: Comparability) -> Part {
    let ranked = drawn::ranked(lang, measure, all, comparability);
    let row = |it: &Known| {
        let last = it.last()?;
        let value = |it| measures::value(lang, it, measure.unit());
        let interval = intervals::around(it.indicator.nature, last.measure);
        Some(Row {
            network: publisher(it).to_owned(),
            title: it.indicator.words.title.clone(),
            code: it.indicator.code.clone(),
            description: it.indicator.words.description.clone(),
            value: value(last.measure.value),
            interval: interval
                .map(|(low, high)| indicators::interval_text(lang, &value(low), &value(high)))
                .unwrap_or_default(),
            period: measures::period(lang, last.measure.period),
        })
    };
    let in_order = ranked.iter().filter_map(|it| all.get(it.place).copied());
    Part {
        rows: in_order.filter_map(row).collect(),
        chart: drawn::chart(lang, measure, ranked, all, comparability),
    }
}
