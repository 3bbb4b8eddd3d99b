//! Going from reading to reading: pure, in whole numbers.
use super::drawing::{Reading, Spot, Walk};

/// Where an arrow points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrow {
    Left,
    Right,
    Up,
    Down,
}

impl Arrow {
    /// From the name of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            _ => return None,
        })
    }

    /// How far `to` is in this direction, and aside of it.
    const fn towards(self, from: Spot, to: Spot) -> (i32, i32) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        match self {
            Self::Left => (-dx, dy.abs()),
            Self::Right => (dx, dy.abs()),
            Self::Up => (-dy, dx.abs()),
            Self::Down => (dy, dx.abs()),
        }
    }
}

/// The reading where an arrow leads; None where it leads nowhere.
pub fn step(
    walk: Walk,
    readings: &[Reading],
    spots: &[Spot],
    from: usize,
    arrow: Arrow,
) -> Option<usize> {
    let here = *spots.get(from)?;
    match (walk, arrow) {
        (Walk::Along, Arrow::Left) | (Walk::Rows, Arrow::Up) => beside(readings, from, false),
        (Walk::Along, Arrow::Right) | (Walk::Rows, Arrow::Down) => beside(readings, from, true),
        (Walk::Along, _) => other_series(readings, spots, from, arrow),
        (Walk::Rows, _) => None,
        (Walk::Around, _) => {
            // What is aside counts twice: « left » goes left.
            let ahead = |at: &usize| arrow.towards(here, spots[*at]).0 > 0;
            let cost = |at: &usize| {
                let (far, aside) = arrow.towards(here, spots[*at]);
                far + 2 * aside
            };
            (0..spots.len()).filter(ahead).min_by_key(cost)
        }
    }
}

/// The next or the previous reading of the same series.
fn beside(readings: &[Reading], from: usize, forward: bool) -> Option<usize> {
    let to = if forward { from + 1 } else { from.checked_sub(1)? };
    (readings.get(to)?.series == readings.get(from)?.series).then_some(to)
}

/// The nearest reading, in time, of the series above or below.
fn other_series(readings: &[Reading], spots: &[Spot], from: usize, arrow: Arrow) -> Option<usize> {
    let (here, series) = (*spots.get(from)?, readings.get(from)?.series);
    let near = |at: &usize| (spots[*at].0 - here.0).abs();
    // One reading for each other series: its nearest in time.
    let others = readings.iter().map(|it| it.series).filter(|it| *it != series);
    let nearest = others.filter_map(|other| {
        (0..spots.len().min(readings.len()))
            .filter(|at| readings[*at].series == other)
            .min_by_key(near)
    });
    nearest
        .filter(|at| {
            let (far, _) = arrow.towards(here, spots[*at]);
            // Two series on the same point: the order of series decides.
            let after = readings[*at].series > series;
            far > 0 || (far == 0 && after == (arrow == Arrow::Down))
        })
        .min_by_key(|at| arrow.towards(here, spots[*at]).0)
}

/// The first or the last reading of a series.
pub fn end(readings: &[Reading], series: u8, last: bool) -> Option<usize> {
    let mine = |it: &Reading| it.series == series;
    if last { readings.iter().rposition(mine) } else { readings.iter().position(mine) }
}

/// The reading nearest to a pointer. Along a curve the column counts first.
pub fn nearest(walk: Walk, spots: &[Spot], (x, y): Spot) -> Option<usize> {
    let (across, down) = match walk {
        Walk::Along => (4, 1),
        Walk::Rows => (0, 1),
        Walk::Around => (1, 1),
    };
    let cost = |at: &usize| {
        let (dx, dy) = (i64::from(spots[*at].0 - x), i64::from(spots[*at].1 - y));
        across * across * dx * dx + down * dy * dy
    };
    (0..spots.len()).min_by_key(cost)
}

/// The readings of the series of `from` between two places, in order: a period that was drawn.
pub fn between(
    readings: &[Reading],
    spots: &[Spot],
    series: u8,
    (one, other): (i32, i32),
) -> Option<(usize, usize)> {
    let (left, right) = (one.min(other), one.max(other));
    let mut inside = (0..spots.len().min(readings.len()))
        .filter(|at| readings[*at].series == series && (left..=right).contains(&spots[*at].0));
    let first = inside.next()?;
    Some((first, inside.next_back().unwrap_or(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_lines() -> (Vec<Reading>, Vec<Spot>) {
        let of = |series| move |at| Reading { series, at, ..Reading::default() };
        let readings = (0..3).map(of(0)).chain((0..3).map(of(1))).collect();
        (readings, vec![(0, 10), (10, 10), (20, 10), (0, 50), (10, 50), (20, 10)])
    }

    #[test]
    fn arrows_follow_a_series_then_change_it() {
        let (readings, spots) = two_lines();
        let go = |from, arrow| step(Walk::Along, &readings, &spots, from, arrow);
        assert_eq!(go(0, Arrow::Right), Some(1));
        assert_eq!(go(2, Arrow::Right), None);
        assert_eq!(go(3, Arrow::Left), None);
        assert_eq!(go(1, Arrow::Down), Some(4));
        assert_eq!(go(4, Arrow::Up), Some(1));
        assert_eq!(go(1, Arrow::Up), None);
        assert_eq!((go(2, Arrow::Down), go(5, Arrow::Up)), (Some(5), Some(2)), "same point");
    }

    #[test]
    fn arrows_cross_a_map() {
        let spots = [(0, 0), (10, 1), (30, 0), (9, 40)];
        let readings = vec![Reading::default(); 4];
        let go = |from, arrow| step(Walk::Around, &readings, &spots, from, arrow);
        assert_eq!(go(0, Arrow::Right), Some(1));
        assert_eq!(go(1, Arrow::Right), Some(2));
        assert_eq!(go(1, Arrow::Down), Some(3));
        assert_eq!(go(0, Arrow::Left), None);
        assert_eq!(go(9, Arrow::Left), None, "nowhere");
    }

    #[test]
    fn a_period_keeps_to_one_series() {
        let (readings, spots) = two_lines();
        assert_eq!(between(&readings, &spots, 0, (25, 8)), Some((1, 2)));
        assert_eq!(between(&readings, &spots, 1, (0, 4)), Some((3, 3)));
        assert_eq!(between(&readings, &spots, 1, (1, 4)), None);
        assert_eq!((end(&readings, 1, false), end(&readings, 1, true)), (Some(3), Some(5)));
        assert_eq!(end(&readings, 4, true), None);
    }

    #[test]
    fn a_pointer_finds_the_column_first() {
        let spots = [(0, 0), (50, 100)];
        assert_eq!(nearest(Walk::Along, &spots, (40, 0)), Some(1));
        assert_eq!(nearest(Walk::Around, &spots, (20, 0)), Some(0));
        assert_eq!(nearest(Walk::Rows, &spots, (0, 90)), Some(1));
        assert_eq!(nearest(Walk::Rows, &[], (0, 90)), None);
    }
}
