//! What time it is: the system's clock, or a test's.
use crate::kernel::time::{DAY_MS, Day, Instant};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use time::{OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};

/// The one place that reads the system's time; the rest of the program asks a `Clock`.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    /// Stands still until a test moves it.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    pub fn fixed(at: Instant) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.0)))
    }

    pub fn now(&self) -> Instant {
        match self {
            Self::System => {
                #[expect(clippy::disallowed_methods, reason = "this is the clock")]
                let now = OffsetDateTime::now_utc();
                Instant(i64::try_from(now.unix_timestamp_nanos() / 1_000_000).unwrap_or_default())
            }
            Self::Fixed(at) => Instant(at.load(Ordering::Relaxed)),
        }
    }

    /// Moves a fixed clock; the system's cannot be moved.
    pub fn advance(&self, milliseconds: i64) {
        if let Self::Fixed(at) = self {
            at.fetch_add(milliseconds, Ordering::Relaxed);
        }
    }

    /// Today, in France.
    pub fn today(&self) -> Day {
        day_in_france(self.now())
    }
}

/// The civil day of an instant, in Paris time: what readers call the date of a publication.
pub fn day_in_france(at: Instant) -> Day {
    let local = at.0 + i64::from(paris_offset(at).whole_seconds()) * 1000;
    Day::from_number(i32::try_from(local.div_euclid(DAY_MS)).unwrap_or_default())
}

/// When a civil day begins in Paris.
pub fn start_in_france(day: Day) -> Instant {
    let midnight = i64::from(day.number()) * DAY_MS;
    // Clocks change in the small hours: at midnight the offset is that of the evening before.
    let offset = paris_offset(Instant(midnight - 2 * 3_600_000));
    Instant(midnight - i64::from(offset.whole_seconds()) * 1000)
}

/// An instant as programs read it: `2026-03-02T09:00:00Z`.
pub fn rfc3339(at: Instant) -> String {
    OffsetDateTime::from_unix_timestamp(at.0.div_euclid(1000))
        .ok()
        .and_then(|it| it.format(&Rfc3339).ok())
        .unwrap_or_default()
}

/// An instant as programs write it, or a day: its first hour in Paris.
pub fn read_instant(text: &str) -> Option<Instant> {
    if let Some(day) = Day::parse(text) {
        return Some(start_in_france(day));
    }
    let at = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    Some(Instant(i64::try_from(at.unix_timestamp_nanos() / 1_000_000).ok()?))
}

/// Paris is one hour ahead of UTC, two from the last Sunday of March, 01:00 UTC, to the last Sunday
/// of October, 01:00 UTC. Source: directive 2000/84/EC.
pub fn paris_offset(at: Instant) -> UtcOffset {
    let year = Day::from_number(i32::try_from(at.0.div_euclid(DAY_MS)).unwrap_or_default()).year();
    let change = |month| {
        let last = Day::first_of_month(year * 12 + month).plus_days(-1).number();
        // 1970-01-01 was a Thursday: number 3 was a Sunday.
        let sunday = last - (last - 3).rem_euclid(7);
        i64::from(sunday) * DAY_MS + 3_600_000
    };
    let summer = at.0 >= change(3) && at.0 < change(10);
    UtcOffset::from_hms(if summer { 2 } else { 1 }, 0, 0).unwrap_or(UtcOffset::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str, hour: i64) -> Instant {
        Instant(i64::from(Day::parse(day).unwrap().number()) * DAY_MS + hour * 3_600_000)
    }

    #[test]
    fn midnight_in_paris_is_the_next_day() {
        assert_eq!(day_in_france(at("2026-01-31", 23)).to_string(), "2026-02-01");
        assert_eq!(day_in_france(at("2026-07-31", 22)).to_string(), "2026-08-01");
        assert_eq!(day_in_france(at("2026-01-31", 22)).to_string(), "2026-01-31");
    }

    #[test]
    fn a_day_begins_at_midnight_in_paris() {
        for day in
            ["2026-01-31", "2026-03-29", "2026-03-30", "2026-07-31", "2026-10-25", "2026-10-26"]
        {
            let day = Day::parse(day).unwrap();
            let start = start_in_france(day);
            assert_eq!(day_in_france(start), day);
            assert_eq!(day_in_france(Instant(start.0 - 1)), day.plus_days(-1));
        }
    }

    #[test]
    fn clocks_change_on_the_last_sundays() {
        // 29 March and 25 October 2026.
        assert_eq!(paris_offset(at("2026-03-29", 0)).whole_hours(), 1);
        assert_eq!(paris_offset(at("2026-03-29", 1)).whole_hours(), 2);
        assert_eq!(paris_offset(at("2026-10-25", 0)).whole_hours(), 2);
        assert_eq!(paris_offset(at("2026-10-25", 1)).whole_hours(), 1);
    }
}
