//! What a set of rows would do to what is there: pure, so that a preview, a dry run and the writing
//! can never disagree.
use super::{
    model::{Measure, Published},
    rules,
};
use crate::{
    kernel::{period::Period, territory::Territory, time::Instant},
    platform::tabular::faults::{Reason, Refusal},
};
use std::collections::{BTreeMap, HashMap};

/// Where a result stands.
pub type Place = (Territory, Period);

/// One row as it came.
#[derive(Debug, Clone, PartialEq)]
pub struct Came {
    /// Its line in the file, or its place in the batch, from 1.
    pub line: u64,
    pub territory: Territory,
    pub measure: Measure,
    pub told: Told,
}

/// What a row says beside its value. A table without the columns says nothing of them, which is not
/// to say that there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    pub observations: bool,
    pub interval: bool,
}

impl Told {
    pub const ALL: Self = Self { observations: true, interval: true };
    pub const NOTHING: Self = Self { observations: false, interval: false };
}

impl Came {
    /// What a row does not say stays as it is, save an interval around another value: it would be
    /// wrong.
    fn over(mut self, before: &Measure) -> Self {
        if !self.told.observations {
            self.measure.observations = before.observations;
        }
        let is_same = self.measure.value.total_cmp(&before.value).is_eq();
        if !self.told.interval && is_same {
            (self.measure.low, self.measure.high) = (before.low, before.high);
        }
        self
    }
}

/// A row that puts another value in the place of a published one.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub came: Came,
    pub before: Published,
}

/// What the rows of one indicator would do. `rows = added + changed + unchanged + repeated + refused`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    pub added: Vec<Came>,
    pub changed: Vec<Change>,
    pub unchanged: u64,
    /// The same row twice in one file, with the same value.
    pub repeated: u64,
    pub refused: Vec<Refusal>,
    /// Among those added or changed, the lines whose value is far from those before and after it.
    pub outliers: Vec<u64>,
}

impl Plan {
    /// Compares what came with what is there.
    pub fn of(present: &HashMap<Place, Published>, mut came: Vec<Came>) -> Self {
        let mut plan = Self::default();
        came.sort_unstable_by(|a, b| {
            (&a.territory, a.measure.period, a.line).cmp(&(&b.territory, b.measure.period, b.line))
        });
        let mut last: Option<Came> = None;
        for it in came {
            if let Some(last) = last.as_ref().filter(|last| is_same_place(last, &it)) {
                if last.measure == it.measure {
                    plan.repeated += 1;
                } else {
                    // Which one is right, the program cannot know: the first stands.
                    plan.refused.push(Refusal {
                        line: it.line,
                        column: None,
                        reason: Reason::Contradicts,
                    });
                }
                continue;
            }
            last = Some(it.clone());
            match present.get(&(it.territory.clone(), it.measure.period)) {
                None => plan.added.push(it),
                Some(before) => match it.over(&before.measure) {
                    it if before.measure == it.measure => plan.unchanged += 1,
                    it => plan.changed.push(Change { before: *before, came: it }),
                },
            }
        }
        plan.outliers = outliers(present, &plan);
        plan
    }

    /// Leaves out what would replace a value that is public at `now`: a correction that waits would
    /// take the public value away before its time. What is not public yet may be written again.
    pub fn leave_corrections_out(&mut self, now: Instant) {
        let (late, changed): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.changed).into_iter().partition(|it| it.before.at <= now);
        self.changed = changed;
        let lines: Vec<u64> = late.iter().map(|it| it.came.line).collect();
        self.outliers.retain(|line| !lines.contains(line));
        let refusal = |line| Refusal { line, column: None, reason: Reason::CannotWait };
        self.refused.extend(lines.into_iter().map(refusal));
    }

    /// Would it do nothing?
    pub const fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty()
    }

    /// What is to be written, in order of series and time.
    pub fn to_write(&self) -> impl Iterator<Item = &Came> {
        self.added.iter().chain(self.changed.iter().map(|it| &it.came))
    }
}

fn is_same_place(a: &Came, b: &Came) -> bool {
    a.territory == b.territory && a.measure.period == b.measure.period
}

/// Lines whose value is far from those before and after it in its series.
fn outliers(present: &HashMap<Place, Published>, plan: &Plan) -> Vec<u64> {
    let mut series: HashMap<&Territory, BTreeMap<Period, (f64, Option<u64>)>> = HashMap::new();
    for it in plan.to_write() {
        let value = (it.measure.value, Some(it.line));
        series.entry(&it.territory).or_default().insert(it.measure.period, value);
    }
    for ((territory, period), it) in present {
        if let Some(values) = series.get_mut(territory) {
            values.entry(*period).or_insert((it.measure.value, None));
        }
    }
    let mut lines = vec![];
    for values in series.into_values() {
        let of_lines: Vec<Option<u64>> = values.values().map(|it| it.1).collect();
        let values: Vec<f64> = values.values().map(|it| it.0).collect();
        lines
            .extend(rules::spikes(&values).into_iter().filter_map(|at| of_lines.get(at).copied()?));
    }
    lines.sort_unstable();
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{ids::DeliveryId, period::Span};
    use proptest::prelude::*;

    fn came(line: u64, territory: &str, month: i32, value: f64) -> Came {
        let period = Period::new(month, Span::Month).unwrap();
        let measure = Measure { period, value, observations: None, low: None, high: None };
        let territory = Territory::parse(territory).unwrap();
        Came { line, territory, measure, told: Told::ALL }
    }

    fn present(rows: &[Came]) -> HashMap<Place, Published> {
        rows.iter()
            .map(|it| {
                let published =
                    Published { measure: it.measure, at: Instant(0), delivery: DeliveryId(1) };
                ((it.territory.clone(), it.measure.period), published)
            })
            .collect()
    }

    #[test]
    fn each_row_has_one_fate() {
        let there = present(&[came(0, "FR", 24_010, 1.0), came(0, "FR", 24_011, 2.0)]);
        let rows = vec![
            came(2, "FR", 24_010, 1.0),
            came(3, "FR", 24_011, 2.5),
            came(4, "FR", 24_012, 3.0),
            came(5, "FR", 24_012, 3.0),
            came(6, "FR", 24_012, 4.0),
        ];
        let plan = Plan::of(&there, rows);
        assert_eq!(plan.added.iter().map(|it| it.line).collect::<Vec<_>>(), [4]);
        assert_eq!(plan.changed.len(), 1);
        assert_eq!((plan.unchanged, plan.repeated), (1, 1));
        assert_eq!(plan.refused[0].line, 6);
    }

    #[test]
    fn what_is_public_is_not_corrected_later() {
        let mut there = present(&[came(0, "FR", 24_010, 1.0), came(0, "FR", 24_011, 2.0)]);
        let waiting = Period::new(24_011, Span::Month).unwrap();
        there.get_mut(&(Territory::Nation, waiting)).unwrap().at = Instant(100);
        let rows = vec![came(1, "FR", 24_010, 1.5), came(2, "FR", 24_011, 2.5)];
        let mut plan = Plan::of(&there, rows);
        plan.leave_corrections_out(Instant(50));
        assert_eq!(plan.changed.iter().map(|it| it.came.line).collect::<Vec<_>>(), [2]);
        assert_eq!(plan.refused[0].reason, Reason::CannotWait);
    }

    #[test]
    fn what_a_row_does_not_say_stays() {
        let mut whole = came(0, "FR", 24_010, 1.0);
        whole.measure =
            Measure { observations: Some(40), low: Some(0.5), high: Some(1.5), ..whole.measure };
        let there = present(std::slice::from_ref(&whole));
        let untold = |value| Came { told: Told::NOTHING, ..came(1, "FR", 24_010, value) };
        assert_eq!(Plan::of(&there, vec![untold(1.0)]).unchanged, 1);
        // The value changes: the interval around the old one goes, the rest stays.
        let plan = Plan::of(&there, vec![untold(2.0)]);
        let after = plan.changed[0].came.measure;
        assert_eq!((after.value, after.observations), (2.0, Some(40)));
        assert_eq!((after.low, after.high), (None, None));
        // An empty cell says that there is none.
        let plan = Plan::of(&there, vec![came(1, "FR", 24_010, 1.0)]);
        assert_eq!(plan.changed[0].came.measure, came(1, "FR", 24_010, 1.0).measure);
    }

    #[test]
    fn a_value_far_from_its_series_is_flagged() {
        let mut rows: Vec<Came> =
            (0..12).map(|at| came(1, "FR", 24_100 + at, 70.0 + f64::from(at % 3))).collect();
        rows.push(came(99, "FR", 24_112, 700.0));
        assert_eq!(Plan::of(&HashMap::new(), rows).outliers, [99]);
    }

    proptest! {
        #[test]
        fn the_same_rows_again_change_nothing(
            rows in prop::collection::vec((0..4_u8, 24_000..24_030_i32, -5..5_i32), 0..60),
        ) {
            let rows: Vec<Came> = (1..)
                .zip(rows)
                .map(|(line, (place, month, value))| {
                    came(line, &format!("D0{}", place + 1), month, f64::from(value))
                })
                .collect();
            let first = Plan::of(&HashMap::new(), rows.clone());
            let total = first.added.len() as u64 + first.repeated + first.refused.len() as u64;
            prop_assert_eq!(total, rows.len() as u64);
            let again = Plan::of(&present(&first.added), rows);
            prop_assert!(again.is_empty());
            prop_assert_eq!(again.unchanged, first.added.len() as u64);
        }
    }
}
