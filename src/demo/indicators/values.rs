//! The values of one indicator: departments first, then what they make for regions and the nation.
use super::{
    places::{departments, population, regions},
    recipes::Recipe,
};
use crate::{
    demo::random::{around, drawn},
    indicators::{
        codes::{Freshness, Unit},
        model::{Measure, Nature},
        rules,
    },
    kernel::{period::Period, territory::Territory, time::Day},
};

/// A value with its weight.
#[derive(Clone, Copy, Default)]
struct Weighed {
    sum: f64,
    observations: f64,
}

/// The periods that have values: three years, until the last one published by `today`.
pub(super) fn periods(recipe: &Recipe, nature: Nature, today: Day) -> Vec<Period> {
    let span = nature.frequency;
    let mut last = Period::of_day(today, span);
    let is_there =
        |it: Period| published_on(it) <= today && rules::freshness(it, span, today) == recipe.state;
    // A stale indicator is no more than a few years behind.
    for _ in 0..48 {
        if is_there(last) {
            break;
        }
        last = last.previous();
    }
    let first = Period::of_month(last.start() - 36 + span.months(), span);
    first.through(last).collect()
}

/// Values are published some weeks after their period: the longer it is, the later.
pub(super) fn published_on(period: Period) -> Day {
    period.last_day().plus_days(10 + 5 * period.span().months())
}

/// Every value of a period. `today` says how long ago events were.
pub(super) fn of_period(
    recipe: &Recipe,
    nature: Nature,
    period: Period,
    today: Day,
) -> Vec<(Territory, Measure)> {
    let of = |place: &str, thousands: f64| {
        let observations = (thousands
            * recipe.observed
            * (0.8 + 0.4 * drawn(&[recipe.code, place], rank(period))))
        .max(12.0)
        .round();
        let value = value(recipe, nature.unit, place, period, observations, today);
        Weighed { sum: value * observations, observations }
    };
    let mut all = vec![];
    let mut nation = Weighed::default();
    for region in regions() {
        let mut total = Weighed::default();
        for it in departments().filter(|it| it.region == region.code) {
            let weighed = of(it.code, population(it.code));
            total.add(weighed);
            if !is_missing(recipe, it.code, period) {
                all.push((
                    Territory::Department(it.code),
                    weighed.measure(recipe, nature.unit, period),
                ));
            }
        }
        nation.add(total);
        all.push((Territory::Region(region.code), total.measure(recipe, nature.unit, period)));
    }
    all.push((Territory::Nation, nation.measure(recipe, nature.unit, period)));
    for code in recipe.services {
        let service = of(code, 60.0);
        if let Some(territory) = Territory::structure(code) {
            all.push((territory, service.measure(recipe, nature.unit, period)));
        }
    }
    all
}

impl Weighed {
    fn add(&mut self, other: Self) {
        self.sum += other.sum;
        self.observations += other.observations;
    }

    fn measure(self, recipe: &Recipe, unit: Unit, period: Period) -> Measure {
        let value = rounded(self.sum / self.observations);
        let around = (recipe.is_survey && unit == Unit::Percent).then(|| {
            let share = (value / 100.0).clamp(0.01, 0.99);
            196.0 * (share * (1.0 - share) / self.observations).sqrt()
        });
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a whole number of a few millions at most"
        )]
        let observations = Some(self.observations as i64);
        Measure {
            period,
            value,
            observations,
            low: around.map(|it| rounded((value - it).max(0.0))),
            high: around.map(|it| rounded((value + it).min(100.0))),
        }
    }
}

fn value(
    recipe: &Recipe,
    unit: Unit,
    place: &str,
    period: Period,
    observations: f64,
    today: Day,
) -> f64 {
    let months_ago = today.month_number() - period.last_month();
    let years = 3.0 - f64::from(months_ago) / 12.0;
    let level = recipe.start + recipe.a_year * years;
    let local = recipe.spread * around(&[recipe.code, place], 0);
    // The middle of the year is at the top of a roof, its ends at the bottom.
    let month = f64::from((period.start() + period.last_month()) % 24) / 2.0;
    let season =
        recipe.season * (0.5 - (month - 5.5).abs() / 5.5) * f64::from(12 - period.span().months())
            / 11.0;
    let shift = recipe.shift.map_or(0.0, |it| {
        let since = it.months_ago - months_ago;
        // Places do not change by as much, nor those at the best level.
        let local = 0.7 + 0.6 * drawn(&[recipe.code, place, "shift"], 0);
        if (0..it.lasts).contains(&since) { it.by * local } else { 0.0 }
    });
    // Small samples move more.
    let noise =
        recipe.spread * 2.5 / observations.sqrt() * around(&[recipe.code, place], rank(period));
    // Everywhere at once: a strike, an epidemic of flu, a good month.
    let common = recipe.spread * 0.1 * around(&[recipe.code], rank(period));
    let value = level + local + season + shift + common + noise;
    match unit {
        Unit::Percent => value.clamp(3.0, 98.5),
        _ => value.max(1.0),
    }
}

/// A few values never came, two in a row in one department.
fn is_missing(recipe: &Recipe, department: &str, period: Period) -> bool {
    let hole =
        department == "976" && (3..5).contains(&(period.start() / period.span().months() % 12));
    recipe.state == Freshness::Fresh
        && (hole || drawn(&[recipe.code, department, "missing"], rank(period)) < 0.006)
}

fn rank(period: Period) -> u64 {
    u64::try_from(period.start()).unwrap_or_default()
}

/// One decimal.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
