//! An indicator that no catalogue describes, from what a file says of it.
use crate::{
    indicators::{
        codes::{Comparability, Direction, Family},
        layouts::units,
        model::{Indicator, IndicatorWords, Nature},
        plan::Came,
        rules,
        tables::Labels,
    },
    kernel::{ids::IndicatorId, period::Span},
};

/// An indicator that only its labels describe. What they do not say is left neutral.
pub(super) fn described(code: &str, labels: Labels, rows: &[Came]) -> Indicator {
    let unit = units::of_label(&labels.unit);
    Indicator {
        id: IndicatorId(0),
        code: code.to_owned(),
        network: None,
        words: IndicatorWords {
            title: labels.title,
            theme: labels.theme,
            unit_label: units::beyond(unit, &labels.unit),
            ..IndicatorWords::default()
        },
        nature: Nature {
            family: Family::Performance,
            dimension: None,
            unit,
            direction: Direction::Neutral,
            frequency: usual_frequency(rows),
            core: None,
            comparability: Comparability::None,
        },
    }
}

/// The most frequent gap between two values of the series that came first.
pub(super) fn usual_frequency(rows: &[Came]) -> Span {
    let Some(first) = rows.first().map(|it| &it.territory) else { return Span::Year };
    let mut months: Vec<i32> = rows
        .iter()
        .filter(|it| it.territory == *first)
        .map(|it| it.measure.period.start())
        .collect();
    months.sort_unstable();
    months.dedup();
    let mut gaps: Vec<i32> = months.windows(2).map(|pair| pair[1] - pair[0]).collect();
    gaps.sort_unstable();
    rules::frequency_of_gap(gaps.get(gaps.len() / 2).copied().unwrap_or(12))
}
