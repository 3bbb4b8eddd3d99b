//! What charts share: sizes, room for words, the axis of values.
use super::scale::{Scale, ticks};
use crate::ui::plot::{Anchor, Area, Chart, Drawing, LETTERS, Look, Mark, Reading, Spot, Walk};

/// Two widths: the text column of a wide page, and what is left of 360 px.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub width: i32,
    pub height: i32,
}

impl Size {
    pub const WIDE: Self = Self { width: 720, height: 340 };
    pub const NARROW: Self = Self { width: 328, height: 300 };

    pub const fn is_narrow(self) -> bool {
        self.width < 500
    }
}

/// Between the feet of two lines of letters.
pub const LINE: i32 = 18;
/// From the middle of letters down to their foot.
pub const FOOT: i32 = LETTERS / 3;

/// The words around a drawing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    pub title: String,
    pub unit: String,
    pub summary: String,
    pub source: String,
}

/// Puts words, readings and both drawings together.
pub fn chart(
    words: Words,
    walk: Walk,
    readings: Vec<Reading>,
    draw: impl Fn(Size) -> Drawing,
) -> Chart {
    let Words { title, unit, summary, source } = words;
    let drawings = vec![draw(Size::WIDE), draw(Size::NARROW)];
    Chart { title, unit, summary, source, walk, readings, drawings }
}

/// How wide a text is, nearly, and never less: letters are not measured on the server.
pub fn width_of(text: &str) -> i32 {
    let tenths: i32 = text
        .chars()
        .map(|it| match it {
            'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '’' | '\'' | '('
            | ')' => 42,
            ' ' | '\u{a0}' | '\u{202f}' => 38,
            'm' | 'w' | 'M' | 'W' | '%' | '—' => 126,
            it if it.is_uppercase() => 96,
            _ => 80,
        })
        .sum();
    (tenths + 9) / 10
}

/// The text, or its beginning when there is no room for all of it.
pub fn shortened(text: &str, room: i32) -> String {
    if width_of(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        if width_of(&kept) + 10 > room {
            kept.pop();
            break;
        }
    }
    let kept = kept.trim_end();
    format!("{kept}…")
}

/// Heights as near as possible to those wanted, `gap` apart, between two bounds. The answer is in the
/// order of the question.
pub fn apart(wanted: &[i32], gap: i32, (top, bottom): (i32, i32)) -> Vec<i32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|at| wanted[*at]);
    let mut placed = vec![0; wanted.len()];
    let mut free = top;
    for at in &order {
        placed[*at] = wanted[*at].max(free);
        free = placed[*at] + gap;
    }
    let mut free = bottom;
    for at in order.iter().rev() {
        placed[*at] = placed[*at].min(free);
        free = placed[*at] - gap;
    }
    placed
}

/// Words at a place.
pub fn text(look: Look, style: u8, anchor: Anchor, at: Spot, text: impl Into<String>) -> Mark {
    Mark::Text { look, style, anchor, at, text: text.into() }
}

/// A straight line.
pub fn line(look: Look, style: u8, from: Spot, to: Spot) -> Mark {
    Mark::Line { look, style, points: vec![from, to] }
}

/// An axis of values: its scale is made before the room it takes is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Values {
    ticks: Vec<f64>,
    labels: Vec<String>,
}

impl Values {
    /// Covers all these values, and zero when asked to.
    pub fn covering(
        values: impl Iterator<Item = f64>,
        from_zero: bool,
        most: usize,
        label: &dyn Fn(f64) -> String,
    ) -> Self {
        let zero = from_zero.then_some(0.0);
        let finite = values.filter(|it| it.is_finite()).chain(zero);
        let ends = finite.fold(None, |ends: Option<(f64, f64)>, it| {
            let (low, high) = ends.unwrap_or((it, it));
            Some((low.min(it), high.max(it)))
        });
        let (low, high) = ends.unwrap_or((0.0, 1.0));
        let ticks = ticks(low, high, most);
        Self { labels: ticks.iter().map(|it| label(*it)).collect(), ticks }
    }

    fn ends(&self) -> (f64, f64) {
        let first = self.ticks.first().copied().unwrap_or_default();
        (first, self.ticks.last().copied().unwrap_or(first))
    }

    /// What the widest label takes, with the space before the first mark.
    pub fn room(&self) -> i32 {
        self.labels.iter().map(|it| width_of(it)).max().unwrap_or_default() + 8
    }

    pub fn upwards(&self, area: Area) -> Scale {
        Scale::new(self.ends(), (area.bottom, area.top))
    }

    pub fn rightwards(&self, area: Area) -> Scale {
        Scale::new(self.ends(), (area.left, area.right))
    }

    /// Lines across, with labels on their left.
    pub fn across(&self, area: Area) -> Vec<Mark> {
        let scale = self.upwards(area);
        let marked = self.ticks.iter().zip(&self.labels).enumerate();
        marked
            .flat_map(|(at, (value, label))| {
                let y = scale.place(*value);
                let look = if at == 0 { Look::Axis } else { Look::Grid };
                [
                    line(look, 0, (area.left, y), (area.right, y)),
                    text(Look::Label, 0, Anchor::End, (area.left - 8, y + FOOT), label),
                ]
            })
            .collect()
    }

    /// Lines down, with labels under them where there is room for each.
    pub fn down(&self, area: Area) -> Vec<Mark> {
        let scale = self.rightwards(area);
        let mut free = i32::MIN;
        let mut marks = Vec::new();
        for (value, label) in self.ticks.iter().zip(&self.labels) {
            let x = scale.place(*value);
            marks.push(line(Look::Grid, 0, (x, area.top), (x, area.bottom)));
            let half = width_of(label) / 2;
            if x - half > free {
                let at = (x.max(half), area.bottom + LINE);
                marks.push(text(Look::Label, 0, Anchor::Middle, at, label));
                free = x + half + 6;
            }
        }
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn long_names_are_shortened() {
        assert_eq!(shortened("Gironde", 100), "Gironde");
        let short = shortened("Provence-Alpes-Côte d’Azur", 100);
        assert!(short.ends_with('…') && width_of(&short) <= 110, "{short}");
    }

    #[test]
    fn labels_move_as_little_as_they_can() {
        assert_eq!(apart(&[50, 52, 100], 18, (0, 200)), [50, 68, 100]);
        assert_eq!(apart(&[195, 190], 18, (0, 200)), [200, 182]);
    }

    proptest! {
        #[test]
        fn labels_never_meet(wanted in prop::collection::vec(0_i32..300, 0..10)) {
            let mut placed = apart(&wanted, 18, (0, 300));
            placed.sort_unstable();
            prop_assert!(placed.windows(2).all(|pair| pair[1] - pair[0] >= 18));
            prop_assert!(placed.iter().all(|it| (0..=300).contains(it)));
        }
    }
}
