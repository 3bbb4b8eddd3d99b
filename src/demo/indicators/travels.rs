//! Invented times of travel, for the sheets of departments.
use super::{
    places::{departments, population},
    recipes::TRAVELS,
    values::rounded,
};
use crate::{
    demo::random::{around, drawn},
    indicators::{
        layouts::travel_times::FACILITIES,
        model::{Indicator, Measure},
    },
    kernel::{
        period::{Period, Span},
        territory::Territory,
        time::Day,
    },
};

/// Each indicator with its values for the year before `today`.
pub(super) fn all(today: Day, source: &str) -> Vec<(Indicator, Vec<(Territory, Measure)>)> {
    let period = Period::of_day(today, Span::Year).previous();
    let of = |(code, minutes): (&'static str, f64)| {
        let mut indicator = FACILITIES.iter().find(|it| it.code == code)?.indicator();
        source.clone_into(&mut indicator.words.source);
        // The demonstration knows each overseas department.
        indicator.words.leaves_out.clear();
        Some((indicator, values(code, minutes, period)))
    };
    TRAVELS.into_iter().filter_map(of).collect()
}

fn values(code: &str, minutes: f64, period: Period) -> Vec<(Territory, Measure)> {
    let measure = |median: f64, rank: u64| Measure {
        period,
        value: rounded(median),
        observations: None,
        low: Some(rounded(median * (0.2 + 0.1 * drawn(&[code, "low"], rank)))),
        high: Some(rounded(median * (1.9 + 0.8 * drawn(&[code, "high"], rank)))),
    };
    let (mut sum, mut people) = (0.0, 0.0);
    let mut all = vec![];
    for (rank, it) in (1..).zip(departments()) {
        let inhabitants = population(it.code);
        // Where fewer live, one goes further.
        let density = (480.0 / inhabitants).sqrt().clamp(0.5, 1.7);
        let median = minutes * density * (1.0 + 0.12 * around(&[code, it.code], 0));
        sum += median * inhabitants;
        people += inhabitants;
        all.push((Territory::Department(it.code), measure(median, rank)));
    }
    all.push((Territory::Nation, measure(sum / people, 0)));
    all
}
