//! One indicator in a few words: its last value, where it goes, what it aims at.
use super::{arranging::course, no_value};
use crate::{
    indicators::{
        catalogue::{self, Known},
        charts::spark::spark,
        codes::MilestoneKind,
        listed::{Card, Change, Spark},
        model::{Milestone, Published},
        rules,
        store::{self, results::OfSeries},
    },
    kernel::{error::AppError, ids::SeriesId, lang::Lang, time::Day},
    platform::site::Site,
    ui::plot::{Drawing, Mark, outline},
    words::{dashboard as words, indicators, measures},
};

/// Values that a spark line shows.
const POINTS: i32 = 36;

/// A card for each of these, in order.
pub(super) async fn cards(
    site: &Site,
    lang: Lang,
    today: Day,
    page: &[Known],
) -> Result<Vec<Card>, AppError> {
    let with_value = page.iter().filter(|it| it.last().is_some());
    let ids: Vec<SeriesId> =
        with_value.filter_map(|it| it.head.as_ref()).map(|it| it.series).collect();
    let curves = store::results::curves(&site.db, &ids, site.clock.now()).await?;
    let milestones = store::results::milestones(&site.db, &ids).await?;
    let card = |it: &Known| card(site, lang, today, it, &curves, &milestones);
    Ok(page.iter().map(card).collect())
}

fn card(
    site: &Site,
    lang: Lang,
    today: Day,
    it: &Known,
    curves: &[OfSeries],
    milestones: &[(SeriesId, Milestone)],
) -> Card {
    let said = &it.indicator.words;
    let network = it.network.as_ref().map(|it| it.1.clone());
    let about = network.into_iter().chain([said.theme.clone()]).filter(|it| !it.is_empty());
    let card = Card {
        code: it.indicator.code.clone(),
        title: said.title.clone(),
        about: about.collect::<Vec<_>>().join(" · "),
        ..Card::default()
    };
    let (Some(head), Some(last)) = (&it.head, it.last()) else {
        return Card { when: no_value(lang), ..card };
    };
    let place = catalogue::territory_name(site, lang, &head.territory);
    let period = measures::period(lang, last.measure.period);
    let mine = |series: &SeriesId| *series == head.series;
    let targets = milestones
        .iter()
        .filter(|(series, milestone)| mine(series) && milestone.kind == MilestoneKind::Target);
    let values: Vec<&Published> =
        curves.iter().filter(|(series, _)| mine(series)).map(|(_, it)| it).collect();
    Card {
        value: it.value(lang, last.measure.value),
        when: words::place_and_period(lang, &place, &period),
        change: change(lang, it),
        target: targets
            .max_by_key(|it| it.1.month)
            .map(|(_, target)| self::target(lang, it, last, target))
            .unwrap_or_default(),
        freshness: it.freshness(today),
        spark: line(it, last, &values),
        ..card
    }
}

fn change(lang: Lang, it: &Known) -> Option<Change> {
    let course = course(it)?;
    let by = it.last()?.measure.value - it.head.as_ref()?.a_year_before?;
    let text = if by == 0.0 {
        words::unchanged(lang).to_owned()
    } else {
        words::in_a_year(lang, &measures::change(lang, by, it.indicator.nature.unit))
    };
    Some(Change { text, course })
}

/// « Objectif 2026 : 95 %, atteint ».
fn target(lang: Lang, it: &Known, last: &Published, target: &Milestone) -> String {
    let nature = it.indicator.nature;
    let value = measures::value(lang, target.value, nature.unit);
    let label = indicators::target_label(lang, &value, target.month.div_euclid(12));
    match rules::is_reached(nature.direction, last.measure.value, target.value) {
        Some(true) => words::reached(lang, &label),
        Some(false) => words::not_reached(lang, &label),
        None => label,
    }
}

/// The last values at their places in time; what was not published is a hole.
fn line(it: &Known, last: &Published, values: &[&Published]) -> Option<Spark> {
    let span = last.measure.period.span();
    let step = span.months().max(it.indicator.nature.frequency.months());
    let end = last.measure.period.start();
    let mut points: Vec<(i32, f64)> = values
        .iter()
        .filter(|it| it.measure.period.span() == span)
        .map(|it| ((end - it.measure.period.start()) / step, it.measure.value))
        .filter(|(back, _)| (0..POINTS).contains(back))
        .collect();
    points.dedup_by_key(|it| it.0);
    let first = points.iter().map(|it| it.0).max().filter(|_| points.len() > 1)?;
    let at = |back: i32| points.iter().find(|it| it.0 == back).map(|it| it.1);
    let values: Vec<Option<f64>> = (0..=first).rev().map(at).collect();
    Some(outlines(&spark(&values, 0)))
}

/// The marks of a spark line, as paths.
fn outlines(drawing: &Drawing) -> Spark {
    let mut paths = Spark { line: String::new(), last: String::new() };
    for mark in &drawing.marks {
        match mark {
            Mark::Line { points, .. } => paths.line.push_str(&outline::joined(points, false)),
            Mark::Dot { at, size, .. } => paths.last.push_str(&outline::disc(*at, *size)),
            _ => {}
        }
    }
    paths
}
