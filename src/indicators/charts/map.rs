//! Values of territories as shades, with a scale in words.
use super::{
    classes::{Class, class_of, quantiles, shade},
    frame::{self, FOOT, Size, Words, shortened, text},
    outlines,
};
use crate::ui::plot::{
    Anchor, Area, Chart, Drawing, Look, MISSING, Mark, OUTLINES_SIZE, Reading, Shape, Spot, Walk,
};

/// What is drawn.
pub struct Map<'a> {
    pub territories: Vec<Territory>,
    /// Five to seven are told apart.
    pub classes: usize,
    /// A class in words, by its lowest and highest value: « de 12 à 18 jours ».
    pub class: &'a dyn Fn(f64, f64) -> String,
    /// « Pas de donnée ».
    pub missing: String,
}

/// One shape. Those that the outlines do not know are left out of the drawing and of the readings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Territory {
    /// As in the outlines: `d-33`, `r-75`.
    pub outline: String,
    pub value: Option<f64>,
    pub text: String,
    pub href: Option<String>,
}

/// The chart, for both widths.
pub fn chart(map: &Map<'_>, words: Words) -> Chart {
    frame::chart(words, Walk::Around, readings(map), |size| drawing(map, size))
}

/// The classes that the map has: for the table behind.
pub fn classes(map: &Map<'_>) -> Vec<Class> {
    let values: Vec<_> = drawn(map).filter_map(|(it, _)| it.value).collect();
    quantiles(&values, map.classes)
}

pub fn readings(map: &Map<'_>) -> Vec<Reading> {
    let reading = |(at, (it, _)): (i32, (&Territory, Spot))| Reading {
        series: 0,
        at,
        text: it.text.clone(),
        href: it.href.clone(),
    };
    (0..).zip(drawn(map)).map(reading).collect()
}

fn drawn<'a>(map: &'a Map<'_>) -> impl Iterator<Item = (&'a Territory, Spot)> {
    map.territories.iter().filter_map(|it| Some((it, outlines::find(&it.outline)?.centre)))
}

const ROW: i32 = 26;
/// The width of the scale beside a wide map.
const SCALE: i32 = 190;

/// The drawing for one width: the map is a square, its scale beside it or below.
pub fn drawing(map: &Map<'_>, size: Size) -> Drawing {
    let narrow = size.is_narrow();
    let square = if narrow { size.width } else { size.width - SCALE - 20 };
    let classes = classes(map);
    let has_missing = drawn(map).any(|(it, _)| it.value.is_none());
    let rows = i32::try_from(classes.len()).unwrap_or_default() + i32::from(has_missing);
    // Beside the map, the scale is where the sea is: at the top right.
    let scale_at = if narrow { (2, square + 16) } else { (square + 24, 20) };
    let height = if narrow { square + 16 + rows * ROW + 6 } else { square + 4 };

    let shape = |(at, (it, _)): (u16, (&Territory, Spot))| Shape {
        code: it.outline.clone(),
        class: it
            .value
            .and_then(|value| class_of(&classes, value))
            .map(|class| shade(class, classes.len())),
        at: Some(at),
    };
    let shapes = (0..).zip(drawn(map)).map(shape).collect();
    let mut marks = vec![Mark::Map { at: (0, 2), size: square, shapes }];
    // The highest first, as on a thermometer.
    let numbered: Vec<_> = (0_u8..).zip(&classes).collect();
    for (at, (class, it)) in (0..).zip(numbered.into_iter().rev()) {
        let words = (map.class)(it.low, it.high);
        marks.extend(swatch(scale_at, at, shade(class, classes.len()), &words, size));
    }
    if has_missing {
        marks.extend(swatch(scale_at, rows - 1, MISSING, &map.missing, size));
    }
    let place = |(x, y): Spot| (x * square / OUTLINES_SIZE, 2 + y * square / OUTLINES_SIZE);
    let spots = drawn(map).map(|(_, centre)| place(centre)).collect();
    let area = Area { left: 0, right: square, top: 2, bottom: square + 2 };
    Drawing { width: size.width, height, area, marks, spots }
}

fn swatch((x, y): Spot, row: i32, style: u8, words: &str, size: Size) -> [Mark; 2] {
    let top = y + row * ROW;
    let corners = vec![(x, top), (x + 28, top), (x + 28, top + 18), (x, top + 18)];
    let room = if size.is_narrow() { size.width - 40 } else { SCALE - 42 };
    [
        Mark::Area { look: Look::Class, style, points: corners },
        text(Look::Label, 0, Anchor::Start, (x + 38, top + 9 + FOOT), shortened(words, room)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_territory_without_value_is_hatched() {
        let of = |outline: &str, value| Territory {
            outline: outline.to_owned(),
            value,
            ..Territory::default()
        };
        let map = Map {
            territories: vec![
                of("d-01", Some(1.0)),
                of("d-99", Some(9.0)),
                of("d-974", None),
                of("d-33", Some(2.0)),
            ],
            classes: 5,
            class: &|low, high| format!("{low} {high}"),
            missing: "none".to_owned(),
        };
        for size in [Size::WIDE, Size::NARROW] {
            let drawn = drawing(&map, size);
            assert_eq!(
                (drawn.spots.len(), readings(&map).len()),
                (3, 3),
                "unknown ones are left out"
            );
            let Mark::Map { shapes, .. } = &drawn.marks[0] else { panic!("a map first") };
            let seen: Vec<_> = shapes.iter().map(|it| it.class).collect();
            assert_eq!(seen, [Some(0), None, Some(6)]);
            assert_eq!(drawn.marks.len(), 1 + 2 * 3);
        }
    }
}
