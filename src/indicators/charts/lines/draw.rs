//! Where curves go.
use super::{Lines, Point, Series, names};
use crate::{
    indicators::charts::{
        frame::{LINE, Size, Values, line, text, width_of},
        scale::Scale,
        time,
    },
    ui::plot::{Anchor, Area, Drawing, Look, Mark, Spot},
};

/// Curves with few points show each of them.
const FEW: usize = 14;
/// The foot: names of months, and of years under them.
const UNDER: i32 = 2 * LINE + 8;

/// The drawing for one width.
pub fn drawing(lines: &Lines<'_>, size: Size) -> Drawing {
    let points = || lines.series.iter().flat_map(|it| &it.points);
    let known = points().flat_map(|it| {
        let (low, high) = it.interval.unwrap_or((it.value, it.value));
        [it.value, low, high]
    });
    let values = known.chain(lines.targets.iter().map(|it| it.value));
    let axis = Values::covering(values, lines.from_zero, 6, lines.value);
    let months = points().map(|it| it.month).chain(lines.events.iter().map(|it| it.month));
    let ends = months.fold(None, |ends: Option<(i32, i32)>, it| {
        let (first, last) = ends.unwrap_or((it, it));
        Some((first.min(it), last.max(it)))
    });
    let (first, last) = ends.unwrap_or((0, 0));
    let span = lines.series.iter().map(|it| it.span).min().unwrap_or(1).max(1);

    let (right, names_above) = names::room(&lines.series, size);
    let (left, right) = (axis.room(), size.width - right);
    // Points keep off the axis by half a sign.
    let room = (left + 6, right - 6);
    let along = time::scale(first, last, room);
    let events = names::events(&lines.events, &along, (left, size.width));
    let top = 12 + names_above + names::events_room(&events);
    // What stands above is added to the height: curves keep theirs.
    let height = size.height + top - 12;
    let area = Area { left, right, top, bottom: height - UNDER };
    let upwards = axis.upwards(area);

    let mut marks = band(lines, &along, area);
    marks.extend(axis.across(area));
    marks.extend(months_under(lines, first, last, span, room, area));
    marks.extend(names::event_marks(&events, area, size.width - left));
    marks.extend(targets(lines, &upwards, area));
    let (mut spots, mut ends) = (Vec::new(), Vec::new());
    // The first series is drawn last, over the others.
    let mut drawn = Vec::new();
    for series in &lines.series {
        let spot = |it: &Point| (along.place(f64::from(it.month)), upwards.place(it.value));
        drawn.push(curve(series, &spot, &upwards));
        spots.extend(series.points.iter().map(spot));
        ends.push(series.points.last().map(spot));
    }
    marks.extend(drawn.into_iter().rev().flatten());
    marks.extend(names::series(&lines.series, &ends, area, size));
    Drawing { width: size.width, height, area, marks, spots }
}

fn band(lines: &Lines<'_>, along: &Scale, area: Area) -> Vec<Mark> {
    let band = |(one, other): (i32, i32)| {
        let (left, right) = (along.place(f64::from(one)), along.place(f64::from(other)));
        let points =
            vec![(left, area.top), (right, area.top), (right, area.bottom), (left, area.bottom)];
        Mark::Area { look: Look::Band, style: 0, points }
    };
    lines.band.map(band).into_iter().collect()
}

fn curve(series: &Series, spot: &dyn Fn(&Point) -> Spot, upwards: &Scale) -> Vec<Mark> {
    let style = series.style;
    let mut marks = Vec::new();
    for it in &series.points {
        if let Some((low, high)) = it.interval {
            let x = spot(it).0;
            let (low, high) = ((x, upwards.place(low)), (x, upwards.place(high)));
            marks.push(line(Look::Interval, style, low, high));
        }
    }
    let few = series.points.len() <= FEW;
    for run in series.runs() {
        let points: Vec<_> = run.iter().map(spot).collect();
        let alone = points.len() == 1;
        let dotted: &[Spot] = if few || alone { &points } else { &[] };
        let dots: Vec<_> = dotted.iter().map(|at| Mark::Dot { style, at: *at, size: 4 }).collect();
        if !alone {
            marks.push(Mark::Line { look: Look::Series, style, points });
        }
        marks.extend(dots);
    }
    if let Some(last) = series.points.last().filter(|_| !few) {
        marks.push(Mark::Dot { style, at: spot(last), size: 5 });
    }
    marks
}

fn months_under(
    lines: &Lines<'_>,
    first: i32,
    last: i32,
    span: i32,
    room: (i32, i32),
    area: Area,
) -> Vec<Mark> {
    if lines.series.iter().all(|it| it.points.is_empty()) && lines.events.is_empty() {
        return Vec::new();
    }
    let mut marks = Vec::new();
    for tick in time::ticks(first, last, span, room) {
        marks.push(line(Look::Axis, 0, (tick.at, area.bottom), (tick.at, area.bottom + 5)));
        let mut y = area.bottom + LINE + 3;
        if tick.named {
            let name = (lines.month)(tick.month);
            marks.push(text(Look::Label, 0, Anchor::Middle, (tick.at, y), name));
            y += LINE;
        }
        if let Some(year) = tick.year {
            let look = if tick.named { Look::Strong } else { Look::Label };
            marks.push(text(look, 0, Anchor::Middle, (tick.at, y), year.to_string()));
        }
    }
    marks
}

/// Dashed across, with its words over its beginning.
fn targets(lines: &Lines<'_>, upwards: &Scale, area: Area) -> Vec<Mark> {
    let mut free = area.left + 6;
    let mut before: Option<i32> = None;
    lines
        .targets
        .iter()
        .flat_map(|it| {
            let y = upwards.place(it.value);
            // Two close targets: the words of the second begin after those of the first.
            let close = before.is_some_and(|at| (at - y).abs() < LINE);
            let x = if close { free } else { area.left + 6 };
            before = Some(y);
            free = x + width_of(&it.label) + 12;
            // Above the line, unless the words of events are there.
            let foot = if y - area.top < LINE { y + LINE - 2 } else { y - 6 };
            [
                line(Look::Target, 0, (area.left, y), (area.right, y)),
                text(Look::Target, 0, Anchor::Start, (x, foot), &it.label),
            ]
        })
        .collect()
}
