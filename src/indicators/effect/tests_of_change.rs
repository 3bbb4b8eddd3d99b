//! Has something changed, or is it chance? Two classic comparisons, each with its 95 % interval.

use crate::indicators::charts::intervals::{Interval, Z95, wilson};

/// A difference, after less before, and between what bounds it is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    pub by: f64,
    pub interval: Interval,
}

impl Difference {
    /// Is it more than chance?
    pub fn is_clear(&self) -> bool {
        self.interval.0 > 0.0 || self.interval.1 < 0.0
    }
}

/// Fewer values on a side say nothing of how they vary.
pub const ENOUGH: usize = 3;
/// Fewer experiences on a side say nothing of a share.
pub const ENOUGH_STORIES: u32 = 10;

/// The difference of two means whose values vary each in their own way (B. L. Welch, 1947). `None` when a
/// side has fewer than [`ENOUGH`] values, or when nothing varies: it cannot be told what chance does.
pub fn welch(before: &[f64], after: &[f64]) -> Option<Difference> {
    if before.len() < ENOUGH || after.len() < ENOUGH {
        return None;
    }
    let ((mean_before, share_before), (mean_after, share_after)) =
        (moments(before), moments(after));
    let by = mean_after - mean_before;
    let spread = share_before + share_after;
    // Values that were rounded may differ by what the machine cannot write.
    if spread.sqrt() <= 1e-9 * mean_before.abs().max(mean_after.abs()).max(1.0) {
        return None;
    }
    let (few, many) = (degrees(before.len()), degrees(after.len()));
    // Welch and Satterthwaite's degrees of freedom.
    let freedom =
        spread * spread / (share_before * share_before / few + share_after * share_after / many);
    let half = student(freedom) * spread.sqrt();
    Some(Difference { by, interval: (by - half, by + half) })
}

fn degrees(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) - 1.0
}

/// The mean, and the variance of the mean.
fn moments(values: &[f64]) -> (f64, f64) {
    let n = degrees(values.len()) + 1.0;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|it| (it - mean) * (it - mean)).sum();
    (mean, squares / (n - 1.0) / n)
}

/// How many deviations hold 95 % of Student's law, by degrees of freedom: a table, and between its rows
/// the value of the lower one, which is the more careful.
fn student(freedom: f64) -> f64 {
    const TABLE: [(f64, f64); 16] = [
        (120.0, 1.980),
        (60.0, 2.000),
        (40.0, 2.021),
        (30.0, 2.042),
        (25.0, 2.060),
        (20.0, 2.086),
        (15.0, 2.131),
        (12.0, 2.179),
        (10.0, 2.228),
        (8.0, 2.306),
        (6.0, 2.447),
        (5.0, 2.571),
        (4.0, 2.776),
        (3.0, 3.182),
        (2.0, 4.303),
        (1.0, 12.706),
    ];
    TABLE.iter().find(|(from, _)| freedom >= *from).map_or(12.706, |(_, deviations)| *deviations)
}

/// Some of all.
pub type Share = (u32, u32);

/// A rate, from 0 to 1, and how many it was seen on.
pub type Rate = (f64, u32);

/// The difference of two shares: see [`newcombe_rates`].
pub fn newcombe(before: Share, after: Share) -> Option<Difference> {
    let rate = |(some, all): Share| (f64::from(some) / f64::from(all), all);
    newcombe_rates(rate(before), rate(after))
}

/// The difference of two rates (R. G. Newcombe, 1998, method 10: from both Wilson intervals). `None` when
/// a side was seen on fewer than [`ENOUGH_STORIES`].
pub fn newcombe_rates((was, seen_before): Rate, (is, seen_after): Rate) -> Option<Difference> {
    if seen_before < ENOUGH_STORIES || seen_after < ENOUGH_STORIES {
        return None;
    }
    let (was_low, was_high) = wilson(was, seen_before, Z95)?;
    let (is_low, is_high) = wilson(is, seen_after, Z95)?;
    let by = is - was;
    let low = by - (is - is_low).hypot(was_high - was);
    let high = by + (is_high - is).hypot(was - was_low);
    Some(Difference { by, interval: (low, high) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn welch_agrees_with_the_books() {
        // Worked by hand: means 20 and 26, variances 5 and 8.5, five values each.
        let before = [17.0, 19.0, 20.0, 21.0, 23.0];
        let after = [22.0, 25.0, 26.0, 27.0, 30.0];
        let found = welch(&before, &after).unwrap();
        assert!((found.by - 6.0).abs() < 1e-9 && found.is_clear());
        // Half of the interval: t(6) · √(5/5 + 8.5/5).
        let half = 2.447 * (5.0_f64 / 5.0 + 8.5 / 5.0).sqrt();
        assert!((found.interval.1 - (6.0 + half)).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn newcombe_agrees_with_the_paper() {
        // 56/70 and 48/80: Newcombe's own example, 0.2 between 0.0524 and 0.3339.
        let found = newcombe((48, 80), (56, 70)).unwrap();
        assert!((found.by - 0.2).abs() < 1e-9);
        assert!(
            (found.interval.0 - 0.0524).abs() < 1e-3 && (found.interval.1 - 0.3339).abs() < 1e-3
        );
    }

    #[test]
    fn rates_need_not_be_whole_people() {
        // Ten readers of each, three questions: 13 and 17 right answers of 30.
        let found = newcombe_rates((13.0 / 30.0, 10), (17.0 / 30.0, 10)).unwrap();
        assert!((found.by - 4.0 / 30.0).abs() < 1e-9 && !found.is_clear());
        assert_eq!(newcombe_rates((0.5, 9), (0.5, 10)), None);
    }

    #[test]
    fn too_little_says_nothing() {
        assert_eq!(welch(&[1.0, 2.0], &[1.0, 2.0, 3.0]), None);
        assert_eq!(newcombe((1, 9), (5, 50)), None);
    }

    #[test]
    fn what_never_varies_says_nothing() {
        assert_eq!(welch(&[80.0; 6], &[81.0; 6]), None);
        let rounded = [0.1 + 0.2, 0.3, 0.3];
        assert_eq!(welch(&rounded, &[0.4, 0.4, 0.4]), None);
        assert!(welch(&[80.0; 6], &[81.0, 81.0, 82.0]).is_some());
    }

    proptest! {
        #[test]
        fn an_interval_holds_its_difference(
            before in prop::collection::vec(-1e3..1e3_f64, 3..20),
            after in prop::collection::vec(-1e3..1e3_f64, 3..20),
        ) {
            let found = welch(&before, &after).unwrap();
            prop_assert!(found.interval.0 <= found.by && found.by <= found.interval.1);
            let back = welch(&after, &before).unwrap();
            prop_assert!((found.by + back.by).abs() < 1e-9);
            prop_assert_eq!(found.is_clear(), back.is_clear());
        }

        #[test]
        fn nothing_is_clear_between_equal_shares(some in 0..100_u32, more in 0..100_u32) {
            let share = (some, some + more + 10);
            prop_assert!(!newcombe(share, share).unwrap().is_clear());
        }

        #[test]
        fn shares_differ_by_one_at_most(a in 0..50_u32, b in 0..50_u32, c in 0..50_u32, d in 0..50_u32) {
            let found = newcombe((a, a + b + 10), (c, c + d + 10)).unwrap();
            prop_assert!(found.interval.0 >= -1.0 - 1e-9 && found.interval.1 <= 1.0 + 1e-9);
            prop_assert!(found.interval.0 <= found.by && found.by <= found.interval.1);
        }
    }
}
