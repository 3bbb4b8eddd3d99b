//! Names of curves and events, where they cross nothing.
use super::{Event, Series};
use crate::{
    indicators::charts::{
        frame::{FOOT, LINE, Size, apart, line, shortened, text, width_of},
        scale::Scale,
    },
    ui::plot::{Anchor, Area, Look, Mark, Spot},
};

/// The most that names take on the right.
const WIDEST: i32 = 190;
/// A piece of line beside a name, long enough for its dashes.
const SAMPLE: i32 = 30;
/// A row of names above a narrow drawing.
const ROW: i32 = 22;

/// Wide drawings name each curve at its end; narrow ones above, with a piece of the line.
pub(super) fn room(series: &[Series], size: Size) -> (i32, i32) {
    if size.is_narrow() {
        let rows =
            if series.len() > 1 { i32::try_from(series.len()).unwrap_or_default() } else { 0 };
        return (10, rows * ROW);
    }
    let widest = series.iter().map(|it| width_of(&it.name)).max().unwrap_or_default();
    (widest.min(WIDEST) + 22, 0)
}

/// `ends` is where each curve ends, if it has points.
pub(super) fn series(
    series: &[Series],
    ends: &[Option<Spot>],
    area: Area,
    size: Size,
) -> Vec<Mark> {
    if size.is_narrow() {
        return if series.len() > 1 { rows(series, size) } else { Vec::new() };
    }
    let named: Vec<_> =
        series.iter().zip(ends).filter_map(|(it, end)| Some((it, (*end)?))).collect();
    let wanted: Vec<_> = named.iter().map(|(_, end)| end.1 + FOOT).collect();
    let heights = apart(&wanted, LINE, (area.top, area.bottom + FOOT));
    let label = |((it, end), y): (&(&Series, Spot), i32)| {
        // A name that had to move is tied to its curve.
        let moved = (y - FOOT - end.1).abs() > LINE / 2 || end.0 < area.right - 2;
        let tie =
            moved.then(|| line(Look::Grid, 0, (end.0 + 6, end.1), (area.right + 10, y - FOOT)));
        let name = shortened(&it.name, WIDEST);
        let name = text(Look::Series, it.style, Anchor::Start, (area.right + 12, y), name);
        tie.into_iter().chain([name])
    };
    named.iter().zip(heights).flat_map(label).collect()
}

fn rows(series: &[Series], size: Size) -> Vec<Mark> {
    (0..)
        .zip(series)
        .flat_map(|(at, it)| {
            let y = 10 + at * ROW;
            let name = shortened(&it.name, size.width - SAMPLE - 12);
            [
                Mark::Line {
                    look: Look::Series,
                    style: it.style,
                    points: vec![(2, y), (SAMPLE, y)],
                },
                Mark::Dot { style: it.style, at: (SAMPLE / 2 + 1, y), size: 4 },
                text(Look::Series, it.style, Anchor::Start, (SAMPLE + 8, y + FOOT), name),
            ]
        })
        .collect()
}

/// One event, with the row of its words: 0 is the nearest to the drawing.
pub(super) struct Placed<'a> {
    event: &'a Event,
    x: i32,
    middle: i32,
    row: i32,
}

/// Events in as few rows as keep their words apart.
pub(super) fn events<'a>(
    events: &'a [Event],
    along: &Scale,
    (left, right): (i32, i32),
) -> Vec<Placed<'a>> {
    let mut sorted: Vec<_> = events.iter().collect();
    sorted.sort_by_key(|it| it.month);
    let mut ends: Vec<i32> = Vec::new();
    sorted
        .into_iter()
        .map(|event| {
            let x = along.place(f64::from(event.month));
            let half = width_of(&shortened(&event.label, right - left)) / 2;
            let middle = x.min(right - half).max(left + half);
            let free = ends.iter().position(|end| *end + 10 < middle - half);
            let row = free.unwrap_or(ends.len());
            ends.resize(ends.len().max(row + 1), i32::MIN / 2);
            if let Some(end) = ends.get_mut(row) {
                *end = middle + half;
            }
            Placed { event, x, middle, row: i32::try_from(row).unwrap_or_default() }
        })
        .collect()
}

/// The room that events take above the drawing.
pub(super) fn events_room(placed: &[Placed<'_>]) -> i32 {
    placed.iter().map(|it| (it.row + 1) * LINE + 4).max().unwrap_or_default()
}

/// A line down from the words.
pub(super) fn event_marks(placed: &[Placed<'_>], area: Area, room: i32) -> Vec<Mark> {
    let mark = |it: &Placed<'_>| {
        let y = area.top - 8 - it.row * LINE;
        let words = shortened(&it.event.label, room);
        [
            line(Look::Event, 0, (it.x, y + 4), (it.x, area.bottom)),
            text(Look::Event, 0, Anchor::Middle, (it.middle, y), words),
        ]
    };
    placed.iter().flat_map(mark).collect()
}
