//! What a result covers: a month, a quarter, half a year or a year, known by its first month.
use super::time::Day;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The number of months that a period lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Span {
    Month,
    Quarter,
    Half,
    Year,
}

impl Span {
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Half, Self::Year];

    /// 1, 3, 6 or 12: what the store keeps.
    pub const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::Year => 12,
        }
    }

    /// The inverse of [`Span::months`].
    pub fn of_months(months: i32) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.months() == months)
    }

    /// The code used in files and forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// A part of the calendar, written `2024-03`, `2024-Q1`, `2024-S1` or `2024`. In order of first
/// month; of two that begin together, the shorter first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Period {
    start: i32,
    span: Span,
}

/// January of year 1 and December of year 9999, as [`Day::month_number`] counts.
const FIRST_MONTH: i32 = 12;
const LAST_MONTH: i32 = 9999 * 12 + 11;

impl Period {
    /// The period of this length that begins with this month ([`Day::month_number`]). `None` when
    /// none does: no quarter begins in February.
    pub fn new(start: i32, span: Span) -> Option<Self> {
        let exists = (FIRST_MONTH..=LAST_MONTH).contains(&start) && start % span.months() == 0;
        exists.then_some(Self { start, span })
    }

    /// The period of this length that holds a month; months outside the years 1 to 9999 are brought
    /// back inside.
    pub fn of_month(month: i32, span: Span) -> Self {
        let month = month.clamp(FIRST_MONTH, LAST_MONTH);
        Self { start: month - month % span.months(), span }
    }

    /// The period of this length that holds a day.
    pub fn of_day(day: Day, span: Span) -> Self {
        Self::of_month(day.month_number(), span)
    }

    /// Its first month, as [`Day::month_number`] counts.
    pub const fn start(self) -> i32 {
        self.start
    }

    pub const fn span(self) -> Span {
        self.span
    }

    /// Its last month.
    pub const fn last_month(self) -> i32 {
        self.start + self.span.months() - 1
    }

    pub fn first_day(self) -> Day {
        Day::first_of_month(self.start)
    }

    pub fn last_day(self) -> Day {
        Day::last_of_month(self.last_month())
    }

    pub const fn year(self) -> i32 {
        self.start / 12
    }

    /// Its place among those of its year, from 1: the month, the quarter or the half.
    pub const fn rank(self) -> i32 {
        self.start % 12 / self.span.months() + 1
    }

    pub fn contains(self, day: Day) -> bool {
        (self.start..=self.last_month()).contains(&day.month_number())
    }

    /// The one just after. Nothing comes after the year 9999, nor before the year 1.
    pub fn next(self) -> Self {
        self.moved(self.span.months())
    }

    /// The one just before.
    pub fn previous(self) -> Self {
        self.moved(-self.span.months())
    }

    /// The same part of the year before: what a value is compared with.
    pub fn a_year_before(self) -> Self {
        self.moved(-12)
    }

    fn moved(self, months: i32) -> Self {
        Self::of_month(self.start.saturating_add(months), self.span)
    }

    /// Every period of the same length from this one to the one that holds the start of `last`,
    /// both included; none when `last` is before.
    pub fn through(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
        let step = self.span.months();
        let count = ((last.start - self.start).div_euclid(step) + 1).max(0);
        (0..count).map(move |rank| self.moved(rank * step))
    }

    /// How many periods of this length lie between this one and a later one: 0 when it follows.
    pub fn missing_between(self, later: Self) -> i32 {
        ((later.start - self.start).div_euclid(self.span.months()) - 1).max(0)
    }

    /// Reads what [`Period`] writes, and the French `2024-T1` of a quarter.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, part) = match text.split_once('-') {
            Some((year, part)) => (year, Some(part)),
            None => (text, None),
        };
        let year = if year.len() == 4 { number(year)? * 12 } else { return None };
        let Some(part) = part else { return Self::new(year, Span::Year) };
        let (span, rank) = match *part.as_bytes() {
            [b'Q' | b'q' | b'T' | b't', rank @ b'1'..=b'4'] => (Span::Quarter, rank - b'1'),
            [b'S' | b's', rank @ b'1'..=b'2'] => (Span::Half, rank - b'1'),
            [_, _] => (Span::Month, u8::try_from(number(part)?).ok()?.checked_sub(1)?),
            _ => return None,
        };
        let months = i32::from(rank) * span.months();
        if months < 12 { Self::new(year + months, span) } else { None }
    }
}

/// Digits alone: `parse` would take a sign.
fn number(text: &str) -> Option<i32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year())?;
        match self.span {
            Span::Month => write!(f, "-{:02}", self.rank()),
            Span::Quarter => write!(f, "-Q{}", self.rank()),
            Span::Half => write!(f, "-S{}", self.rank()),
            Span::Year => Ok(()),
        }
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a period")
    }
}

#[cfg(test)]
mod tests;
