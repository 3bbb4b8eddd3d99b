//! Rates against the number of cases: what chance explains, and what it does not.
use super::{
    frame::{self, LINE, Size, Values, Words, line, text, width_of},
    intervals::{self, Z95, Z998},
    scale::{Scale, ticks},
};
use crate::ui::plot::{Anchor, Area, CONTEXT, Chart, Drawing, Look, Mark, Reading, Spot, Walk};

/// What is drawn. Rates go from 0 to 1.
pub struct Funnel<'a> {
    pub points: Vec<Point>,
    /// The rate of all together.
    pub overall: f64,
    /// Names of the limits at their end: of 95 %, of 99.8 %.
    pub limits: [String; 2],
    pub value: &'a dyn Fn(f64) -> String,
    pub count: &'a dyn Fn(f64) -> String,
}

/// One territory, one service.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Point {
    pub n: u32,
    pub rate: f64,
    pub text: String,
    pub href: Option<String>,
    pub highlight: bool,
}

/// The chart, for both widths.
pub fn chart(funnel: &Funnel<'_>, words: Words) -> Chart {
    frame::chart(words, Walk::Around, readings(funnel), |size| drawing(funnel, size))
}

pub fn readings(funnel: &Funnel<'_>) -> Vec<Reading> {
    let reading = |(at, it): (i32, &Point)| Reading {
        series: 0,
        at,
        text: it.text.clone(),
        href: it.href.clone(),
    };
    (0..).zip(&funnel.points).map(reading).collect()
}

/// How many pieces a limit is drawn with.
const PIECES: u32 = 48;

/// The drawing for one width.
pub fn drawing(funnel: &Funnel<'_>, size: Size) -> Drawing {
    let most = funnel.points.iter().map(|it| it.n).max().unwrap_or(1).max(4);
    let least = funnel.points.iter().map(|it| it.n).min().unwrap_or(1).max(1).min(most - 1);
    let (low, high) = intervals::funnel(funnel.overall, f64::from(least.max(8)), Z998);
    let values = funnel.points.iter().map(|it| it.rate).chain([low, high]);
    let axis = Values::covering(values, false, 6, funnel.value);
    let has_names = !size.is_narrow();
    let names = funnel.limits.iter().map(|it| width_of(it)).max().unwrap_or_default().min(150);
    let right = if has_names { size.width - names - 14 } else { size.width - 8 };
    let area = Area { left: axis.room(), right, top: 12, bottom: size.height - LINE - 12 };
    let upwards = axis.upwards(area);
    // Roots spread the many small ones: the width of a funnel goes by the root.
    let along = Scale::new(
        (f64::from(least).sqrt(), f64::from(most).sqrt()),
        (area.left + 6, area.right - 6),
    );
    let place = |n: f64, rate: f64| (along.place(n.sqrt()), upwards.place(rate));

    let mut marks = axis.across(area);
    marks.extend(counts(funnel, (least, most), &along, area));
    let mut ends = Vec::new();
    for (style, z) in [(0, Z95), (1, Z998)] {
        // Even steps of the root, as the axis goes.
        let (start, end) = (f64::from(least).sqrt(), f64::from(most).sqrt());
        let at =
            |piece: u32| (start + (end - start) * f64::from(piece) / f64::from(PIECES)).powi(2);
        let bounds: Vec<_> =
            (0..=PIECES).map(|it| (at(it), intervals::funnel(funnel.overall, at(it), z))).collect();
        let above: Vec<Spot> = bounds.iter().map(|(n, it)| place(*n, it.1)).collect();
        let below: Vec<Spot> = bounds.iter().map(|(n, it)| place(*n, it.0)).collect();
        ends.push(above.last().copied().unwrap_or_default().1);
        marks.push(Mark::Line { look: Look::Limit, style, points: above });
        marks.push(Mark::Line { look: Look::Limit, style, points: below });
    }
    let y = upwards.place(funnel.overall);
    marks.push(line(Look::Target, 0, (area.left, y), (area.right, y)));
    if has_names {
        let heights = frame::apart(
            &[ends[0] + frame::FOOT, ends[1] + frame::FOOT],
            LINE,
            (area.top, area.bottom),
        );
        for (name, y) in funnel.limits.iter().zip(heights) {
            let at = (area.right + 8, y);
            marks.push(text(Look::Label, 0, Anchor::Start, at, frame::shortened(name, 150)));
        }
    }
    let spots: Vec<_> =
        funnel.points.iter().map(|it| place(f64::from(it.n.max(1)), it.rate)).collect();
    let signs = |highlight: bool| {
        let chosen =
            funnel.points.iter().zip(&spots).filter(move |(it, _)| it.highlight == highlight);
        let style = if highlight { 0 } else { CONTEXT };
        chosen.map(move |(_, at)| Mark::Dot { style, at: *at, size: if highlight { 6 } else { 4 } })
    };
    marks.extend(signs(false));
    marks.extend(signs(true));
    Drawing { width: size.width, height: size.height, area, marks, spots }
}

/// Round numbers of cases along the foot, where each has room.
fn counts(funnel: &Funnel<'_>, (least, most): (u32, u32), along: &Scale, area: Area) -> Vec<Mark> {
    let small = f64::from(most) / 10.0;
    let fine = [small / 10.0, small].map(|it| ticks(0.0, it, 4)).into_iter().flatten();
    let fine = fine.chain(ticks(small, f64::from(most), 7));
    let mut free = area.left - 20;
    let mut marks = Vec::new();
    for n in fine.filter(|it| (f64::from(least)..=f64::from(most)).contains(it)) {
        let x = along.place(n.sqrt());
        let label = (funnel.count)(n);
        let half = width_of(&label) / 2;
        if x - half >= free {
            marks.push(line(Look::Axis, 0, (x, area.bottom), (x, area.bottom + 5)));
            let at = (x.min(area.right - half), area.bottom + LINE + 4);
            marks.push(text(Look::Label, 0, Anchor::Middle, at, label));
            free = x + half + 14;
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn points_stay_in_the_drawing(
            points in prop::collection::vec((0_u32..2_000_000_000, 0.0_f64..=1.0), 0..60),
            overall in 0.0_f64..=1.0,
        ) {
            let point = |(n, rate)| Point { n, rate, ..Point::default() };
            let funnel = Funnel {
                points: points.into_iter().map(point).collect(),
                overall,
                limits: ["95".to_owned(), "99".to_owned()],
                value: &|it| format!("{it}"),
                count: &|it| format!("{it}"),
            };
            for size in [Size::WIDE, Size::NARROW] {
                let drawn = drawing(&funnel, size);
                for (x, y) in &drawn.spots {
                    prop_assert!((drawn.area.left..=drawn.area.right).contains(x));
                    prop_assert!((drawn.area.top..=drawn.area.bottom).contains(y));
                }
            }
        }
    }
}
