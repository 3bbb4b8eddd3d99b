//! Months gathered so that a chart has neither one bar nor ninety.
use crate::{
    kernel::{lang::Lang, time::Day},
    statistics::model::Month,
    ui::chart::stacked::Period,
    words::{dates, services as words},
};

/// How much time one bar holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Month,
    Quarter,
    Year,
}

impl Step {
    /// At most two years of months, six of quarters.
    fn for_months(span: i32) -> Self {
        match span {
            ..=24 => Self::Month,
            25..=72 => Self::Quarter,
            _ => Self::Year,
        }
    }

    const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// The unit under the chart's title.
    pub const fn unit(self, lang: Lang) -> &'static str {
        match self {
            Self::Month => words::chart_by_month(lang),
            Self::Quarter => words::chart_by_quarter(lang),
            Self::Year => words::chart_by_year(lang),
        }
    }

    fn period(self, lang: Lang, number: i32, counts: [i64; 3]) -> Period {
        let first = Day::first_of_month(number * self.months());
        let quarter = i32::from(first.month()) / 3 + 1;
        let year = (self != Self::Year).then(|| first.year());
        let (name, short) = match self {
            Self::Month => (dates::month(lang, first), dates::short_month(lang, first).to_owned()),
            Self::Quarter => {
                let name = match quarter {
                    1 => words::first_quarter(lang, first.year()),
                    _ => words::quarter(lang, quarter, first.year()),
                };
                (name, words::quarter_short(lang, quarter))
            }
            Self::Year => (first.year().to_string(), first.year().to_string()),
        };
        Period { name, short, year, counts }
    }
}

/// One period after the other, from the first publication to today, empty ones included.
pub fn periods(lang: Lang, months: &[Month], today: Day) -> (Step, Vec<Period>) {
    let Some(first) = months.first().map(|it| it.month.month_number()) else {
        return (Step::Month, Vec::new());
    };
    let last = today.month_number().max(first);
    let step = Step::for_months(last - first + 1);
    let of = |month: i32| month.div_euclid(step.months());
    let gathered = |number: i32| {
        let inside = months.iter().filter(|it| of(it.month.month_number()) == number);
        inside.fold([0; 3], |sum, it| {
            [sum[0] + it.positive, sum[1] + it.neutral, sum[2] + it.negative]
        })
    };
    let periods = (of(first)..=of(last)).map(|it| step.period(lang, it, gathered(it))).collect();
    (step, periods)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(day: &str, positive: i64) -> Month {
        Month { month: Day::parse(day).unwrap(), positive, neutral: 0, negative: 1 }
    }

    fn read(months: &[Month], today: &str) -> (Step, Vec<(String, i64)>) {
        let (step, periods) = periods(Lang::Fr, months, Day::parse(today).unwrap());
        (step, periods.into_iter().map(|it| (it.short, it.counts[0])).collect())
    }

    #[test]
    fn a_short_story_is_told_by_month_without_holes() {
        let months = [month("2026-01-01", 4), month("2026-03-01", 2)];
        let (step, read) = read(&months, "2026-04-15");
        assert_eq!(step, Step::Month);
        let expected = [("janv.", 4), ("févr.", 0), ("mars", 2), ("avr.", 0)];
        assert_eq!(read, expected.map(|(name, count)| (name.to_owned(), count)));
    }

    #[test]
    fn longer_stories_are_told_by_quarter_then_by_year() {
        let months = [month("2023-11-01", 4), month("2023-12-01", 2), month("2026-03-01", 5)];
        let (step, quarters) = read(&months, "2026-04-15");
        assert_eq!(step, Step::Quarter);
        assert_eq!((quarters.len(), &quarters[0]), (11, &("T4".to_owned(), 6)));
        assert_eq!(quarters[1].0, "T1");

        let (step, years) = read(&[month("2019-05-01", 3), month("2026-03-01", 5)], "2026-04-15");
        assert_eq!(step, Step::Year);
        assert_eq!(years.len(), 8);
        assert_eq!(years[7], ("2026".to_owned(), 5));
    }

    #[test]
    fn nothing_published_draws_nothing() {
        assert_eq!(read(&[], "2026-04-15").1, []);
    }
}
