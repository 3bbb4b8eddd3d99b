//! A ranking as dots with their intervals; no rank where intervals overlap.
use super::{
    frame::{self, FOOT, LINE, Size, Values, Words, line, shortened, text, width_of},
    intervals::{Interval, overlap},
    scale::Scale,
};
use crate::{
    indicators::codes::Direction,
    ui::plot::{Anchor, Area, CONTEXT, Chart, Drawing, LETTERS, Look, Mark, Reading, Spot, Walk},
};

/// The widest words at the end of a line: a value, and a value with its note.
const LABEL: i32 = 120;
const LABEL_AND_NOTE: i32 = 200;

/// What is drawn, in the order of [`rank`].
pub struct Dots<'a> {
    pub rows: Vec<Row>,
    /// What rows are compared with: value and words.
    pub reference: Option<(f64, String)>,
    pub from_zero: bool,
    pub value: &'a dyn Fn(f64) -> String,
}

/// One line of the ranking.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    pub name: String,
    pub value: f64,
    pub interval: Option<Interval>,
    /// The value as it is written at the end of the line.
    pub label: String,
    /// A few words more, such as the period: after the value, or after the name in narrow drawings.
    pub note: String,
    /// The sentence to read aloud.
    pub text: String,
    pub href: Option<String>,
    /// The row that the page is about.
    pub highlight: bool,
    /// The place, in what was given, of what the row is about.
    pub place: usize,
    /// From what rank to what rank it may be, the best being 1; `None` where nothing is ranked.
    pub ranks: Option<(usize, usize)>,
}

impl Row {
    /// What is known of the value.
    fn known(&self) -> Interval {
        self.interval.unwrap_or((self.value, self.value))
    }

    /// Can chance explain that one comes before the other?
    pub fn is_close_to(&self, other: &Self) -> bool {
        overlap(self.known(), other.known())
    }
}

/// Sorts rows from the best, those of one value by place, and gives each its ranks: after as many rows as
/// are surely better, before as many as are surely worse. Two rows whose intervals overlap cannot be told
/// apart; a row without an interval is as sure as its value. Where neither way is better, the highest comes
/// first and there is no rank.
pub fn rank(rows: &mut [Row], direction: Direction) {
    rows.sort_by(|one, other| {
        let order = one.value.total_cmp(&other.value);
        let order = if direction == Direction::Down { order } else { order.reverse() };
        order.then(one.place.cmp(&other.place))
    });
    let sorted = |end: fn(Interval) -> f64| {
        let mut ends: Vec<f64> = rows.iter().map(|it| end(it.known())).collect();
        ends.sort_unstable_by(f64::total_cmp);
        ends
    };
    let (lows, highs) = (sorted(|it| it.0), sorted(|it| it.1));
    let count = rows.len();
    for row in rows {
        let (low, high) = row.known();
        let above = count - lows.partition_point(|it| *it <= high);
        let below = highs.partition_point(|it| *it < low);
        row.ranks = match direction {
            Direction::Up => Some((above + 1, count - below)),
            Direction::Down => Some((below + 1, count - above)),
            Direction::Neutral => None,
        };
    }
}

/// The chart, for both widths.
pub fn chart(dots: &Dots<'_>, words: Words) -> Chart {
    frame::chart(words, Walk::Rows, readings(dots), |size| drawing(dots, size))
}

pub fn readings(dots: &Dots<'_>) -> Vec<Reading> {
    let row = |(at, it): (i32, &Row)| Reading {
        series: 0,
        at,
        text: it.text.clone(),
        href: it.href.clone(),
    };
    (0..).zip(&dots.rows).map(row).collect()
}

/// The drawing for one width: its height is that of the rows.
pub fn drawing(dots: &Dots<'_>, size: Size) -> Drawing {
    let narrow = size.is_narrow();
    let known = dots.rows.iter().flat_map(|it| {
        let (low, high) = it.known();
        [it.value, low, high]
    });
    let values = known.chain(dots.reference.iter().map(|it| it.0));
    let axis = Values::covering(values, dots.from_zero, 6, dots.value);
    let widest =
        |words: &dyn Fn(&Row) -> i32| dots.rows.iter().map(words).max().unwrap_or_default();
    // Narrow drawings write names above their dots.
    let left = if narrow { 8 } else { widest(&|it| width_of(&it.name)).min(220) + 16 };
    let room = if narrow { LABEL } else { LABEL_AND_NOTE };
    let right = size.width - widest(&|it| width_of(&ended(it, narrow))).min(room) - 14;
    let row_height = if narrow { 44 } else { 28 };
    let top = if dots.reference.is_some() { LINE + 8 } else { 8 };
    let rows = i32::try_from(dots.rows.len()).unwrap_or_default();
    let area = Area { left, right, top, bottom: top + rows * row_height + 4 };
    let along = axis.rightwards(Area { left: left + 6, right: right - 6, ..area });

    let mut marks = axis.down(Area { left: left + 6, right: right - 6, ..area });
    if let Some((value, words)) = &dots.reference {
        let x = along.place(*value);
        let half = width_of(words) / 2;
        let middle = x.min(size.width - half).max(half);
        marks.push(line(Look::Target, 0, (x, area.top), (x, area.bottom)));
        marks.push(text(Look::Target, 0, Anchor::Middle, (middle, area.top - 8), words));
    }
    let mut spots = Vec::new();
    let mut last_rank = 0;
    let mut rows = dots.rows.as_slice();
    for at in 0.. {
        let Some((row, rest)) = rows.split_first() else { break };
        let foot = area.top + (at + 1) * row_height;
        let y = foot - 12;
        // Every row above is surely better than every row from here.
        let first_rank = rows.iter().filter_map(|it| Some(it.ranks?.0)).min();
        if at > 0 && first_rank.is_some_and(|first| last_rank < first) {
            let above = foot - row_height + 2;
            marks.push(line(Look::Axis, 0, (0, above), (size.width, above)));
        }
        last_rank = row.ranks.map_or(last_rank, |it| it.1.max(last_rank));
        rows = rest;
        let spot = (along.place(row.value), y);
        marks.extend(dot(row, spot, &along));
        let look = if row.highlight { Look::Strong } else { Look::Label };
        let (anchor, at, room) = if narrow {
            (Anchor::Start, (0, y - 15), size.width)
        } else {
            (Anchor::End, (left - 8, y + FOOT), 220)
        };
        marks.push(text(look, 0, anchor, at, named(row, room, narrow)));
        marks.push(text(look, 0, Anchor::Start, (right + 6, y + FOOT), ended(row, narrow)));
        spots.push(spot);
    }
    let height = area.bottom + LINE + 10;
    Drawing { width: size.width, height, area, marks, spots }
}

/// The name, and in a narrow drawing the note, which is never cut.
fn named(row: &Row, room: i32, narrow: bool) -> String {
    if !narrow || row.note.is_empty() {
        return shortened(&row.name, room);
    }
    let name = shortened(&row.name, room - width_of(&row.note) - LETTERS);
    format!("{name} {}", row.note)
}

/// The words at the end of the line.
fn ended(row: &Row, narrow: bool) -> String {
    if narrow || row.note.is_empty() {
        return row.label.clone();
    }
    format!("{} {}", row.label, row.note)
}

fn dot(row: &Row, spot: Spot, along: &Scale) -> Vec<Mark> {
    let style = if row.highlight { 0 } else { CONTEXT };
    let interval = row.interval.map(|(low, high)| {
        let (low, high) = ((along.place(low), spot.1), (along.place(high), spot.1));
        line(Look::Interval, style, low, high)
    });
    let sign = Mark::Dot { style, at: spot, size: if row.highlight { 6 } else { 5 } };
    interval.into_iter().chain([sign]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(name: &str, value: f64, half: f64) -> Row {
        Row {
            name: name.to_owned(),
            value,
            interval: Some((value - half, value + half)),
            ..Row::default()
        }
    }

    fn seen(rows: &[Row]) -> Vec<(&str, (usize, usize))> {
        rows.iter().map(|it| (it.name.as_str(), it.ranks.unwrap())).collect()
    }

    #[test]
    fn a_rank_goes_after_what_is_surely_better_and_before_what_is_surely_worse() {
        let mut rows = vec![row("a", 10.0, 1.0), row("b", 13.0, 1.0), row("c", 11.5, 1.0)];
        rows.push(row("d", 30.0, 1.0));
        rank(&mut rows, Direction::Up);
        // b is surely better than a, and neither can be told from c.
        assert_eq!(seen(&rows), [("d", (1, 1)), ("b", (2, 3)), ("c", (2, 4)), ("a", (3, 4))]);
        assert!(rows[1].is_close_to(&rows[2]) && !rows[1].is_close_to(&rows[3]));
        rank(&mut rows, Direction::Down);
        assert_eq!(seen(&rows), [("a", (1, 2)), ("c", (1, 3)), ("b", (2, 3)), ("d", (4, 4))]);
        rank(&mut rows, Direction::Neutral);
        assert!(rows[0].name == "d" && rows.iter().all(|it| it.ranks.is_none()));
    }

    #[test]
    fn equal_values_share_their_rank_in_order_of_places() {
        let of = |place: usize| Row { place, value: 5.0, ..Row::default() };
        let mut rows = vec![of(10), of(9), of(2)];
        rank(&mut rows, Direction::Up);
        let places: Vec<_> = rows.iter().map(|it| it.place).collect();
        assert_eq!(places, [2, 9, 10]);
        assert!(rows.iter().all(|it| it.ranks == Some((1, 3))));
    }

    #[test]
    fn a_line_parts_rows_that_nothing_mixes() {
        let lines = |direction| {
            let mut rows = vec![row("a", 10.0, 1.0), row("b", 20.0, 1.0), row("c", 19.0, 1.5)];
            rank(&mut rows, direction);
            let dots =
                Dots { rows, reference: None, from_zero: true, value: &|it| format!("{it}") };
            let marks = drawing(&dots, Size::WIDE).marks;
            let across = |it: &&Mark| match it {
                Mark::Line { points, .. } => points.first().is_some_and(|it| it.0 == 0),
                _ => false,
            };
            marks.iter().filter(across).count()
        };
        assert_eq!((lines(Direction::Up), lines(Direction::Neutral)), (1, 0));
    }

    proptest! {
        #[test]
        fn ranks_hold_their_row_and_turn_with_the_order(
            known in prop::collection::vec((0..50_i32, 0..10_i32), 1..30),
        ) {
            let of = |(at, (value, half)): (usize, &(i32, i32))| {
                Row { place: at, ..row("", f64::from(*value), f64::from(*half)) }
            };
            let mut rows: Vec<Row> = known.iter().enumerate().map(of).collect();
            rank(&mut rows, Direction::Up);
            let up = rows.clone();
            for (at, it) in up.iter().enumerate() {
                let (first, last) = it.ranks.unwrap();
                prop_assert!(first <= at + 1 && at < last && last <= up.len());
            }
            rank(&mut rows, Direction::Down);
            for it in &rows {
                let before = up.iter().find(|other| other.place == it.place).unwrap();
                let (first, last) = before.ranks.unwrap();
                prop_assert_eq!(it.ranks.unwrap(), (up.len() + 1 - last, up.len() + 1 - first));
            }
        }
    }

    #[test]
    fn rows_stay_in_the_drawing() {
        let rows = vec![
            row("Un nom de service qui est vraiment très long", 10.0, 4.0),
            row("b", 0.0, 1.0),
        ];
        let dots = Dots {
            rows,
            reference: Some((5.0, "Moyenne".to_owned())),
            from_zero: true,
            value: &|it| format!("{it}"),
        };
        for size in [Size::WIDE, Size::NARROW] {
            let drawn = drawing(&dots, size);
            assert_eq!(drawn.spots.len(), 2);
            assert!(
                drawn.spots.iter().all(|(x, y)| *x > 0 && *x < drawn.width && *y < drawn.height)
            );
        }
    }
}
