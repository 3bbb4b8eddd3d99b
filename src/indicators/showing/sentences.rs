//! What the page says in one sentence for each territory, computed from what is shown.
use super::{
    Asked,
    curves::last_target,
    selected::{Curve, Selected},
};
use crate::{
    indicators::{charts::intervals::has_improved, model::Published, rules},
    words::{indicators as words, measures},
};

/// Territories that the summary tells of; the table has all.
const TOLD: usize = 4;

pub(super) fn summary(asked: &Asked<'_>, selected: &Selected) -> Vec<String> {
    let told = selected.curves.iter().filter(|it| !it.shown.is_empty());
    let mut sentences: Vec<String> = told.take(TOLD).filter_map(|it| fact(asked, it)).collect();
    sentences.extend(selected.curves.iter().take(TOLD).filter_map(|it| target(asked, it)));
    sentences
}

/// « Gironde (33) : 82 % en mars 2024, +3 points en un an, en amélioration. »
fn fact(asked: &Asked<'_>, curve: &Curve) -> Option<String> {
    let lang = asked.lang;
    let last = curve.last()?;
    let when = measures::in_period(lang, last.measure.period);
    let mut text = words::fact(lang, &curve.name, &asked.value(last.measure.value), &when);
    text.push_str(&movement(asked, curve, last));
    text.push('.');
    Some(text)
}

/// Since a year before, or since the first value shown when that year has none.
fn movement(asked: &Asked<'_>, curve: &Curve, last: &Published) -> String {
    let lang = asked.lang;
    let now = last.measure.value;
    let unit = asked.indicator.nature.unit;
    let (before, mut text) = match curve.a_year_before(last.measure.period) {
        Some(it) if it.measure.value.total_cmp(&now).is_eq() => {
            return words::unchanged_year(lang).to_owned();
        }
        Some(it) => {
            let change = measures::change(lang, now - it.measure.value, unit);
            (it.measure.value, words::a_year_before(lang, &change))
        }
        None => {
            let first = curve.shown.first().filter(|it| it.measure.period != last.measure.period);
            let Some(first) = first else { return String::new() };
            let change = measures::change(lang, now - first.measure.value, unit);
            let since = measures::period(lang, first.measure.period);
            (first.measure.value, words::since(lang, &change, &since))
        }
    };
    text.push_str(words::moved(
        lang,
        asked.indicator.nature.direction,
        has_improved(asked.indicator.nature, before, last.measure),
    ));
    text
}

/// Where a territory stands with its own target, by the last value there is: a zoom on the past changes
/// nothing to it.
fn target(asked: &Asked<'_>, curve: &Curve) -> Option<String> {
    let lang = asked.lang;
    let (month, value) = last_target(curve)?;
    let (target, when) = (asked.value(value), measures::month(lang, month));
    let last = curve.all.last()?.measure.value;
    Some(match rules::is_reached(asked.indicator.nature.direction, last, value) {
        Some(true) => words::target_reached(lang, &curve.name, &target, &when),
        Some(false) => words::target_not_reached(lang, &curve.name, &target, &when),
        None => words::target_plain(lang, &curve.name, &target, &when),
    })
}
