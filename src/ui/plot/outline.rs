//! Marks as the `d` of a path: the same letters in the page, in the browser and in files.
use super::drawing::{Area, CONTEXT, Spot};

/// Joins points; `closed` comes back to the first.
pub fn joined(points: &[Spot], closed: bool) -> String {
    let mut d = String::new();
    for (at, point) in points.iter().enumerate() {
        letter(&mut d, if at == 0 { 'M' } else { 'L' }, &[point.0, point.1]);
    }
    if closed {
        d.push('z');
    }
    d
}

/// The sign of a style around a point: disc, square, diamond, triangle.
pub fn dot(style: u8, (x, y): Spot, size: i32) -> String {
    match style % 4 {
        _ if style == CONTEXT => disc((x, y), size),
        1 => rectangle(Area { left: x - size, right: x + size, top: y - size, bottom: y + size }),
        2 => {
            let far = size + 2;
            joined(&[(x, y - far), (x + far, y), (x, y + far), (x - far, y)], true)
        }
        3 => {
            let far = size + 1;
            joined(&[(x, y - far - 1), (x + far, y + size), (x - far, y + size)], true)
        }
        _ => disc((x, y), size),
    }
}

/// A disc.
pub fn disc((x, y): Spot, size: i32) -> String {
    let mut d = String::new();
    letter(&mut d, 'M', &[x - size, y]);
    letter(&mut d, 'a', &[size, size, 0, 1, 0, 2 * size, 0]);
    letter(&mut d, 'a', &[size, size, 0, 1, 0, -2 * size, 0]);
    d.push('z');
    d
}

/// A rectangle.
pub fn rectangle(it: Area) -> String {
    let Area { left, right, top, bottom } = it;
    joined(&[(left, top), (right, top), (right, bottom), (left, bottom)], true)
}

fn letter(d: &mut String, name: char, numbers: &[i32]) {
    d.push(name);
    for (at, number) in numbers.iter().enumerate() {
        if at > 0 {
            d.push(' ');
        }
        d.push_str(&number.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_short() {
        assert_eq!(joined(&[(1, 2), (-3, 4)], false), "M1 2L-3 4");
        assert_eq!(disc((10, 10), 4), "M6 10a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z");
        assert_eq!(dot(1, (5, 5), 2), "M3 3L7 3L7 7L3 7z");
        assert_eq!(joined(&[], true), "z");
    }

    #[test]
    fn each_style_has_its_shape() {
        let shapes = [0, 1, 2, 3].map(|style| dot(style, (20, 20), 4));
        assert!(shapes.iter().enumerate().all(|(at, it)| !shapes[..at].contains(it)));
    }
}
