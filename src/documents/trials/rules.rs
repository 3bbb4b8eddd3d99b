//! What a trial can tell: pure decisions.
use crate::indicators::effect::tests_of_change::newcombe_rates;

/// The smallest difference, in points, that this many testers can tell from chance when half of them read
/// each text and all of them answer. Around as many right answers as wrong ones, where chance does most: near
/// none or all, less is enough. `None`: so few tell nothing.
pub fn smallest(testers: i64) -> Option<i64> {
    let readers = u32::try_from(testers / 2).unwrap_or_default();
    (1..=100)
        .find(|points| {
            let half = f64::from(*points) / 200.0;
            let found = newcombe_rates((0.5 - half, readers), (0.5 + half, readers));
            found.is_some_and(|it| it.is_clear())
        })
        .map(i64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_testers_show_smaller_differences() {
        let found = [0, 10, 19, 20, 50, 100, 200, 300, 500].map(smallest);
        assert_eq!(found[..3], [None, None, None]);
        let told: Vec<_> = found.iter().flatten().copied().collect();
        assert!(told.is_sorted_by(|more, fewer| more > fewer), "{told:?}");
        assert_eq!(told, [44, 28, 20, 14, 12, 9]);
    }
}
