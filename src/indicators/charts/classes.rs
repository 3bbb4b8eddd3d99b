//! Classes of a map: as many territories in each as ties allow.

/// A class, by its lowest and its highest value: both are values that exist.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Class {
    pub low: f64,
    pub high: f64,
    pub count: usize,
}

/// How many classes a map has at most: an eye tells no more shades apart.
pub const MOST: usize = 7;

/// Quantile classes, from the lowest. Equal values are never parted, no class is empty; there are fewer
/// classes than asked when there are fewer different values.
pub fn quantiles(values: &[f64], wanted: usize) -> Vec<Class> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|it| it.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let wanted = wanted.clamp(1, MOST);
    // Where a new value begins: the only places where a class may.
    let starts: Vec<usize> = (1..sorted.len()).filter(|at| sorted[at - 1] < sorted[*at]).collect();
    let mut cuts: Vec<usize> = Vec::new();
    for class in 1..wanted {
        let ideal = class * sorted.len() / wanted;
        let after = cuts.last().copied().unwrap_or_default();
        let free = starts.iter().copied().filter(|at| *at > after);
        cuts.extend(free.min_by_key(|at| at.abs_diff(ideal)));
    }
    let ends = cuts.iter().copied().chain([sorted.len()]);
    let firsts = [0].into_iter().chain(cuts.iter().copied());
    let class = |(first, end): (usize, usize)| {
        let inside = sorted.get(first..end)?;
        Some(Class { low: *inside.first()?, high: *inside.last()?, count: inside.len() })
    };
    firsts.zip(ends).filter_map(class).collect()
}

/// The class of a value; one between two classes goes to the lower.
pub fn class_of(classes: &[Class], value: f64) -> Option<u8> {
    if !value.is_finite() || classes.is_empty() {
        return None;
    }
    let above = classes.iter().skip(1).take_while(|it| value >= it.low).count();
    u8::try_from(above).ok()
}

/// The shade of a class among the seven of the ramp: a few classes use the whole of it.
pub fn shade(class: u8, classes: usize) -> u8 {
    let (class, last) = (usize::from(class), classes.saturating_sub(1));
    let shade = (class * (MOST - 1) + last / 2).checked_div(last).unwrap_or(MOST / 2);
    u8::try_from(shade.min(MOST - 1)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ties_stay_together() {
        let classes = quantiles(&[1.0, 1.0, 1.0, 1.0, 2.0, 3.0], 3);
        assert_eq!(classes.iter().map(|it| it.count).collect::<Vec<_>>(), [4, 1, 1]);
        assert_eq!(quantiles(&[5.0; 9], 5).len(), 1);
        assert_eq!(quantiles(&[], 5), []);
        assert_eq!(class_of(&classes, 2.5), Some(1));
        assert_eq!((class_of(&[], 1.0), class_of(&classes, f64::NAN)), (None, None));
    }

    #[test]
    fn few_classes_use_the_whole_ramp() {
        assert_eq!([0, 1, 2, 3, 4].map(|it| shade(it, 5)), [0, 2, 3, 5, 6]);
        assert_eq!((shade(0, 1), shade(6, 7), shade(1, 2)), (3, 6, 6));
    }

    proptest! {
        #[test]
        fn every_value_is_in_its_class(
            values in prop::collection::vec(0_i32..40, 1..120),
            wanted in 1_usize..9,
        ) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let classes = quantiles(&values, wanted);
            prop_assert!(!classes.is_empty() && classes.len() <= wanted.min(MOST));
            prop_assert!(classes.iter().all(|it| it.count > 0 && it.low <= it.high));
            prop_assert!(classes.windows(2).all(|pair| pair[0].high < pair[1].low));
            prop_assert_eq!(classes.iter().map(|it| it.count).sum::<usize>(), values.len());
            for value in values {
                let class = &classes[usize::from(class_of(&classes, value).unwrap())];
                prop_assert!(class.low <= value && value <= class.high);
            }
        }
    }
}
