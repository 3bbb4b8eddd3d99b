//! A ranking as dots with their intervals; no rank where intervals overlap.
use super::{
    frame::{self, FOOT, LINE, Size, Values, Words, line, shortened, text, width_of},
    intervals::{Interval, overlap},
    scale::Scale,
};
use crate::ui::plot::{
    Anchor, Area, CONTEXT, Chart, Drawing, LETTERS, Look, Mark, Reading, Spot, Walk,
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
    /// Rows of one tier cannot be told apart.
    pub tier: usize,
}

/// Sorts rows from the best and gives each its tier: a row that overlaps the first of a tier belongs
/// to it. Rows without an interval are as sure as their value.
pub fn rank(rows: &mut [Row], higher_is_better: bool) {
    rows.sort_by(|one, other| {
        let order = one.value.total_cmp(&other.value);
        let order = if higher_is_better { order.reverse() } else { order };
        order.then_with(|| one.name.cmp(&other.name))
    });
    let known = |it: &Row| it.interval.unwrap_or((it.value, it.value));
    let mut tier = 0;
    let mut leader: Option<Interval> = None;
    for row in rows {
        let mine = known(row);
        match leader {
            Some(first) if overlap(first, mine) => {}
            Some(_) => {
                tier += 1;
                leader = Some(mine);
            }
            None => leader = Some(mine),
        }
        row.tier = tier;
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
        let (low, high) = it.interval.unwrap_or((it.value, it.value));
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
    let mut tier = 0;
    for (at, row) in (0..).zip(&dots.rows) {
        let foot = area.top + (at + 1) * row_height;
        let y = foot - 12;
        if row.tier != tier {
            tier = row.tier;
            let above = foot - row_height + 2;
            marks.push(line(Look::Axis, 0, (0, above), (size.width, above)));
        }
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

    fn row(name: &str, value: f64, half: f64) -> Row {
        Row {
            name: name.to_owned(),
            value,
            interval: Some((value - half, value + half)),
            ..Row::default()
        }
    }

    #[test]
    fn rows_that_overlap_share_their_tier() {
        let mut rows =
            vec![row("a", 10.0, 1.0), row("b", 20.0, 1.0), row("c", 19.0, 1.5), row("d", 9.5, 1.0)];
        rank(&mut rows, true);
        let seen: Vec<_> = rows.iter().map(|it| (it.name.as_str(), it.tier)).collect();
        assert_eq!(seen, [("b", 0), ("c", 0), ("a", 1), ("d", 1)]);
        rank(&mut rows, false);
        assert_eq!(rows[0].name, "d");
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
