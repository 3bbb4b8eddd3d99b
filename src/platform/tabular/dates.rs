//! Days and periods as files write them.
use super::keys::key;
use crate::kernel::{
    period::{Period, Span},
    time::Day,
};

const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// `2023-01-21`, `21/01/2023`, `21 janvier 2023`.
pub fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    Day::parse(text).or_else(|| with_slashes(text)).or_else(|| in_words(text))
}

/// The period of this length that a text says: a day in it, with or without a time, a month in it
/// (`2023-01`, `01/2023`, `janvier 2023`), or its own name (`2023-Q1`, `2023-T1`, `2023-S1`,
/// `2023`). A longer or another period than `span` says nothing of which one: `None`.
pub fn period(text: &str, span: Span) -> Option<Period> {
    let text = text.trim();
    let date = text.split_once(['T', ' ']).map_or(text, |(date, _)| date);
    if let Some(day) = day(text).or_else(|| day(date)) {
        return Some(Period::of_day(day, span));
    }
    let said = Period::parse(text).or_else(|| month(text))?;
    match said.span() {
        same if same == span => Some(said),
        Span::Month => Some(Period::of_month(said.start(), span)),
        _ => None,
    }
}

/// `01/2023`, `janvier 2023`.
fn month(text: &str) -> Option<Period> {
    let with_day = format!("01/{text}");
    let day = with_slashes(&with_day).or_else(|| in_words(&format!("1 {text}")))?;
    Some(Period::of_day(day, Span::Month))
}

fn with_slashes(text: &str) -> Option<Day> {
    let mut parts = text.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let right = parts.next().is_none() && year.len() == 4;
    if right { Day::new(number(year)?, number(month)?, number(day)?) } else { None }
}

fn in_words(text: &str) -> Option<Day> {
    let mut words = text.split_whitespace();
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() || year.len() != 4 {
        return None;
    }
    let month = MONTHS.iter().position(|it| *it == key(month))?;
    let day = day.strip_suffix("er").unwrap_or(day);
    Day::new(number(year)?, u8::try_from(month + 1).ok()?, number(day)?)
}

/// Digits alone: `parse` would take a sign.
pub fn number<N: std::str::FromStr>(text: &str) -> Option<N> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, span: Span) -> Option<String> {
        period(text, span).map(|it| it.to_string())
    }

    #[test]
    fn periods_are_read_in_every_form() {
        for (text, span, expected) in [
            ("2021-06-30", Span::Month, "2021-06"),
            ("2021-06-30", Span::Quarter, "2021-Q2"),
            ("2021-06-01T00:00:00", Span::Half, "2021-S1"),
            ("30/06/2021 12:00", Span::Year, "2021"),
            ("1er juillet 2021", Span::Month, "2021-07"),
            (" 21 Août 2023 ", Span::Quarter, "2023-Q3"),
            ("2023-08", Span::Quarter, "2023-Q3"),
            ("8/2023", Span::Month, "2023-08"),
            ("août 2023", Span::Year, "2023"),
            ("2023-T3", Span::Quarter, "2023-Q3"),
            ("2023", Span::Year, "2023"),
        ] {
            assert_eq!(read(text, span).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_says_no_period_of_this_length_is_refused() {
        for (text, span) in [
            ("", Span::Month),
            ("2023", Span::Month),
            ("2023-Q1", Span::Year),
            ("2023-S1", Span::Quarter),
            ("31/02/2021", Span::Month),
            ("13/2021", Span::Month),
            ("brumaire 2021", Span::Month),
        ] {
            assert_eq!(read(text, span), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(\\PC{0,12}|[0-9/ T-]{0,12})") {
            for span in Span::ALL {
                prop_assert!(period(&text, span).is_none_or(|it| it.span() == span));
            }
        }

        #[test]
        fn a_day_is_read_in_its_period(number in 0..40_000_i32) {
            let day = Day::from_number(number);
            let slashes = format!("{}/{}/{}", day.day(), day.month(), day.year());
            for span in Span::ALL {
                let expected = Some(Period::of_day(day, span));
                prop_assert_eq!(period(&day.to_string(), span), expected);
                prop_assert_eq!(period(&slashes, span), expected);
            }
        }
    }
}
