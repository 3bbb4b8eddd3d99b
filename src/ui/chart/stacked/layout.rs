//! Where everything goes, in whole numbers.

pub(super) const WIDTH: i64 = 640;
pub(super) const HEIGHT: i64 = 244;
/// The foot of the bars.
pub(super) const BASE: i64 = 200;
/// The top of the highest grid line.
const TOP: i64 = 16;
/// The grid, between the numbers on the left and the direct labels on the right.
pub(super) const LEFT: i64 = 36;
pub(super) const RIGHT: i64 = 544;
/// Between two parts of a bar.
const GAP: i64 = 1;
/// A direct label never comes closer to the next one.
pub(super) const LINE: i64 = 18;

/// One bar, with its parts from the foot up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) x: i64,
    pub(super) width: i64,
    /// Top and height of each part; a part of nothing has no height.
    pub(super) parts: [(i64, i64); 3],
}

/// The whole drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) bars: Vec<Bar>,
    /// Height in the drawing, and value, of each grid line.
    pub(super) grid: Vec<(i64, i64)>,
    /// Height of the direct label of each feeling, beside the last bar.
    pub(super) labels: [i64; 3],
    /// Every how many bars the name of a period has room.
    pub(super) named_every: usize,
}

/// Places stacked bars; counts are in the order of the parts, from the foot up.
pub(super) fn layout(counts: &[[i64; 3]]) -> Layout {
    let total = |it: &[i64; 3]| it.iter().map(|count| count.max(&0)).sum::<i64>();
    let step = nice_step(counts.iter().map(total).max().unwrap_or_default());
    let highest = step
        * (counts.iter().map(total).max().unwrap_or_default() + step - 1).div_euclid(step).max(1);
    let y = |value: i64| BASE - value * (BASE - TOP) / highest;
    let slot = (RIGHT - LEFT) / i64::try_from(counts.len()).unwrap_or(1).max(1);
    let width = (slot * 7 / 10).clamp(2, 44);
    let bars: Vec<Bar> = (0..)
        .zip(counts)
        .map(|(at, counts)| {
            let mut below = 0;
            let parts = counts.map(|count| {
                let (foot, top) = (y(below), y(below + count.max(0)));
                below += count.max(0);
                let height = foot - top;
                (top, if height > GAP { height - GAP } else { height })
            });
            Bar { x: LEFT + at * slot + (slot - width) / 2, width, parts }
        })
        .collect();
    Layout {
        labels: apart(bars.last().map_or([BASE; 3], |bar| bar.parts.map(|it| it.0 + it.1 / 2 + 5))),
        grid: (0..=highest / step).map(|at| (y(at * step), at * step)).collect(),
        // A name needs some fifty units.
        named_every: usize::try_from((50 + slot - 1) / slot.max(1)).unwrap_or(1).max(1),
        bars,
    }
}

/// A step of 1, 2 or 5 times a power of ten that makes at most five of them.
fn nice_step(highest: i64) -> i64 {
    let mut step = 1;
    loop {
        for nice in [step, step * 2, step * 5] {
            if nice * 5 >= highest {
                return nice;
            }
        }
        step *= 10;
    }
}

/// Pushes labels up until none covers the one below.
fn apart(mut heights: [i64; 3]) -> [i64; 3] {
    heights[0] = heights[0].min(BASE);
    for at in 1..heights.len() {
        heights[at] = heights[at].min(heights[at - 1] - LINE);
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn steps_are_round() {
        let steps = [(0, 1), (5, 1), (6, 2), (10, 2), (11, 5), (25, 5), (26, 10), (4_000, 1_000)];
        for (highest, step) in steps {
            assert_eq!(nice_step(highest), step, "{highest}");
        }
    }

    #[test]
    fn parts_stand_on_each_other() {
        let drawing = layout(&[[2, 1, 2]]);
        assert_eq!(drawing.grid.len(), 6);
        let [low, middle, high] = drawing.bars[0].parts;
        assert_eq!(low.0 + low.1 + GAP, BASE);
        assert_eq!(middle.0 + middle.1 + GAP, low.0);
        assert_eq!(high.0 + high.1 + GAP, middle.0);
        assert_eq!(high.0, TOP);
    }

    proptest! {
        #[test]
        fn nothing_leaves_the_drawing(counts in prop::collection::vec(prop::array::uniform3(0..5_000_i64), 0..60)) {
            let drawing = layout(&counts);
            prop_assert_eq!(drawing.bars.len(), counts.len());
            for bar in &drawing.bars {
                prop_assert!(bar.x >= LEFT && bar.x + bar.width <= RIGHT);
                for (top, height) in bar.parts {
                    prop_assert!(top >= TOP && height >= 0 && top + height <= BASE);
                }
            }
            let [a, b, c] = drawing.labels;
            prop_assert!(a - b >= LINE && b - c >= LINE);
        }
    }
}
