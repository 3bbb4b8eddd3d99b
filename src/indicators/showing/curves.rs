//! The curves of the chosen territories, and the table behind them.
use super::{
    Asked, about,
    selected::{Curve, Selected},
    sentences,
    sources::Sources,
};
use crate::{
    indicators::{
        charts::{
            frame::Words,
            intervals,
            lines::{self, Event, Lines, Point, Series, Target},
            multiples::{self, Multiples},
        },
        codes::{MilestoneKind, Unit},
        model::{Event as Dated, Measure, Published},
        shown::Table,
        view::{CURVES, Layout, Show},
    },
    kernel::{period::Period, query, territory::Territory, time::Day},
    links,
    ui::plot::{CONTEXT, Chart},
    words::{dates, indicators as words, measures},
};
use std::collections::BTreeSet;

/// One drawing with every curve, or one for each when they are many or when it is asked.
pub(super) fn charts(
    asked: &Asked<'_>,
    selected: &Selected,
    events: &[Dated],
    sources: &Sources,
) -> Vec<Chart> {
    let curves: Vec<&Curve> = selected.curves.iter().filter(|it| !it.shown.is_empty()).collect();
    if curves.is_empty() {
        return vec![];
    }
    let value = |it| asked.value_of_curve(it);
    let month = |number| dates::short_month(asked.lang, Day::first_of_month(number)).to_owned();
    let words = title(asked, selected, sources);
    let from_zero = begins_at_zero(asked);
    let apart = asked.view.layout == Layout::Apart || curves.len() > CURVES;
    if apart && curves.len() > 1 {
        let (reference, panels) = match curves.split_first() {
            Some((first, rest)) if first.territory == Territory::Nation => {
                (Some(series(asked, first, CONTEXT, selected)), rest.to_vec())
            }
            _ => (None, curves),
        };
        let panels = panels.into_iter().map(|it| series(asked, it, 0, selected)).collect();
        let drawn = Multiples { panels, reference, from_zero, value: &value };
        return vec![multiples::chart(&drawn, words)];
    }
    let numbered = (0_u8..).zip(&curves);
    let drawn = Lines {
        series: numbered.map(|(style, it)| series(asked, it, style, selected)).collect(),
        targets: targets(asked, &curves),
        events: events.iter().map(mark).collect(),
        band: None,
        from_zero,
        value: &value,
        month: &month,
    };
    vec![lines::chart(&drawn, words)]
}

fn mark(event: &Dated) -> Event {
    Event { month: event.day.month_number(), label: event.title.clone() }
}

/// Counts and delays are read from zero; shares and grades vary in the upper part of their scale.
fn begins_at_zero(asked: &Asked<'_>) -> bool {
    let unit = asked.indicator.nature.unit;
    asked.view.show == Show::Value
        && !matches!(unit, Unit::Percent | Unit::OutOfTen | Unit::OutOfFive)
}

fn title(asked: &Asked<'_>, selected: &Selected, sources: &Sources) -> Words {
    let unit = about::about(asked).unit;
    Words {
        title: asked.indicator.words.title.clone(),
        unit: match asked.view.show {
            Show::Value => unit,
            Show::Change => words::change_unit(asked.lang, &unit),
        },
        summary: sentences::summary(asked, selected).join(" "),
        source: sources.line(asked, selected.shown()),
    }
}

fn series(asked: &Asked<'_>, curve: &Curve, style: u8, selected: &Selected) -> Series {
    let base = base(asked, curve);
    let point = |it: &Published| Point {
        month: it.measure.period.start(),
        value: it.measure.value - base,
        interval: if base == 0.0 { interval(asked, it.measure) } else { None },
        text: reading(asked, &curve.name, it),
        href: experiences(asked, &curve.territory, it.measure.period),
    };
    Series {
        name: curve.name.clone(),
        style,
        span: selected.span.months().max(asked.indicator.nature.frequency.months()),
        points: curve.shown.iter().map(point).collect(),
    }
}

/// What is taken from each value: nothing, or the first value shown.
fn base(asked: &Asked<'_>, curve: &Curve) -> f64 {
    match asked.view.show {
        Show::Value => 0.0,
        Show::Change => curve.shown.first().map_or(0.0, |it| it.measure.value),
    }
}

/// What is known around a value.
pub(super) fn interval(asked: &Asked<'_>, it: Measure) -> Option<(f64, f64)> {
    intervals::around(asked.indicator.nature, it)
}

/// The sentence that a point says.
pub(super) fn reading(asked: &Asked<'_>, name: &str, it: &Published) -> String {
    let lang = asked.lang;
    let measure = it.measure;
    let period = measures::period(lang, measure.period);
    let mut text = words::reading(lang, name, &period, &asked.value(measure.value));
    if let Some(n) = measure.observations {
        text.push_str(&words::on_answers(lang, &crate::words::numbers::integer(lang, n)));
    }
    if let Some((low, high)) = interval(asked, measure) {
        text.push_str(&words::between(lang, &asked.value(low), &asked.value(high)));
    }
    text
}

/// The experiences of the same service, place and period; `None` when nothing would narrow them.
pub(super) fn experiences(
    asked: &Asked<'_>,
    territory: &Territory,
    period: Period,
) -> Option<String> {
    let directory = asked.site.directory();
    let network = asked.indicator.network.and_then(|id| directory.network(id));
    let mut filters = String::new();
    let mut put = |name: &str, value: &str| query::put(&mut filters, name, value);
    match territory {
        Territory::Structure(code) => put("service", code),
        _ => put("network", &network?.slug),
    }
    match territory {
        Territory::Department(code) => put("department", code),
        Territory::Region(code) => put("region", code),
        Territory::Nation | Territory::Structure(_) => {}
    }
    put("from", &period.first_day().to_string());
    put("to", &period.last_day().to_string());
    Some(query::address(&links::experiences(asked.lang), &filters))
}

/// The targets of the first curve that has some: those of others would be read against it.
fn targets(asked: &Asked<'_>, curves: &[&Curve]) -> Vec<Target> {
    if asked.view.show == Show::Change {
        return vec![];
    }
    let mut of_first = curves.iter().filter_map(|it| last_target(it));
    let target = |(month, value): (i32, f64)| Target {
        value,
        label: words::target_label(asked.lang, &asked.value(value), month.div_euclid(12)),
    };
    of_first.next().map(target).into_iter().collect()
}

/// The farthest target of a curve: month and value.
pub(super) fn last_target(curve: &Curve) -> Option<(i32, f64)> {
    let targets = curve.milestones.iter().filter(|it| it.kind == MilestoneKind::Target);
    targets.max_by_key(|it| it.month).map(|it| (it.month, it.value))
}

/// The values of the curves, last period first.
pub(super) fn table(asked: &Asked<'_>, selected: &Selected) -> Table {
    let lang = asked.lang;
    let periods: BTreeSet<Period> =
        selected.curves.iter().flat_map(|it| &it.shown).map(|it| it.measure.period).collect();
    let row = |period: Period| {
        let cell = |curve: &Curve| {
            let found = curve.shown.iter().find(|it| it.measure.period == period);
            found.map_or_else(
                || words::missing(lang).to_owned(),
                |it| asked.value_of_curve(it.measure.value - base(asked, curve)),
            )
        };
        let cells = selected.curves.iter().map(cell);
        std::iter::once(measures::period(lang, period)).chain(cells).collect()
    };
    let heads = selected.curves.iter().map(|it| it.name.clone());
    Table {
        caption: words::values_caption(lang, &asked.indicator.words.title),
        heads: std::iter::once(words::period(lang).to_owned()).chain(heads).collect(),
        rows: periods.into_iter().rev().map(row).collect(),
    }
}
