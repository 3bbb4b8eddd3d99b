//! Curves over months: series, values to reach, dated events.
mod draw;
mod names;

use super::frame::{self, Words};
use crate::ui::plot::{Chart, Reading, Walk};

pub use draw::drawing;

/// What is drawn. Values are as their caller counts them: a change is computed before.
pub struct Lines<'a> {
    pub series: Vec<Series>,
    pub targets: Vec<Target>,
    pub events: Vec<Event>,
    /// Months set apart by a band: before and after an event.
    pub band: Option<(i32, i32)>,
    /// The axis begins at zero: for counts and delays, not for a change.
    pub from_zero: bool,
    /// A value of the axis.
    pub value: &'a dyn Fn(f64) -> String,
    /// A short name of a month, without its year.
    pub month: &'a dyn Fn(i32) -> String,
}

/// One curve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Series {
    pub name: String,
    /// Colour, dashes and signs: 0 to 3, or `CONTEXT`.
    pub style: u8,
    /// Months from one period to the next: a hole is a break of the line.
    pub span: i32,
    /// In the order of months.
    pub points: Vec<Point>,
}

/// One value of a curve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Point {
    pub month: i32,
    pub value: f64,
    /// What is known of it, when something is.
    pub interval: Option<(f64, f64)>,
    /// The sentence to read aloud.
    pub text: String,
    pub href: Option<String>,
}

/// A value to reach.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Target {
    pub value: f64,
    /// « Cible 2026 : 80 % ».
    pub label: String,
}

/// Something dated.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Event {
    pub month: i32,
    pub label: String,
}

/// The chart, for both widths.
pub fn chart(lines: &Lines<'_>, words: Words) -> Chart {
    frame::chart(words, Walk::Along, readings(lines), |size| drawing(lines, size))
}

/// What a cursor visits, in the order of the spots of [`drawing`].
pub fn readings(lines: &Lines<'_>) -> Vec<Reading> {
    let numbered = (0_u8..).zip(&lines.series);
    numbered
        .flat_map(|(series, it)| {
            it.points.iter().map(move |point| Reading {
                series,
                at: point.month,
                text: point.text.clone(),
                href: point.href.clone(),
            })
        })
        .collect()
}

impl Series {
    /// The points, parted where a period is missing.
    pub(super) fn runs(&self) -> impl Iterator<Item = &[Point]> {
        let span = self.span.max(1);
        self.points.chunk_by(move |one, next| next.month - one.month <= span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        indicators::charts::frame::Size,
        ui::plot::{Look, Mark},
    };
    use proptest::prelude::*;

    fn series(values: &[(i32, f64)]) -> Series {
        let point = |&(month, value)| Point { month, value, ..Point::default() };
        Series {
            name: "Gironde".to_owned(),
            span: 1,
            points: values.iter().map(point).collect(),
            ..Series::default()
        }
    }

    fn lines(series: Vec<Series>) -> Lines<'static> {
        Lines {
            series,
            targets: vec![Target { value: 80.0, label: "Cible".to_owned() }],
            events: vec![
                Event { month: 24_003, label: "Nouveau formulaire".to_owned() },
                Event { month: 24_004, label: "Nouveaux horaires".to_owned() },
            ],
            band: Some((24_001, 24_002)),
            from_zero: false,
            value: &|it| format!("{it}"),
            month: &|it| format!("{it}"),
        }
    }

    #[test]
    fn a_missing_month_breaks_the_line() {
        let one = series(&[(24_000, 1.0), (24_001, 2.0), (24_003, 3.0), (24_004, 1.0)]);
        let drawn = drawing(&lines(vec![one]), Size::WIDE);
        let runs =
            drawn.marks.iter().filter(|it| matches!(it, Mark::Line { look: Look::Series, .. }));
        assert_eq!(runs.count(), 2);
        assert_eq!(drawn.spots.len(), 4);
    }

    #[test]
    fn nothing_at_all_is_still_a_drawing() {
        let mut empty = lines(Vec::new());
        (empty.targets, empty.events) = (Vec::new(), Vec::new());
        assert!(drawing(&empty, Size::NARROW).spots.is_empty());
    }

    proptest! {
        #[test]
        fn every_reading_has_its_spot_inside(
            values in prop::collection::vec(prop::collection::vec((24_000_i32..24_060, -1e4_f64..1e4), 0..40), 0..6),
            narrow in any::<bool>(),
        ) {
            let all = values.into_iter().map(|mut it| { it.sort_by_key(|it| it.0); it.dedup_by_key(|it| it.0); series(&it) });
            let lines = lines(all.collect());
            let size = if narrow { Size::NARROW } else { Size::WIDE };
            let drawn = drawing(&lines, size);
            prop_assert_eq!(drawn.spots.len(), readings(&lines).len());
            let area = drawn.area;
            prop_assert!(area.left > 0 && area.right <= size.width && area.bottom - area.top > 100);
            for (x, y) in &drawn.spots {
                prop_assert!((area.left..=area.right).contains(x) && (area.top..=area.bottom).contains(y));
            }
        }
    }
}
