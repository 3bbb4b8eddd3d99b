//! Dates and delays as people read them.
use crate::kernel::{lang::Lang, time::Day};

const MONTHS: [(&str, &str); 12] = [
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
];

const SHORT: [(&str, &str); 12] = [
    ("janv.", "Jan"),
    ("févr.", "Feb"),
    ("mars", "Mar"),
    ("avr.", "Apr"),
    ("mai", "May"),
    ("juin", "Jun"),
    ("juil.", "Jul"),
    ("août", "Aug"),
    ("sept.", "Sep"),
    ("oct.", "Oct"),
    ("nov.", "Nov"),
    ("déc.", "Dec"),
];

fn name(lang: Lang, table: &[(&'static str, &'static str); 12], month: u8) -> &'static str {
    let (fr, en) = table[usize::from(month.clamp(1, 12) - 1)];
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// « 3 mars 2026 », "3 March 2026"; the first of a month is « 1er » in French.
pub fn day(lang: Lang, day: Day) -> String {
    let month = name(lang, &MONTHS, day.month());
    match (lang, day.day()) {
        (Lang::Fr, 1) => format!("1er\u{a0}{month} {}", day.year()),
        (_, number) => format!("{number}\u{a0}{month} {}", day.year()),
    }
}

/// « le 3 mars 2026 », "on 3 March 2026": inside a sentence.
pub fn on_day(lang: Lang, at: Day) -> String {
    match lang {
        Lang::Fr => format!("le\u{a0}{}", day(lang, at)),
        Lang::En => format!("on {}", day(lang, at)),
    }
}

/// « mars 2026 ».
pub fn month(lang: Lang, at: Day) -> String {
    format!("{} {}", name(lang, &MONTHS, at.month()), at.year())
}

/// « mars », for a crowded axis.
pub fn short_month(lang: Lang, at: Day) -> &'static str {
    name(lang, &SHORT, at.month())
}

super::words! {
    days[n] => "{n} jour" | "{n} jours", "{n} day" | "{n} days";
}

super::words! {
    at_most[n] => "{n} jour ou moins" | "{n} jours ou moins", "{n} day or less" | "{n} days or less";
    less_than_a_day => "moins d’un jour", "less than a day";
}

/// « 7 jours ou moins »: after « en ».
pub fn within(lang: Lang, days: i64) -> String {
    if days < 1 { less_than_a_day(lang).to_owned() } else { at_most(lang, days) }
}
