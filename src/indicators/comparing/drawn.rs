//! Networks side by side as dots, and what the drawing says in one sentence.
use super::publisher;
use crate::{
    indicators::{
        catalogue::Known,
        charts::{
            dots::{self, Dots, Row, rank},
            frame::Words,
            intervals,
        },
        codes::{Comparability, CoreMeasure},
    },
    kernel::lang::Lang,
    links,
    platform::clock::day_in_france,
    ui::plot::Chart,
    words::{dashboard as words, dates, indicators, measures, numbers},
};

/// The best first; values of close definitions in the order they come, since a rank would compare them.
pub(super) fn ranked(
    lang: Lang,
    measure: CoreMeasure,
    all: &[&Known],
    comparability: Comparability,
) -> Vec<Row> {
    let row = |(place, it): (usize, &&Known)| {
        let last = it.last()?;
        let value = measures::value(lang, last.measure.value, measure.unit());
        let period = measures::period(lang, last.measure.period);
        let short = measures::short_period(lang, last.measure.period);
        let title = &it.indicator.words.title;
        Some(Row {
            name: publisher(it).to_owned(),
            value: last.measure.value,
            interval: intervals::around(it.indicator.nature, last.measure),
            text: words::row_reading(lang, publisher(it), title, &value, &period),
            label: value,
            note: format!("({short})"),
            href: Some(links::indicator(lang, &it.indicator.code)),
            highlight: true,
            place,
            ranks: None,
        })
    };
    let mut rows: Vec<Row> = all.iter().enumerate().filter_map(row).collect();
    if comparability == Comparability::Same {
        rank(&mut rows, measure.direction());
    }
    rows
}

pub(super) fn chart(
    lang: Lang,
    measure: CoreMeasure,
    ranked: Vec<Row>,
    all: &[&Known],
    comparability: Comparability,
) -> Option<Chart> {
    // One dot alone compares nothing.
    if ranked.len() < super::FEWEST {
        return None;
    }
    let published = all.iter().filter_map(|it| it.last()).map(|it| it.at).max()?;
    let value = |it: f64| measures::value(lang, it, measure.unit());
    let readings = ranked.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    let words = Words {
        title: match comparability {
            Comparability::Same => indicators::ranking_title(lang),
            _ => words::close_values(lang),
        }
        .to_owned(),
        unit: format!("{}, {}", words::last_national(lang), super::unit(lang, measure)),
        summary: readings.join(". "),
        source: indicators::source_day(lang, &dates::day(lang, day_in_france(published))),
    };
    let drawn = Dots { rows: ranked, reference: None, from_zero: false, value: &value };
    Some(dots::chart(&drawn, words))
}

/// « Usagers satisfaits : de 62 % (B) à 84 % (A), pour 5 services qui suivent la même définition. »
pub(super) fn summary(lang: Lang, measure: CoreMeasure, same: &[&Known]) -> String {
    let name = indicators::core_name(lang, measure);
    let ranked = ranked(lang, measure, same, Comparability::Same);
    let (Some(best), Some(worst)) = (ranked.first(), ranked.last().filter(|_| ranked.len() > 1))
    else {
        return words::close_only(lang, name);
    };
    let value = |it: &Row| measures::value(lang, it.value, measure.unit());
    let (low, high) = if best.value < worst.value { (best, worst) } else { (worst, best) };
    let services = numbers::integer(lang, i64::try_from(ranked.len()).unwrap_or(i64::MAX));
    let mut text = words::between_services(
        lang,
        name,
        &value(low),
        &low.name,
        &value(high),
        &high.name,
        &services,
    );
    if best.is_close_to(worst) {
        text.push_str(words::by_chance(lang));
    }
    text
}
