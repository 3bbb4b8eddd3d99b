//! Pure decisions: how fresh a series is, what may be compared, what looks wrong.
use super::{
    codes::{Comparability, CoreMeasure, Direction, Family, Freshness, Standing, Unit},
    model::{Measure, Nature},
};
use crate::kernel::{
    period::{Period, Span},
    time::Day,
};

/// No publisher is given more months than this after the end of a period.
const LONGEST_DELAY: i32 = 3;

/// The frequency of values that are most often this many months apart.
pub const fn frequency_of_gap(months: i32) -> Span {
    match months {
        ..=2 => Span::Month,
        3..=4 => Span::Quarter,
        5..=8 => Span::Half,
        _ => Span::Year,
    }
}

/// Months a publisher has after the end of a period: one period, three months at most.
fn delay(frequency: Span) -> i32 {
    frequency.months().min(LONGEST_DELAY)
}

/// The day by which the value that follows `last` is due.
pub fn next_due(last: Period, frequency: Span) -> Day {
    Day::last_of_month(last.last_month() + frequency.months() + delay(frequency))
}

/// How up to date a series is whose last value is of `last`.
pub fn freshness(last: Period, frequency: Span, today: Day) -> Freshness {
    let due = next_due(last, frequency);
    let second = Day::last_of_month(due.month_number() + frequency.months());
    if today <= due {
        Freshness::Fresh
    } else if today <= second {
        Freshness::Late
    } else {
        Freshness::Stale
    }
}

/// What an indicator can be compared by: its core measure, unless it counts in something else.
pub fn comparable(nature: Nature) -> Option<(CoreMeasure, Comparability)> {
    let core = nature.core?;
    let is_same_thing = nature.unit == core.unit() && nature.direction == core.direction();
    (is_same_thing && nature.comparability != Comparability::None)
        .then_some((core, nature.comparability))
}

/// Is going from `before` to `after` an improvement? `None` when neither way is, or nothing moved.
pub fn is_better(direction: Direction, before: f64, after: f64) -> Option<bool> {
    if before.total_cmp(&after).is_eq() {
        return None;
    }
    match direction {
        Direction::Up => Some(after > before),
        Direction::Down => Some(after < before),
        Direction::Neutral => None,
    }
}

/// Has a value reached what was aimed at?
pub fn is_reached(direction: Direction, value: f64, target: f64) -> Option<bool> {
    match direction {
        Direction::Up => Some(value >= target),
        Direction::Down => Some(value <= target),
        Direction::Neutral => None,
    }
}

/// Can a value of this nature be so? Grades have a scale, what is counted is never negative, and a
/// measure of the core in percent is a share. Other percentages may be changes: they go anywhere.
pub fn is_possible(nature: Nature, value: f64) -> bool {
    let most = match nature.unit {
        Unit::OutOfTen => 10.0,
        Unit::OutOfFive => 5.0,
        Unit::Percent if nature.core.is_some() => 100.0,
        Unit::Percent | Unit::Euros => return value.is_finite(),
        Unit::Minutes | Unit::Days | Unit::Months | Unit::Count => f64::MAX,
    };
    (0.0..=most).contains(&value)
}

/// The oldest year that figures and events go back to.
pub const FIRST_YEAR: i32 = 1990;
/// Years ahead that a target may be set for.
const AIMED_AHEAD: i32 = 20;

/// Can a figure begin with this month, and one end with that one (months since year 0)? Targets are set
/// for years ahead; other dates are slips of the keyboard.
pub fn is_in_time(first: i32, last: i32, today: Day) -> bool {
    first >= FIRST_YEAR * 12 && last <= today.month_number() + AIMED_AHEAD * 12
}

/// Is it a share of answers or of cases? A percentage may also be a change, or a part of an amount: what
/// chance allows around a share says nothing of those.
pub fn is_share(nature: Nature) -> bool {
    let is_core_share = nature.core.is_some_and(|it| it.unit() == Unit::Percent);
    nature.unit == Unit::Percent && (is_core_share || nature.family == Family::Perceived)
}

/// How a value stands beside that of a wider territory; `interval` is what is known around it. `None` when
/// neither way is better, or when they are not of the same period.
pub fn standing(
    direction: Direction,
    here: Measure,
    interval: Option<(f64, f64)>,
    wider: Measure,
) -> Option<Standing> {
    if direction == Direction::Neutral || here.period != wider.period {
        return None;
    }
    if interval.is_some_and(|(low, high)| (low..=high).contains(&wider.value)) {
        return Some(Standing::Comparable);
    }
    Some(match is_better(direction, wider.value, here.value) {
        Some(true) => Standing::Better,
        Some(false) => Standing::Worse,
        None => Standing::Comparable,
    })
}

/// The length of most periods; the expected one when there are as many.
pub fn usual_span(periods: &[Period], expected: Span) -> Span {
    let count = |span: Span| periods.iter().filter(|it| it.span() == span).count();
    let mut best = expected;
    for span in Span::ALL {
        if count(span) > count(best) {
            best = span;
        }
    }
    best
}

/// A series needs this many values before one can look wrong.
const ENOUGH: usize = 6;
/// In usual steps.
const FAR: f64 = 8.0;

/// The places, in a series in order of time, of values far from those before and after: a slip of the
/// keyboard makes a spike, a reform a step that stays. The last value has only one neighbour.
pub fn spikes(values: &[f64]) -> Vec<usize> {
    if values.len() < ENOUGH {
        return vec![];
    }
    let mut steps: Vec<f64> = values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
    let Some(usual) = median(&mut steps) else { return vec![] };
    let mut sizes: Vec<f64> = values.iter().map(|it| it.abs()).collect();
    // Series that hardly move are given one percent of their size.
    let usual = usual.max(median(&mut sizes).unwrap_or_default() * 0.01);
    let far = |at: usize, other: Option<usize>| {
        let step = other.and_then(|other| Some(values.get(at)? - values.get(other)?));
        step.filter(|step| step.abs() > FAR * usual)
    };
    (0..values.len())
        .filter(|at| match (far(*at, at.checked_sub(1)), far(*at, Some(at + 1))) {
            (Some(before), Some(after)) => before.is_sign_positive() == after.is_sign_positive(),
            (Some(_), None) => at + 1 == values.len(),
            (None, Some(_)) => *at == 0,
            (None, None) => false,
        })
        .collect()
}

fn median(values: &mut [f64]) -> Option<f64> {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn the_next_value_is_due_after_the_next_period_and_a_delay() {
        assert_eq!(next_due(period("2025-03"), Span::Month), day("2025-05-31"));
        assert_eq!(next_due(period("2025-Q1"), Span::Quarter), day("2025-09-30"));
        assert_eq!(next_due(period("2024"), Span::Year), day("2026-03-31"));
    }

    #[test]
    fn a_series_is_fresh_then_late_then_stale() {
        let at = |today| freshness(period("2024"), Span::Year, day(today));
        assert_eq!(at("2026-03-31"), Freshness::Fresh);
        assert_eq!(at("2026-04-01"), Freshness::Late);
        assert_eq!(at("2027-04-01"), Freshness::Stale);
    }

    #[test]
    fn grades_and_durations_have_bounds() {
        let nature = |unit, core| Nature {
            family: Family::Perceived,
            dimension: None,
            unit,
            direction: Direction::Up,
            frequency: Span::Year,
            core,
            comparability: Comparability::None,
        };
        let cases = [
            (Unit::OutOfTen, None, 10.0, true),
            (Unit::OutOfTen, None, 10.5, false),
            (Unit::OutOfFive, None, 6.0, false),
            (Unit::Days, None, -1.0, false),
            (Unit::Percent, None, -3.0, true),
            (Unit::Percent, Some(CoreMeasure::Satisfaction), 101.0, false),
            (Unit::Euros, None, -50.0, true),
        ];
        for (unit, core, value, possible) in cases {
            assert_eq!(is_possible(nature(unit, core), value), possible, "{unit:?} {value}");
        }
    }

    #[test]
    fn dates_far_away_are_slips() {
        let at =
            |text| is_in_time(period(text).start(), period(text).last_month(), day("2026-03-02"));
        assert!(at("1990") && at("2026-Q1") && at("2045"));
        assert!(!at("1989-12") && !at("2047") && !at("9999"));
    }

    #[test]
    fn only_answers_and_measures_of_the_core_are_shares() {
        let nature = |unit, family, core| Nature {
            family,
            dimension: None,
            unit,
            direction: Direction::Up,
            frequency: Span::Year,
            core,
            comparability: Comparability::None,
        };
        let core = Some(CoreMeasure::Satisfaction);
        assert!(is_share(nature(Unit::Percent, Family::Perceived, None)));
        assert!(is_share(nature(Unit::Percent, Family::Performance, core)));
        assert!(!is_share(nature(Unit::Percent, Family::Performance, None)));
        assert!(!is_share(nature(Unit::OutOfTen, Family::Perceived, core)));
    }

    #[test]
    fn better_follows_the_direction() {
        assert_eq!(is_better(Direction::Down, 5.0, 4.0), Some(true));
        assert_eq!(is_better(Direction::Up, 5.0, 4.0), Some(false));
        assert_eq!(is_better(Direction::Neutral, 5.0, 4.0), None);
    }

    fn measure(period_text: &str, value: f64) -> Measure {
        Measure { period: period(period_text), value, observations: None, low: None, high: None }
    }

    #[test]
    fn a_value_stands_beside_another_of_its_period() {
        let (here, there) = (measure("2024", 80.0), measure("2024", 82.0));
        let of = |direction, interval| standing(direction, here, interval, there);
        assert_eq!(of(Direction::Up, None), Some(Standing::Worse));
        assert_eq!(of(Direction::Down, None), Some(Standing::Better));
        assert_eq!(of(Direction::Neutral, None), None);
        assert_eq!(of(Direction::Up, Some((77.0, 83.0))), Some(Standing::Comparable));
        assert_eq!(of(Direction::Up, Some((79.0, 81.0))), Some(Standing::Worse));
        assert_eq!(standing(Direction::Up, here, None, measure("2023", 82.0)), None);
        assert_eq!(standing(Direction::Up, here, None, here), Some(Standing::Comparable));
    }

    #[test]
    fn most_periods_tell_the_usual_length() {
        let (month, year) = (period("2024-03"), period("2024"));
        assert_eq!(usual_span(&[month, month, year], Span::Year), Span::Month);
        assert_eq!(usual_span(&[month, year], Span::Year), Span::Year);
        assert_eq!(usual_span(&[], Span::Half), Span::Half);
    }

    proptest! {
        #[test]
        fn what_comes_late_never_becomes_fresh_again(start in 24_000..24_400_i32, days in 0..2000_i32) {
            let last = Period::of_month(start, Span::Quarter);
            let today = last.last_day().plus_days(days);
            let (now, later) = (
                freshness(last, Span::Quarter, today),
                freshness(last, Span::Quarter, today.plus_days(30)),
            );
            prop_assert!(now <= later);
        }
    }
}
