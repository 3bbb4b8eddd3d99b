//! A line without axes, in the place of a word.
use super::scale::{Scale, whole};
use crate::ui::plot::{Area, CONTEXT, Drawing, Look, Mark, Spot};

const WIDTH: i32 = 160;
const HEIGHT: i32 = 40;
const MARGIN: i32 = 6;

/// One point for each value, in order; None is a hole. `style` is that of the series.
pub fn spark(values: &[Option<f64>], style: u8) -> Drawing {
    let area = Area { left: MARGIN, right: WIDTH - MARGIN, top: MARGIN, bottom: HEIGHT - MARGIN };
    let spots = along(values, area);
    let mut marks = curve(&spots, style);
    if let Some(last) = spots.iter().rev().find_map(|it| *it) {
        marks.push(Mark::Dot { style, at: last, size: 4 });
    }
    Drawing { width: WIDTH, height: HEIGHT, area, marks, spots: Vec::new() }
}

fn along(values: &[Option<f64>], area: Area) -> Vec<Option<Spot>> {
    let known = || values.iter().flatten().copied();
    let ends = (known().fold(f64::MAX, f64::min), known().fold(f64::MIN, f64::max));
    let upwards = Scale::new(ends, (area.bottom, area.top));
    let last = u32::try_from(values.len().saturating_sub(1)).unwrap_or(1).max(1);
    let step = f64::from(area.right - area.left) / f64::from(last);
    (0_u32..)
        .zip(values)
        .map(|(at, value)| {
            let x = area.left + whole(step * f64::from(at));
            value.map(|value| (x, upwards.place(value)))
        })
        .collect()
}

fn curve(spots: &[Option<Spot>], style: u8) -> Vec<Mark> {
    spots
        .split(Option::is_none)
        .map(|run| run.iter().flatten().copied().collect::<Vec<_>>())
        .filter(|run| run.len() > 1)
        .map(|points| Mark::Line { look: Look::Series, style: style.min(CONTEXT), points })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_is_a_break() {
        let drawn = spark(&[Some(1.0), Some(3.0), None, Some(2.0), Some(2.0)], 0);
        let lines = drawn.marks.iter().filter(|it| matches!(it, Mark::Line { .. }));
        assert_eq!(lines.count(), 2);
        assert!(spark(&[], 0).marks.is_empty());
        assert_eq!(spark(&[None, Some(2.0)], 0).marks.len(), 1);
    }
}
