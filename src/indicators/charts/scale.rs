//! From values to places, and round values to mark on the way.

/// A straight line from values to places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    from: i32,
    to: i32,
}

impl Scale {
    /// `low` goes to `from`, `high` to `to`; a single value goes to the middle.
    pub const fn new((low, high): (f64, f64), (from, to): (i32, i32)) -> Self {
        Self { low, high, from, to }
    }

    /// Where a value is: never outside of the two ends.
    pub fn place(&self, value: f64) -> i32 {
        let span = self.high - self.low;
        let share = if span > 0.0 { ((value - self.low) / span).clamp(0.0, 1.0) } else { 0.5 };
        let share = if share.is_finite() { share } else { 0.5 };
        whole(f64::from(self.from) + share * f64::from(self.to - self.from))
    }
}

/// The nearest whole number.
pub fn whole(value: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a place in a drawing")]
    let whole = value.round() as i32;
    whole
}

/// Round values that cover from `low` to `high`: steps of 1, 2 or 5 times a power of ten, at most
/// `most` values and at least two.
pub fn ticks(low: f64, high: f64, most: usize) -> Vec<f64> {
    let (low, high) = if low.is_finite() && high.is_finite() { (low, high) } else { (0.0, 1.0) };
    let (low, high) = (low.min(high), high.max(low));
    // One value alone still needs an axis around it.
    let high =
        if high - low > high.abs().max(low.abs()) * 1e-9 { high } else { low + padding(low) };
    let most = most.max(3);
    #[expect(clippy::cast_possible_truncation, reason = "an exponent")]
    let mut exponent = ((high - low).log10().floor() as i32) - 2;
    loop {
        for unit in [1.0, 2.0, 5.0] {
            let (first, last) =
                (steps(low, unit, exponent).floor(), steps(high, unit, exponent).ceil());
            #[expect(clippy::cast_precision_loss, reason = "a few ticks")]
            let fits = last - first < most as f64;
            if fits {
                let mut all = Vec::new();
                let mut at = first;
                while at <= last {
                    all.push(times(at * unit, exponent));
                    at += 1.0;
                }
                return all;
            }
        }
        exponent += 1;
    }
}

fn padding(value: f64) -> f64 {
    if value == 0.0 { 1.0 } else { value.abs() / 2.0 }
}

/// How many steps make a value; what the machine adds to a whole number is not another step.
fn steps(value: f64, unit: f64, exponent: i32) -> f64 {
    let count = times(value, -exponent) / unit;
    if (count - count.round()).abs() < 1e-9 * count.abs().max(1.0) { count.round() } else { count }
}

/// By a power of ten; divided rather than multiplied by 0.1, which no machine writes.
fn times(value: f64, exponent: i32) -> f64 {
    let power = 10_f64.powi(exponent.abs());
    if exponent < 0 { value / power } else { value * power }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_are_round() {
        assert_eq!(ticks(0.0, 97.3, 6), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(61.0, 78.0, 5), [60.0, 65.0, 70.0, 75.0, 80.0]);
        assert_eq!(ticks(0.1, 0.3, 5), [0.1, 0.15, 0.2, 0.25, 0.3]);
        assert_eq!(ticks(-3.0, 4.0, 5), [-4.0, -2.0, 0.0, 2.0, 4.0]);
        assert_eq!(ticks(0.0, 0.0, 3), [0.0, 0.5, 1.0]);
    }

    #[test]
    fn places_stay_inside() {
        let scale = Scale::new((0.0, 10.0), (200, 0));
        assert_eq!([0.0, 5.0, 10.0, 99.0, -1.0].map(|it| scale.place(it)), [200, 100, 0, 0, 200]);
        assert_eq!(Scale::new((3.0, 3.0), (0, 10)).place(3.0), 5);
        assert_eq!(Scale::new((0.0, 1.0), (0, 10)).place(f64::NAN), 5);
    }

    proptest! {
        #[test]
        fn ticks_cover_and_are_few(a in -1e6_f64..1e6, span in 0.0_f64..1e5, most in 3_usize..9) {
            let all = ticks(a, a + span, most);
            prop_assert!(all.len() >= 2 && all.len() <= most, "{all:?}");
            let slack = (a.abs() + span) * 1e-8;
            prop_assert!(all[0] <= a + slack && all[all.len() - 1] >= a + span - slack, "{all:?}");
            prop_assert!(all.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
