//! Cases and properties of periods.
use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Period {
    Period::parse(text).unwrap()
}

#[test]
fn periods_are_written_as_they_are_read() {
    for (text, start, span) in [
        ("2024", 24_288, Span::Year),
        ("2024-S2", 24_294, Span::Half),
        ("2024-Q4", 24_297, Span::Quarter),
        ("2024-12", 24_299, Span::Month),
        ("0001-01", 12, Span::Month),
        ("9999", 119_988, Span::Year),
    ] {
        let period = read(text);
        assert_eq!((period.start(), period.span()), (start, span), "{text}");
        assert_eq!(period.to_string(), text);
        assert_eq!(serde_json::to_string(&period).unwrap(), format!("\"{text}\""));
    }
    assert_eq!(read("2024-T3").to_string(), "2024-Q3");
    assert_eq!(read("2024-q3"), read("2024-t3"));
}

#[test]
fn what_is_no_period_is_refused() {
    for text in [
        "",
        "24",
        "0000",
        "02024",
        "2024-",
        "2024-0",
        "2024-00",
        "2024-13",
        "2024-1",
        "2024-Q0",
        "2024-Q5",
        "2024-S3",
        "2024-S0",
        "2024-01-01",
        "+024",
        "2024-+1",
        "2024-é",
        "-2024",
    ] {
        assert_eq!(Period::parse(text), None, "{text}");
    }
    assert_eq!(Period::new(read("2024-02").start(), Span::Quarter), None);
    assert_eq!((Period::new(11, Span::Month), Period::new(120_000, Span::Month)), (None, None));
}

#[test]
fn a_period_knows_its_days_and_neighbours() {
    let first = read("2024-Q1");
    assert_eq!(first.first_day().to_string(), "2024-01-01");
    assert_eq!(first.last_day().to_string(), "2024-03-31");
    assert_eq!(read("2024-02").last_day().to_string(), "2024-02-29");
    assert_eq!(read("9999").last_day().to_string(), "9999-12-31");
    assert_eq!((first.year(), first.rank()), (2024, 1));
    assert_eq!(first.previous(), read("2023-Q4"));
    assert_eq!(read("2023-S2").next(), read("2024-S1"));
    assert_eq!(read("2024-03").a_year_before(), read("2023-03"));
    assert_eq!(read("9999").next(), read("9999"));
}

#[test]
fn gaps_are_counted() {
    let missing = |from, to| read(from).missing_between(read(to));
    assert_eq!(missing("2024-01", "2024-02"), 0);
    assert_eq!(missing("2024-01", "2024-04"), 2);
    assert_eq!(missing("2023-Q4", "2024-Q2"), 1);
    assert_eq!((missing("2024", "2024"), missing("2024", "2020")), (0, 0));
}

#[test]
fn the_order_is_by_start_then_length() {
    let mut all = ["2024", "2024-S1", "2023-12", "2024-01", "2024-Q1"].map(read);
    all.sort();
    assert_eq!(all.map(|it| it.to_string()), ["2023-12", "2024-01", "2024-Q1", "2024-S1", "2024"]);
}

fn any_period() -> impl Strategy<Value = Period> {
    (24..119_976_i32, 0..4_usize).prop_map(|(month, span)| Period::of_month(month, Span::ALL[span]))
}

proptest! {
    #[test]
    fn next_and_previous_undo_each_other(period in any_period()) {
        prop_assert_eq!(period.next().previous(), period);
        prop_assert_eq!(period.previous().next(), period);
        prop_assert!(period.previous() < period && period < period.next());
        prop_assert_eq!(period.last_day().plus_days(1), period.next().first_day());
        prop_assert_eq!(period.a_year_before().rank(), period.rank());
    }

    #[test]
    fn a_period_holds_its_days(period in any_period(), ahead in 0..366_i32) {
        prop_assert!(period.contains(period.first_day()) && period.contains(period.last_day()));
        prop_assert!(!period.contains(period.first_day().plus_days(-1)));
        prop_assert!(!period.contains(period.last_day().plus_days(1)));
        let day = period.first_day().plus_days(ahead);
        prop_assert_eq!(period.contains(day), Period::of_day(day, period.span()) == period);
        prop_assert!(Period::of_day(day, period.span()).contains(day));
    }

    #[test]
    fn texts_come_back(period in any_period()) {
        prop_assert_eq!(Period::parse(&period.to_string()), Some(period));
        prop_assert_eq!(Period::new(period.start(), period.span()), Some(period));
        prop_assert_eq!(Span::of_months(period.span().months()), Some(period.span()));
    }

    #[test]
    fn every_period_is_met_once(from in any_period(), count in 1..40_i32) {
        prop_assume!(from.year() < 9_950); // Forty years before the last one.
        let last = (1..count).fold(from, |it, _| it.next());
        let all: Vec<_> = from.through(last).collect();
        prop_assert_eq!(i32::try_from(all.len()), Ok(count));
        prop_assert_eq!(all.first(), Some(&from));
        prop_assert_eq!(all.last(), Some(&last));
        prop_assert!(all.windows(2).all(|pair| pair[0].next() == pair[1]));
        prop_assert_eq!(from.missing_between(last), (count - 2).max(0));
        prop_assert!(last == from || last.through(from).next().is_none());
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        if let Some(period) = Period::parse(&text) {
            prop_assert_eq!(Period::parse(&period.to_string()), Some(period));
        }
    }
}
