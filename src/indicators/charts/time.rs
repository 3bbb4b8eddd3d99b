//! An axis of months. A month is a number: the year times twelve, plus 0 for January to 11.
use super::scale::Scale;

/// A mark of the axis. Years are written where they change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    pub month: i32,
    pub at: i32,
    /// The name of the month has its place.
    pub named: bool,
    /// The year has its place, under the month or alone.
    pub year: Option<i32>,
}

/// Months that a mark may be apart: one, a quarter, half a year, a year and more.
const STEPS: [i32; 8] = [1, 3, 6, 12, 24, 60, 120, 240];

/// What a name of a month needs, with the space around it.
const NAME: i32 = 44;

/// From months to places. One month alone is in the middle.
pub fn scale(first: i32, last: i32, room: (i32, i32)) -> Scale {
    Scale::new((f64::from(first), f64::from(last)), room)
}

/// Marks from `first` to `last`, as many as have room. `span` is the length of a period: months that
/// begin none are not marked.
pub fn ticks(first: i32, last: i32, span: i32, room: (i32, i32)) -> Vec<Tick> {
    let (first, last) = (first.min(last), first.max(last));
    let along = scale(first, last, room);
    let width = (room.1 - room.0).abs();
    let fits = |step: &i32| last - first < *step || width * step >= NAME * (last - first);
    let mut possible = STEPS.into_iter().filter(|it| *it >= span && it % span.max(1) == 0);
    let step = possible.clone().find(fits).or_else(|| possible.next_back()).unwrap_or(12);
    // Years begin in January; shorter steps begin with the first period.
    let remainder = if step >= 12 { 0 } else { first.rem_euclid(step) };
    let mut month = first + (remainder - first).rem_euclid(step);
    let mut marks = Vec::new();
    let mut said = None;
    while month <= last {
        let year = month.div_euclid(12);
        let year = (said != Some(year)).then_some(year);
        said = said.max(year);
        marks.push(Tick { month, at: along.place(f64::from(month)), named: step < 12, year });
        month += step;
    }
    // Less than a year between two Januaries: the first month says when.
    if marks.is_empty() {
        let year = Some(first.div_euclid(12));
        marks.push(Tick { month: first, at: along.place(f64::from(first)), named: true, year });
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const JANUARY_2024: i32 = 2024 * 12;

    #[test]
    fn years_are_written_where_they_change() {
        let marks = ticks(JANUARY_2024 - 2, JANUARY_2024 + 2, 1, (0, 400));
        let seen: Vec<_> = marks.iter().map(|it| (it.at, it.named, it.year)).collect();
        assert_eq!(seen[0], (0, true, Some(2023)));
        assert_eq!(seen[1], (100, true, None));
        assert_eq!(seen[2], (200, true, Some(2024)));
        assert_eq!(seen.len(), 5);
    }

    #[test]
    fn ten_years_are_marked_by_years() {
        let marks = ticks(JANUARY_2024 - 118, JANUARY_2024, 3, (0, 600));
        assert!(marks.iter().all(|it| it.month % 12 == 0 && !it.named && it.year.is_some()));
        assert_eq!(marks.len(), 10);
    }

    #[test]
    fn one_month_has_its_mark() {
        let marks = ticks(JANUARY_2024 + 4, JANUARY_2024 + 4, 1, (0, 100));
        assert_eq!(
            marks,
            [Tick { month: JANUARY_2024 + 4, at: 50, named: true, year: Some(2024) }]
        );
    }

    proptest! {
        #[test]
        fn names_never_meet(first in 20_000_i32..26_000, months in 0_i32..600, span in prop::sample::select(vec![1, 3, 6, 12]), width in 200_i32..900) {
            let marks = ticks(first, first + months, span, (10, 10 + width));
            prop_assert!(!marks.is_empty());
            prop_assert!(marks.windows(2).all(|it| it[1].at - it[0].at >= NAME - 4), "{marks:?}");
            prop_assert!(marks.iter().all(|it| (10..=10 + width).contains(&it.at)));
        }
    }
}
