//! Days and instants, without a date library: the browser formats none, and adds none to its weight.
use serde::{Deserialize, Serialize};
use std::fmt;

/// Milliseconds since 1970-01-01 UTC. The clock lives on the server (`platform::clock`).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Instant(pub i64);

/// Milliseconds in a day.
pub const DAY_MS: i64 = 86_400_000;

/// A day of the civil calendar, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Day {
    year: i32,
    month: u8,
    day: u8,
}

impl Day {
    /// `None` when there is no such day (30 February), or when the year has not four digits.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in_month(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits =
            |part: &str, len| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        let right = parts.next().is_none() && digits(year, 4) && digits(month, 2) && digits(day, 2);
        if right {
            Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        } else {
            None
        }
    }

    pub const fn year(self) -> i32 {
        self.year
    }

    /// 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01. Source: H. Hinnant, "chrono-compatible low-level date algorithms".
    pub fn number(self) -> i32 {
        let month = i32::from(self.month);
        let year = if month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let shifted = (month + 9) % 12;
        let day_of_year = (153 * shifted + 2) / 5 + i32::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
            - 719_468
    }

    /// The inverse of [`Day::number`]; days outside the years 1 to 9999 are brought back inside.
    pub fn from_number(number: i32) -> Self {
        let shifted = number.clamp(-719_162, 2_932_896) + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        let small = |value: i32| u8::try_from(value).unwrap_or(1);
        Self { year, month: small(month), day: small(day) }
    }

    pub fn plus_days(self, days: i32) -> Self {
        Self::from_number(self.number().saturating_add(days))
    }

    /// Months since year 0: what charts are counted by.
    pub fn month_number(self) -> i32 {
        self.year * 12 + i32::from(self.month) - 1
    }

    /// The first day of the month with this number (the inverse of [`Day::month_number`]).
    pub fn first_of_month(number: i32) -> Self {
        let month = u8::try_from(number.rem_euclid(12) + 1).unwrap_or(1);
        Self { year: number.div_euclid(12).clamp(1, 9999), month, day: 1 }
    }

    /// The last day of the month with this number.
    pub fn last_of_month(number: i32) -> Self {
        let first = Self::first_of_month(number);
        Self { day: days_in_month(first.year, first.month), ..first }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a day")
    }
}

fn days_in_month(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbered_from_1970() {
        assert_eq!(Day::parse("1970-01-01").unwrap().number(), 0);
        assert_eq!(Day::parse("2026-11-23").unwrap().number(), 20_780);
    }

    #[test]
    fn every_day_of_four_centuries_comes_back() {
        for number in -146_097..=146_097 {
            let day = Day::from_number(number);
            assert_eq!(day.number(), number);
            assert_eq!(Day::parse(&day.to_string()), Some(day));
        }
    }

    #[test]
    fn impossible_days_are_refused() {
        for text in ["2025-02-29", "2025-13-01", "2025-00-10", "25-01-01", "2025-1-1", "", "x"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }
}
