//! Rectangles drawn over a picture with a pointer or with keys, kept inside it.
use crate::browser::pictures::Patch;

/// The least side, in pixels of the picture: smaller would hide nothing, and could not be seen.
const LEAST: i32 = 12;

/// What a key or a button does to a rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Left,
    Right,
    Up,
    Down,
    Narrower,
    Wider,
    Shorter,
    Taller,
}

impl Change {
    pub const MOVES: [Self; 4] = [Self::Left, Self::Up, Self::Down, Self::Right];
    pub const WIDTHS: [Self; 2] = [Self::Narrower, Self::Wider];
    pub const HEIGHTS: [Self; 2] = [Self::Shorter, Self::Taller];

    /// What its button shows, under a name that says what it is of.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Left => "←",
            Self::Right => "→",
            Self::Up => "↑",
            Self::Down => "↓",
            Self::Narrower | Self::Shorter => "−",
            Self::Wider | Self::Taller => "+",
        }
    }

    /// Arrows move; with « Shift », they resize.
    pub fn of_key(key: &str, shift: bool) -> Option<Self> {
        Some(match (key, shift) {
            ("ArrowLeft", false) => Self::Left,
            ("ArrowRight", false) => Self::Right,
            ("ArrowUp", false) => Self::Up,
            ("ArrowDown", false) => Self::Down,
            ("ArrowLeft", true) => Self::Narrower,
            ("ArrowRight", true) => Self::Wider,
            ("ArrowUp", true) => Self::Shorter,
            ("ArrowDown", true) => Self::Taller,
            _ => return None,
        })
    }
}

/// The rectangle between two points; `None` when it is too small to be meant.
pub fn between((x, y): (i32, i32), (to_x, to_y): (i32, i32), size: (i32, i32)) -> Option<Patch> {
    let (width, height) = ((to_x - x).abs(), (to_y - y).abs());
    let drawn = Patch { x: x.min(to_x), y: y.min(to_y), width, height };
    (width >= LEAST / 2 && height >= LEAST / 2).then(|| inside(drawn, size))
}

/// A rectangle to begin with: in the middle, then under the `others` that began so.
pub fn first((width, height): (i32, i32), others: usize) -> Patch {
    let (wide, high) = (width / 3, height / 12);
    let below = i32::try_from(others % 4).unwrap_or_default() * high * 5 / 4;
    let (x, y) = ((width - wide) / 2, (height - high) / 2 + below);
    inside(Patch { x, y, width: wide, height: high }, (width, height))
}

/// The rectangle after this change, in steps of a hundredth of the picture.
pub fn changed(patch: Patch, change: Change, size: (i32, i32)) -> Patch {
    let step = (size.0.max(size.1) / 100).max(1);
    let mut it = patch;
    match change {
        Change::Left => it.x -= step,
        Change::Right => it.x += step,
        Change::Up => it.y -= step,
        Change::Down => it.y += step,
        Change::Narrower => it.width -= step,
        Change::Wider => it.width += step,
        Change::Shorter => it.height -= step,
        Change::Taller => it.height += step,
    }
    inside(it, size)
}

fn inside(it: Patch, (width, height): (i32, i32)) -> Patch {
    let wide = it.width.max(LEAST).min(width);
    let high = it.height.max(LEAST).min(height);
    Patch {
        x: it.x.min(width - wide).max(0),
        y: it.y.min(height - high).max(0),
        width: wide,
        height: high,
    }
}

/// Its place and size in percents of the picture, to be said: from the left, from the top, wide, high.
pub fn percents(it: Patch, (width, height): (i32, i32)) -> [i32; 4] {
    let of = |part: i32, whole: i32| part * 100 / whole.max(1);
    [of(it.x, width), of(it.y, height), of(it.width, width), of(it.height, height)]
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (i32, i32) = (1_000, 2_000);

    #[test]
    fn a_rectangle_is_drawn_from_any_corner() {
        let expected = Patch { x: 100, y: 200, width: 50, height: 60 };
        assert_eq!(between((100, 200), (150, 260), SIZE), Some(expected));
        assert_eq!(between((150, 260), (100, 200), SIZE), Some(expected));
        assert_eq!(between((100, 200), (101, 260), SIZE), None, "a slip is not a rectangle");
    }

    #[test]
    fn no_rectangle_leaves_the_picture_or_vanishes() {
        let all = [&Change::MOVES[..], &Change::WIDTHS, &Change::HEIGHTS].concat();
        for change in all {
            let mut it = first(SIZE, 0);
            for _ in 0..300 {
                it = changed(it, change, SIZE);
            }
            assert!(it.x >= 0 && it.y >= 0 && it.width >= LEAST && it.height >= LEAST, "{it:?}");
            assert!(it.x + it.width <= SIZE.0 && it.y + it.height <= SIZE.1, "{it:?}");
        }
        let outside = between((900, 1_900), (5_000, 5_000), SIZE).unwrap();
        assert!(outside.x + outside.width <= SIZE.0 && outside.y + outside.height <= SIZE.1);
    }

    #[test]
    fn a_new_rectangle_does_not_hide_the_one_before() {
        let (one, two) = (first(SIZE, 0), first(SIZE, 1));
        assert!(two.y >= one.y + one.height && two.y + two.height <= SIZE.1);
    }

    #[test]
    fn arrows_move_and_shift_resizes() {
        assert_eq!(Change::of_key("ArrowLeft", false), Some(Change::Left));
        assert_eq!(Change::of_key("ArrowLeft", true), Some(Change::Narrower));
        assert_eq!(Change::of_key("a", false), None);
        assert_eq!(
            percents(Patch { x: 100, y: 200, width: 500, height: 20 }, SIZE),
            [10, 10, 50, 1]
        );
    }
}
