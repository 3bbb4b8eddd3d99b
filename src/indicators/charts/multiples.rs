//! Small drawings side by side, on one scale of values and one of months.
use super::{
    frame::{self, LINE, Size, Values, Words, line, shortened, text},
    lines::{Point, Series},
    scale::Scale,
    time,
};
use crate::ui::plot::{Anchor, Area, CONTEXT, Chart, Drawing, Look, Mark, Reading, Spot, Walk};

/// What is drawn.
pub struct Multiples<'a> {
    /// One panel for each, named after it.
    pub panels: Vec<Series>,
    /// Drawn again in each panel, to compare with.
    pub reference: Option<Series>,
    pub from_zero: bool,
    pub value: &'a dyn Fn(f64) -> String,
}

/// The chart, for both widths.
pub fn chart(multiples: &Multiples<'_>, words: Words) -> Chart {
    frame::chart(words, Walk::Along, readings(multiples), |size| drawing(multiples, size))
}

pub fn readings(multiples: &Multiples<'_>) -> Vec<Reading> {
    let numbered = (0_u8..).zip(&multiples.panels);
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

const GAP: i32 = 16;
/// The height of one panel: its name, its curve, its months.
const PANEL: i32 = 128;

/// The drawing for one width: three panels in a row, or two.
pub fn drawing(multiples: &Multiples<'_>, size: Size) -> Drawing {
    let all = || multiples.panels.iter().chain(&multiples.reference).flat_map(|it| &it.points);
    let axis = Values::covering(all().map(|it| it.value), multiples.from_zero, 4, multiples.value);
    let months = (all().map(|it| it.month).min(), all().map(|it| it.month).max());
    let (first, last) = (months.0.unwrap_or_default(), months.1.unwrap_or_default());
    let columns = if size.is_narrow() { 2 } else { 3 };
    let left = axis.room();
    let width = (size.width - left - GAP * (columns - 1) - 6) / columns;
    let count = i32::try_from(multiples.panels.len()).unwrap_or_default();
    let rows = (count + columns - 1) / columns;

    let (mut marks, mut spots) = (Vec::new(), Vec::new());
    for (at, panel) in (0..).zip(&multiples.panels) {
        let (column, row) = (at % columns, at / columns);
        let x = left + column * (width + GAP);
        let top = row * (PANEL + GAP);
        let area =
            Area { left: x, right: x + width, top: top + LINE + 10, bottom: top + PANEL - LINE };
        let along = time::scale(first, last, (area.left + 4, area.right - 6));
        let upwards = axis.upwards(area);
        let grid = axis.across(area);
        // Values are written once for each row.
        marks.extend(grid.into_iter().filter(|it| column == 0 || matches!(it, Mark::Line { .. })));
        let name = shortened(&panel.name, width);
        marks.push(text(Look::Strong, 0, Anchor::Start, (area.left, top + 14), name));
        marks.extend(years(first, last, area));
        if let Some(reference) = &multiples.reference {
            marks.extend(curve(reference, CONTEXT, &along, &upwards));
        }
        marks.extend(curve(panel, panel.style, &along, &upwards));
        let spot = |it: &Point| (along.place(f64::from(it.month)), upwards.place(it.value));
        if let Some(last) = panel.points.last() {
            marks.push(Mark::Dot { style: panel.style, at: spot(last), size: 4 });
        }
        spots.extend(panel.points.iter().map(spot));
    }
    let height = (rows * (PANEL + GAP)).max(PANEL);
    let area = Area { left, right: size.width, top: 0, bottom: height };
    Drawing { width: size.width, height, area, marks, spots }
}

fn curve(series: &Series, style: u8, along: &Scale, upwards: &Scale) -> Vec<Mark> {
    let spot = |it: &Point| -> Spot { (along.place(f64::from(it.month)), upwards.place(it.value)) };
    let runs = series.runs().filter(|it| it.len() > 1);
    runs.map(|run| Mark::Line { look: Look::Series, style, points: run.iter().map(spot).collect() })
        .collect()
}

/// The first and the last year, under the foot.
fn years(first: i32, last: i32, area: Area) -> Vec<Mark> {
    let y = area.bottom + LINE;
    let year = |month: i32| month.div_euclid(12).to_string();
    let start = text(Look::Label, 0, Anchor::Start, (area.left, y), year(first));
    let end = text(Look::Label, 0, Anchor::End, (area.right, y), year(last));
    let foot = line(Look::Axis, 0, (area.left, area.bottom), (area.right, area.bottom));
    if year(first) == year(last) { vec![foot, start] } else { vec![foot, start, end] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panels_share_their_scales() {
        let of = |name: &str, value: f64| Series {
            name: name.to_owned(),
            span: 1,
            points: (0..5).map(|month| Point { month, value, ..Point::default() }).collect(),
            ..Series::default()
        };
        let panels = vec![of("a", 0.0), of("b", 10.0), of("c", 10.0), of("d", 10.0)];
        let multiples =
            Multiples { panels, reference: None, from_zero: true, value: &|it| format!("{it}") };
        let drawn = drawing(&multiples, Size::WIDE);
        assert_eq!(drawn.spots.len(), readings(&multiples).len());
        let (a, b, c, d) = (drawn.spots[0], drawn.spots[5], drawn.spots[10], drawn.spots[15]);
        assert!(b.1 < a.1 && b.1 == c.1 && d.1 > a.1 && d.0 == a.0);
    }
}
