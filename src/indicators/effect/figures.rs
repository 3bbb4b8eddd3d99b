//! The indicators of the event's network, before and after.
use super::{
    tests_of_change::{Difference, ENOUGH, welch},
    window,
};
use crate::{
    indicators::{
        catalogue,
        charts::{
            frame::Words,
            lines::{self, Event as Mark, Lines, Point, Series},
        },
        measured::{FigureEffect, Verdict},
        model::{Event, Indicator, Published},
        rules, store,
        view::View,
    },
    kernel::{
        error::AppError, ids::SeriesId, lang::Lang, period::Period, query, territory::Territory,
        time::Day,
    },
    links,
    platform::site::Site,
    ui::plot::CONTEXT,
    words::{dates, effects as words, measures},
};
use std::collections::HashMap;

/// The values of one territory, by period.
type Values = HashMap<Period, f64>;

/// Where the event took place, and what is published there.
#[derive(Clone, Copy)]
struct Own<'a> {
    territory: &'a Territory,
    name: &'a str,
    values: &'a [Published],
}

pub(super) async fn read(
    site: &Site,
    lang: Lang,
    event: &Event,
) -> Result<Vec<FigureEffect>, AppError> {
    let own = own_territory(site, event);
    let name = catalogue::territory_name(site, lang, &own);
    let territories = [own.clone(), Territory::Nation];
    let series = store::series::of_territories(&site.db, &territories).await?;
    let indicators = store::catalogue::list(&site.db).await?;
    let ids: Vec<SeriesId> = series.iter().map(|it| it.id).collect();
    let rows = store::results::curves(&site.db, &ids, site.clock.now()).await?;
    let mut values: HashMap<SeriesId, Vec<Published>> = HashMap::new();
    for (series, it) in rows {
        values.entry(series).or_default().push(it);
    }
    let mut effects = vec![];
    for indicator in indicators.iter().filter(|it| it.network == Some(event.network)) {
        let of = |territory: &Territory| {
            let found = series
                .iter()
                .find(|it| it.indicator == indicator.id && it.territory == *territory)?;
            values.get(&found.id)
        };
        let Some(here) = of(&own) else { continue };
        let elsewhere = (own != Territory::Nation).then(|| of(&Territory::Nation)).flatten();
        let own = Own { territory: &own, name: &name, values: here };
        effects.push(effect(lang, event, indicator, own, elsewhere));
    }
    Ok(effects)
}

/// Where the event's own values are: its structure, or its territory.
fn own_territory(site: &Site, event: &Event) -> Territory {
    let directory = site.directory();
    let structure = event.structure.and_then(|id| directory.by_id(id));
    structure
        .and_then(|it| Territory::structure(&it.code))
        .unwrap_or_else(|| event.territory.clone())
}

fn effect(
    lang: Lang,
    event: &Event,
    indicator: &Indicator,
    own: Own<'_>,
    elsewhere: Option<&Vec<Published>>,
) -> FigureEffect {
    let nature = indicator.nature;
    let of_span = |all: &[Published]| -> Values {
        all.iter()
            .filter(|it| it.measure.period.span() == nature.frequency)
            .map(|it| (it.measure.period, it.measure.value))
            .collect()
    };
    let own_values = of_span(own.values);
    let control = elsewhere.map(|it| of_span(it)).filter(|it| !it.is_empty());
    let around_event = (event.day.month_number(), window(nature.frequency));
    let (before, after) = sides(around_event, &own_values, control.as_ref());
    let difference = welch(&before, &after);
    let verdict = verdict(difference, |by| rules::is_better(nature.direction, 0.0, by));
    FigureEffect {
        title: indicator.words.title.clone(),
        href: around(lang, event, indicator, own.territory),
        verdict,
        sentence: sentence(lang, indicator, &before, &after, difference, control.is_some()),
        has_control: control.is_some(),
        chart: chart(lang, event, indicator, (own.name, &own_values), control.as_ref()),
    }
}

/// What is compared: whole periods on each side, less the control's value of the same period.
fn sides(
    (month, window): (i32, i32),
    values: &Values,
    control: Option<&Values>,
) -> (Vec<f64>, Vec<f64>) {
    let mut before = vec![];
    let mut after = vec![];
    for (period, value) in values {
        let taken = match control {
            Some(control) => match control.get(period) {
                Some(there) => value - there,
                None => continue,
            },
            None => *value,
        };
        if period.last_month() < month && period.start() >= month - window {
            before.push(taken);
        } else if period.start() > month && period.last_month() <= month + window {
            after.push(taken);
        }
    }
    (before, after)
}

/// What a difference allows to say.
pub(super) fn verdict(
    difference: Option<Difference>,
    is_better: impl Fn(f64) -> Option<bool>,
) -> Verdict {
    match difference {
        None => Verdict::TooFew,
        Some(it) if !it.is_clear() => Verdict::Nothing,
        Some(it) => match is_better(it.by) {
            Some(true) => Verdict::Better,
            Some(false) => Verdict::Worse,
            None => Verdict::Moved,
        },
    }
}

fn sentence(
    lang: Lang,
    indicator: &Indicator,
    before: &[f64],
    after: &[f64],
    difference: Option<Difference>,
    has_control: bool,
) -> String {
    let unit = indicator.nature.unit;
    let Some(it) = difference else {
        if before.len() >= ENOUGH && after.len() >= ENOUGH {
            return words::no_spread(lang).to_owned();
        }
        return words::too_few(lang, &before.len().to_string(), &after.len().to_string());
    };
    // A mean is not known to the hundredth.
    let tenth = |it: f64| (it * 10.0).round() / 10.0;
    let change = |by: f64| measures::change(lang, tenth(by), unit);
    let gap = words::gap(lang, &change(it.by), &change(it.interval.0), &change(it.interval.1));
    let mean = |values: &[f64]| {
        let count = f64::from(u32::try_from(values.len()).unwrap_or(1));
        measures::value(lang, tenth(values.iter().sum::<f64>() / count), unit)
    };
    let means = if has_control {
        words::against_the_rest(lang).to_owned()
    } else {
        words::means(lang, &mean(before), &mean(after))
    };
    let end =
        if it.is_clear() { words::more_than_chance(lang) } else { words::may_be_chance(lang) };
    format!("{means} {gap} {end}")
}

/// The indicator's page, two windows around the event.
fn around(lang: Lang, event: &Event, indicator: &Indicator, own: &Territory) -> String {
    let (month, window) = (event.day.month_number(), window(indicator.nature.frequency));
    let mut territories = vec![own.clone()];
    if *own != Territory::Nation {
        territories.push(Territory::Nation);
    }
    let (from, to) = (Some(month - 2 * window), Some(month + 2 * window));
    let view = View { territories, from, to, ..View::default() };
    query::address(&links::indicator(lang, &indicator.code), &view.to_query())
}

fn chart(
    lang: Lang,
    event: &Event,
    indicator: &Indicator,
    (here, own): (&str, &Values),
    control: Option<&Values>,
) -> crate::ui::plot::Chart {
    let month = event.day.month_number();
    let window = window(indicator.nature.frequency);
    let near = |it: &&Period| (it.start() - month).abs() <= window + it.span().months();
    let unit = indicator.nature.unit;
    let series = |name: String, style: u8, values: &Values| {
        let mut periods: Vec<&Period> = values.keys().filter(near).collect();
        periods.sort_unstable();
        let points = periods.into_iter().filter_map(|period| {
            let value = *values.get(period)?;
            let when = measures::period(lang, *period);
            let text = crate::words::indicators::reading(
                lang,
                &name,
                &when,
                &measures::value(lang, value, unit),
            );
            Some(Point { month: period.start(), value, text, ..Point::default() })
        });
        let points = points.collect();
        Series { name, style, span: indicator.nature.frequency.months(), points }
    };
    let mut drawn = vec![series(here.to_owned(), 0, own)];
    if let Some(control) = control {
        let name = measures::territory(lang, &Territory::Nation).unwrap_or_default();
        drawn.push(series(name, CONTEXT, control));
    }
    let value = |it: f64| measures::value(lang, it, unit);
    let short = |number| dates::short_month(lang, Day::first_of_month(number)).to_owned();
    let drawn = Lines {
        series: drawn,
        targets: vec![],
        events: vec![Mark { month, label: dates::day(lang, event.day) }],
        band: None,
        from_zero: false,
        value: &value,
        month: &short,
    };
    let title = words::before_and_after(lang, &dates::day(lang, event.day));
    lines::chart(&drawn, Words { title, ..Words::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::period::Span;

    /// Ten years of values, whatever their frequency.
    fn values(frequency: Span) -> Values {
        let starts = (2015 * 12..2025 * 12).filter(|it| it % frequency.months() == 0);
        starts.map(|it| (Period::of_month(it, frequency), f64::from(it))).collect()
    }

    #[test]
    fn every_frequency_has_enough_periods_on_each_side() {
        for frequency in Span::ALL {
            let values = values(frequency);
            for month in 2020 * 12..2021 * 12 {
                let (before, after) = sides((month, window(frequency)), &values, None);
                assert!(before.len() >= ENOUGH && after.len() >= ENOUGH, "{frequency:?} {month}");
                let is_whole = |it: &f64| *it < f64::from(month);
                assert!(before.iter().all(is_whole) && !after.iter().any(is_whole));
            }
        }
    }
}
