//! In what order indicators are listed, and under what headings.
use crate::{
    indicators::{
        catalogue::Known,
        charts::intervals::has_improved,
        codes::{Dimension, Direction, Freshness},
        filters::Order,
        listed::Course,
    },
    kernel::{lang::Lang, text::fold, time::Day},
    words::{dashboard as words, indicators},
};
use std::cmp::Reverse;

/// After everything that has a place.
const LAST: usize = 99;

/// Sorts what comes in order of titles.
pub(super) fn arrange(by: Order, today: Day, all: &mut [Known]) {
    match by {
        Order::Subject => all.sort_by_key(|it| dimension_place(it.indicator.nature.dimension)),
        Order::Network => all.sort_by_cached_key(|it| {
            (it.network.is_none(), it.network.as_ref().map(|it| (fold(&it.1), it.0.clone())))
        }),
        Order::Freshness => all.sort_by_key(|it| {
            let month = it.last().map_or(i32::MIN, |it| it.measure.period.last_month());
            (freshness_place(it.freshness(today)), Reverse(month))
        }),
        Order::Change => all.sort_by(|one, other| {
            let place = |it: &Known| course(it).map_or(LAST, |it| it as usize);
            place(one).cmp(&place(other)).then_with(|| size(other).total_cmp(&size(one)))
        }),
    }
}

/// What an indicator stands under.
pub(super) fn heading(by: Order, lang: Lang, today: Day, it: &Known) -> String {
    let title = match by {
        Order::Subject => match it.indicator.nature.dimension {
            Some(dimension) => indicators::dimension_name(lang, dimension),
            None => words::other_subjects(lang),
        },
        Order::Network => match &it.network {
            Some((_, name)) => name,
            None => words::other_networks(lang),
        },
        Order::Freshness => match it.freshness(today) {
            Some(freshness) => indicators::freshness(lang, freshness),
            None => words::no_value(lang),
        },
        Order::Change => match course(it) {
            Some(course) => words::course(lang, course),
            None => words::no_year_before(lang),
        },
    };
    title.to_owned()
}

/// Which way the value went in a year; `None` without both values.
pub(super) fn course(it: &Known) -> Option<Course> {
    let (before, now) = (it.head.as_ref()?.a_year_before?, it.last()?.measure.value);
    if before.total_cmp(&now).is_eq() {
        return Some(Course::Same);
    }
    Some(match has_improved(it.indicator.nature, before, it.last()?.measure) {
        Some(true) => Course::Better,
        Some(false) => Course::Worse,
        None if it.indicator.nature.direction == Direction::Neutral => Course::Moved,
        // A gap that chance may explain.
        None => Course::Same,
    })
}

/// How much it moved, as a share of what it was: points and days are not added.
fn size(it: &Known) -> f64 {
    let change = || {
        let before = it.head.as_ref()?.a_year_before?;
        let by = (it.last()?.measure.value - before).abs();
        Some(if before == 0.0 { by } else { by / before.abs() })
    };
    change().unwrap_or(-1.0)
}

fn dimension_place(it: Option<Dimension>) -> usize {
    it.map_or(LAST, |it| it as usize)
}

fn freshness_place(it: Option<Freshness>) -> usize {
    it.map_or(LAST, |it| it as usize)
}
