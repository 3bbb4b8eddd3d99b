//! The dates of the official files, in all the forms met, at Paris time when no zone is given.
use crate::{
    kernel::time::{DAY_MS, Day, Instant},
    platform::{
        clock::{day_in_france, paris_offset},
        tabular::dates::{self, number},
    },
};

/// A day, and the time of the day when it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub day: Day,
    at: Option<Instant>,
}

impl Moment {
    /// The instant. A day alone stands at noon in Paris: it stays the same day in every zone that
    /// may be used to show it.
    pub fn instant(self) -> Instant {
        self.at.unwrap_or_else(|| noon(self.day))
    }
}

/// Noon in Paris.
pub fn noon(day: Day) -> Instant {
    in_paris(day, 12 * HOUR_MS)
}

const HOUR_MS: i64 = 3_600_000;
const MINUTE_MS: i64 = 60_000;

/// `2023-01-21`, `2023-01-21T14:05`, `2023-01-21T14:05:09.5+01:00`, `21/01/2023`,
/// `21/01/2023 14:05`, `21 janvier 2023`.
pub fn parse(text: &str) -> Option<Moment> {
    let text = text.trim();
    if let Some(day) = dates::day(text) {
        return Some(Moment { day, at: None });
    }
    let (date, time) = text.split_once(['T', ' '])?;
    let day = dates::day(date)?;
    if time.is_empty() { Some(Moment { day, at: None }) } else { at_time(day, time.trim()) }
}

/// `14:05`, `14:05:09`, `14:05:09.123`, then nothing, `Z`, `+01:00` or `+0100`.
fn at_time(day: Day, text: &str) -> Option<Moment> {
    let clock_end = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at(clock_end);
    let mut parts = clock.trim().split(':');
    let (hours, minutes) = (number::<i64>(parts.next()?)?, number::<i64>(parts.next()?)?);
    let seconds = match parts.next() {
        None => 0,
        Some(part) => number::<i64>(part.split('.').next()?)?,
    };
    if parts.next().is_some() || hours > 23 || minutes > 59 || seconds > 60 {
        return None;
    }
    let since_midnight = hours * HOUR_MS + minutes * MINUTE_MS + seconds * 1000;
    if zone.is_empty() {
        return Some(Moment { day, at: Some(in_paris(day, since_midnight)) });
    }
    let at = Instant(i64::from(day.number()) * DAY_MS + since_midnight - zone_offset(zone)?);
    Some(Moment { day: day_in_france(at), at: Some(at) })
}

/// Milliseconds ahead of UTC.
fn zone_offset(zone: &str) -> Option<i64> {
    if zone.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let digits = zone.get(1..)?.replace(':', "");
    let (hours, minutes) = match digits.len() {
        2 => (number::<i64>(&digits)?, 0),
        4 => (number::<i64>(digits.get(..2)?)?, number::<i64>(digits.get(2..)?)?),
        _ => return None,
    };
    let offset = hours * HOUR_MS + minutes * MINUTE_MS;
    (hours < 15 && minutes < 60).then_some(if zone.starts_with('-') { -offset } else { offset })
}

/// In the hour that autumn repeats, the second one is taken.
fn in_paris(day: Day, since_midnight: i64) -> Instant {
    let local = i64::from(day.number()) * DAY_MS + since_midnight;
    let winter = Instant(local - HOUR_MS);
    Instant(local - i64::from(paris_offset(winter).whole_seconds()) * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> String {
        let moment = parse(text).unwrap();
        let ms = moment.instant().0;
        let time = ms.rem_euclid(DAY_MS) / MINUTE_MS;
        let day = Day::from_number(i32::try_from(ms.div_euclid(DAY_MS)).unwrap());
        format!("{} | {day} {:02}:{:02} UTC", moment.day, time / 60, time % 60)
    }

    /// Rule 8.
    #[test]
    fn every_form_of_date_is_read() {
        assert_eq!(at("2023-01-21"), "2023-01-21 | 2023-01-21 11:00 UTC");
        assert_eq!(at("2023-07-21"), "2023-07-21 | 2023-07-21 10:00 UTC");
        assert_eq!(at("21/01/2023"), "2023-01-21 | 2023-01-21 11:00 UTC");
        assert_eq!(at("1/7/2023"), "2023-07-01 | 2023-07-01 10:00 UTC");
        assert_eq!(at("21/01/2023 00:10"), "2023-01-21 | 2023-01-20 23:10 UTC");
        assert_eq!(at("21/07/2023 00:10"), "2023-07-21 | 2023-07-20 22:10 UTC");
        assert_eq!(at("2023-01-21T14:05"), "2023-01-21 | 2023-01-21 13:05 UTC");
        assert_eq!(at("2023-01-21 14:05:59"), "2023-01-21 | 2023-01-21 13:05 UTC");
        assert_eq!(at("2023-01-21T23:30:00.25Z"), "2023-01-22 | 2023-01-21 23:30 UTC");
        assert_eq!(at("2023-01-21T14:05:00+02:00"), "2023-01-21 | 2023-01-21 12:05 UTC");
        assert_eq!(at("2023-01-21T14:05-0330"), "2023-01-21 | 2023-01-21 17:35 UTC");
        assert_eq!(at("21 janvier 2023"), "2023-01-21 | 2023-01-21 11:00 UTC");
        assert_eq!(at("1er Août 2023"), "2023-08-01 | 2023-08-01 10:00 UTC");
        assert_eq!(at("3 février 2023"), "2023-02-03 | 2023-02-03 11:00 UTC");
    }

    #[test]
    fn the_clock_changes_when_it_does_in_paris() {
        assert_eq!(at("26/03/2023 01:59"), "2023-03-26 | 2023-03-26 00:59 UTC");
        assert_eq!(at("26/03/2023 03:00"), "2023-03-26 | 2023-03-26 01:00 UTC");
        assert_eq!(at("29/10/2023 01:59"), "2023-10-29 | 2023-10-28 23:59 UTC");
        assert_eq!(at("29/10/2023 03:00"), "2023-10-29 | 2023-10-29 02:00 UTC");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "x",
            "2023",
            "31/02/2023",
            "2023-13-01",
            "1/2/23",
            "21 brumaire 2023",
            "+1/01/2023",
            "2023-01-21T25:00",
            "2023-01-21T14:60",
            "2023-01-21T14",
            "2023-01-21T14:05+99:00",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
