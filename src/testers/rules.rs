//! How often a tester may be asked, and how long anything is kept: pure decisions.
use crate::kernel::time::{DAY_MS, Day};

/// No third request within this many days. As long as the longest month: at most two in a calendar month
/// follows from it.
pub const WINDOW: i32 = 31;

/// A demand that nobody confirmed is forgotten after this many days.
pub const UNCONFIRMED_DAYS: i64 = 7;

/// Members stay this many years, from the day they confirmed.
pub const YEARS: i32 = 3;

/// A form is not filled faster than this, in milliseconds; nor later than a day after.
pub const QUICKEST: i64 = 3_000;
pub const SLOWEST: i64 = DAY_MS;

/// Letters to a member whose address is given again: three a week, whoever gives it. The first one leaves
/// at once: that somebody confirmed is no letter.
pub const BETWEEN_REMINDERS: i64 = 3 * DAY_MS;

/// To an address that nobody confirmed: no second letter within an hour, then each one waits so many times
/// longer than all that came before. Whoever insists, three at most leave before the demand is forgotten.
pub const BETWEEN_DEMANDS: i64 = 3_600_000;
pub const LONGER_AND_LONGER: i64 = 12;

/// May another letter ask to confirm a demand made at `made`, when the last one was written at `written`?
pub fn may_write_again(made: i64, written: i64, now: i64) -> bool {
    now - written >= BETWEEN_DEMANDS.max(LONGER_AND_LONGER * (written - made))
}

/// May somebody be asked today, whose last request but one came that day?
pub fn may_ask(last_but_one: Option<Day>, today: Day) -> bool {
    last_but_one.is_none_or(|it| it < first_of_window(today))
}

/// The first day of those that today's requests count with.
pub fn first_of_window(today: Day) -> Day {
    today.plus_days(1 - WINDOW)
}

/// Those who confirmed on this day or before leave today.
pub fn leaving(today: Day) -> Day {
    let year = today.year() - YEARS;
    // A 29 February has its anniversaries the day before.
    Day::new(year, today.month(), today.day())
        .unwrap_or_else(|| Day::new(year, 2, 28).unwrap_or(today))
}

/// Was a form made long enough ago, and not too long?
pub fn is_plausible(made: i64, now: i64) -> bool {
    (QUICKEST..=SLOWEST).contains(&(now - made))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn nobody_is_asked_three_times_in_a_month() {
        assert!(may_ask(None, day("2026-03-02")));
        assert!(!may_ask(Some(day("2026-03-01")), day("2026-03-31")));
        assert!(may_ask(Some(day("2026-03-01")), day("2026-04-01")));
        assert!(!may_ask(Some(day("2026-03-02")), day("2026-04-01")));
        // Whatever the month, its first and its last day are in one window.
        for month in 2026 * 12..2030 * 12 {
            let (first, last) = (Day::first_of_month(month), Day::last_of_month(month));
            assert!(!may_ask(Some(first), last), "{first}");
        }
    }

    #[test]
    fn nobody_stays_longer_than_three_years() {
        assert_eq!(leaving(day("2029-03-02")), day("2026-03-02"));
        assert_eq!(leaving(day("2028-02-29")), day("2025-02-28"));
        assert_eq!(leaving(day("2028-03-01")), day("2025-03-01"));
    }

    #[test]
    fn whoever_insists_has_three_letters_written() {
        let (mut written, mut letters) = (0, 1);
        for now in 0..=UNCONFIRMED_DAYS * 24 * 60 {
            let now = now * 60_000;
            if may_write_again(0, written, now) {
                (written, letters) = (now, letters + 1);
            }
        }
        assert_eq!((letters, written), (3, 13 * BETWEEN_DEMANDS));
        assert!(!may_write_again(0, 0, BETWEEN_DEMANDS - 1));
    }

    #[test]
    fn robots_are_too_quick() {
        assert!(!is_plausible(0, 2_999));
        assert!(is_plausible(0, 3_000) && is_plausible(0, DAY_MS));
        assert!(!is_plausible(0, DAY_MS + 1) && !is_plausible(10, 0));
    }
}
