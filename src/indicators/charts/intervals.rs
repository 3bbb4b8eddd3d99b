//! What chance alone may explain.
use crate::indicators::{
    model::{Measure, Nature},
    rules,
};

/// 95 %, both sides.
pub const Z95: f64 = 1.959_964;
/// 99.8 %, both sides.
pub const Z998: f64 = 3.090_232;

/// A low and a high end.
pub type Interval = (f64, f64);

/// Wilson's interval of a proportion (0 to 1) seen on `n` cases: right for few cases, and near 0 and 1.
/// None without a case.
pub fn wilson(rate: f64, n: u32, z: f64) -> Option<Interval> {
    if n == 0 || !(0.0..=1.0).contains(&rate) {
        return None;
    }
    let n = f64::from(n);
    let z2 = z * z;
    let middle = (rate + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = z / (1.0 + z2 / n) * (rate * (1.0 - rate) / n + z2 / (4.0 * n * n)).sqrt();
    // What the machine rounds must not leave the value outside of its own interval.
    Some(((middle - half).clamp(0.0, rate), (middle + half).clamp(rate, 1.0)))
}

/// What the publisher gives; else what chance allows around a share seen on so many answers.
pub fn around(nature: Nature, it: Measure) -> Option<Interval> {
    if let (Some(low), Some(high)) = (it.low, it.high) {
        return Some((low, high));
    }
    if !rules::is_share(nature) {
        return None;
    }
    let n = u32::try_from(it.observations?).ok()?;
    let (low, high) = wilson(it.value / 100.0, n, Z95)?;
    Some((low * 100.0, high * 100.0))
}

/// Did it move for the better since it was `before`? `None` when neither way is, when nothing moved, or
/// when what is known around the value holds the one before: the gap may be due to chance.
pub fn has_improved(nature: Nature, before: f64, now: Measure) -> Option<bool> {
    if around(nature, now).is_some_and(|(low, high)| (low..=high).contains(&before)) {
        return None;
    }
    rules::is_better(nature.direction, before, now.value)
}

/// The normal interval of a mean, when the standard deviation is known.
pub fn normal(mean: f64, deviation: f64, n: u32, z: f64) -> Option<Interval> {
    let known = n > 0 && deviation >= 0.0 && deviation.is_finite();
    let half = z * deviation / f64::from(n.max(1)).sqrt();
    known.then_some((mean - half, mean + half))
}

/// Two intervals have a value in common: nothing says which one is ahead.
pub fn overlap(one: Interval, other: Interval) -> bool {
    one.0 <= other.1 && other.0 <= one.1
}

/// Between what bounds a proportion seen on `n` cases is expected, when nothing sets it apart from the
/// overall one.
pub fn funnel(overall: f64, n: f64, z: f64) -> Interval {
    let half = z * (overall * (1.0 - overall) / n.max(1.0)).sqrt();
    ((overall - half).max(0.0), (overall + half).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wilson_agrees_with_the_books() {
        let (low, high) = wilson(0.5, 10, Z95).unwrap();
        assert!((low - 0.2366).abs() < 1e-3 && (high - 0.7634).abs() < 1e-3, "{low} {high}");
        let (low, high) = wilson(0.0, 20, Z95).unwrap();
        assert!(low == 0.0 && (high - 0.1611).abs() < 1e-3, "{high}");
        assert_eq!((wilson(0.5, 0, Z95), wilson(1.2, 5, Z95)), (None, None));
    }

    #[test]
    fn intervals_that_touch_overlap() {
        assert!(overlap((0.0, 1.0), (1.0, 2.0)) && !overlap((0.0, 1.0), (1.1, 2.0)));
        assert_eq!(normal(10.0, 2.0, 4, 2.0), Some((8.0, 12.0)));
        assert_eq!(normal(10.0, 2.0, 0, 2.0), None);
    }

    proptest! {
        #[test]
        fn a_rate_is_in_its_interval(part in 0_u32..500, more in 0_u32..500) {
            let n = part + more;
            if let Some((low, high)) = wilson(f64::from(part) / f64::from(n.max(1)), n, Z95) {
                let rate = f64::from(part) / f64::from(n);
                prop_assert!(0.0 <= low && low <= rate && rate <= high && high <= 1.0);
            }
        }

        #[test]
        fn a_funnel_narrows(rate in 0.01_f64..0.99, n in 1.0_f64..10_000.0) {
            let (few, many) = (funnel(rate, n, Z95), funnel(rate, n * 2.0, Z95));
            prop_assert!(few.0 <= many.0 && many.1 <= few.1);
            prop_assert!(funnel(rate, n, Z998).0 <= few.0);
        }
    }
}
