//! How long it takes to reach what one needs: the indicators of travel times.
use super::{Asked, measures::page};
use crate::{
    indicators::{
        codes::Unit,
        model::{Indicator, Measure},
        rules,
    },
    kernel::{lang::Lang, territory::Territory},
    territories::shown::{Travel, TravelRow},
    words::{measures, territories as words},
};

/// How the codes of travel times begin; the bounds of these are the first and the last tenth of people,
/// not what chance allows.
const TRAVEL: &str = "TRAJET-";

pub(super) fn is_travel(indicator: &Indicator) -> bool {
    indicator.code.starts_with(TRAVEL)
}

/// The nearest facilities first; `None` when nothing is known.
pub(super) fn travel(asked: &Asked<'_>) -> Option<Travel> {
    let known = asked.gathered.indicators.iter().filter(|it| is_travel(it));
    let mut rows: Vec<_> =
        known.filter_map(|it| Some((it, asked.gathered.last(it, &asked.here)?.measure))).collect();
    rows.sort_by(|(_, a), (_, b)| a.value.total_cmp(&b.value));
    let latest = rows.iter().map(|(_, it)| it.period).max()?;
    Some(Travel {
        period: measures::period(asked.lang, latest),
        rows: rows.into_iter().map(|(of, here)| row(asked, of, here)).collect(),
    })
}

fn row(asked: &Asked<'_>, indicator: &Indicator, here: Measure) -> TravelRow {
    let lang = asked.lang;
    let nation = asked.gathered.last(indicator, &Territory::Nation).map(|it| it.measure);
    let direction = indicator.nature.direction;
    let spread = here.low.zip(here.high);
    TravelRow {
        title: indicator.words.title.clone(),
        href: page(asked, indicator),
        here: minutes(lang, here.value),
        nation: nation.map(|it| minutes(lang, it.value)).unwrap_or_default(),
        // What is read is whole minutes: less than that is no difference.
        standing: nation.and_then(|it| rules::standing(direction, whole(here), None, whole(it))),
        spread: spread
            .map(|(low, high)| {
                words::from_to(lang, &measures::number(lang, low.round()), &minutes(lang, high))
            })
            .unwrap_or_default(),
    }
}

fn whole(it: Measure) -> Measure {
    Measure { value: it.value.round(), ..it }
}

/// Nobody plans a trip by the second.
fn minutes(lang: Lang, value: f64) -> String {
    if value < 0.5 {
        return words::no_minute(lang).to_owned();
    }
    measures::value(lang, value.round(), Unit::Minutes)
}
