//! Values, periods and territories as people read them. The server's alone: it formats, the browser
//! shows.
use super::{dates, numbers};
use crate::{
    indicators::codes::Unit,
    kernel::{
        lang::Lang,
        period::{Period, Span},
        territory::Territory,
        time::Day,
    },
};

/// Two decimals at most, without zeros at the end: what files give, never more than they know.
pub fn number(lang: Lang, value: f64) -> String {
    let rounded = (value.abs() * 100.0).round();
    // Beyond, a float counts by more than one: no such value is an indicator's.
    #[expect(clippy::cast_possible_truncation, reason = "clamped to what an i64 holds")]
    let hundredths = rounded.min(9e15) as i64;
    let sign = if value < 0.0 && hundredths > 0 { "−" } else { "" };
    let whole = numbers::integer(lang, hundredths / 100);
    let point = match lang {
        Lang::Fr => ',',
        Lang::En => '.',
    };
    match hundredths % 100 {
        0 => format!("{sign}{whole}"),
        tens if tens % 10 == 0 => format!("{sign}{whole}{point}{}", tens / 10),
        rest => format!("{sign}{whole}{point}{rest:02}"),
    }
}

/// A value with its unit: « 82,5 % », « 4 jours », « 7,8 sur 10 ».
pub fn value(lang: Lang, value: f64, unit: Unit) -> String {
    let number = number(lang, value);
    let many = is_many(lang, value);
    let unit = match (lang, unit) {
        (Lang::Fr, Unit::Percent) => "\u{202f}%",
        (Lang::En, Unit::Percent) => "%",
        (_, Unit::Minutes) => "\u{a0}min",
        (Lang::Fr, Unit::Days) if many => "\u{a0}jours",
        (Lang::Fr, Unit::Days) => "\u{a0}jour",
        (Lang::En, Unit::Days) if many => "\u{a0}days",
        (Lang::En, Unit::Days) => "\u{a0}day",
        (Lang::Fr, Unit::Months) => "\u{a0}mois",
        (Lang::En, Unit::Months) if many => "\u{a0}months",
        (Lang::En, Unit::Months) => "\u{a0}month",
        (Lang::Fr, Unit::OutOfTen) => "\u{a0}sur\u{a0}10",
        (Lang::En, Unit::OutOfTen) => "\u{a0}out of\u{a0}10",
        (Lang::Fr, Unit::OutOfFive) => "\u{a0}sur\u{a0}5",
        (Lang::En, Unit::OutOfFive) => "\u{a0}out of\u{a0}5",
        (_, Unit::Euros) => "\u{a0}€",
        (_, Unit::Count) => "",
    };
    format!("{number}{unit}")
}

/// French has the plural from two on, English for all but one: « 1,5 point », “1.5 points”.
fn is_many(lang: Lang, value: f64) -> bool {
    match lang {
        Lang::Fr => value.abs() >= 2.0,
        Lang::En => (value.abs() - 1.0).abs() >= 0.005,
    }
}

/// A difference: « +3 points », « −2 jours ». A share changes by points.
pub fn change(lang: Lang, by: f64, unit: Unit) -> String {
    let sign = if by > 0.0 { "+" } else { "" };
    if unit == Unit::Percent {
        let points = if is_many(lang, by) { "points" } else { "point" };
        return format!("{sign}{}\u{a0}{points}", number(lang, by));
    }
    if matches!(unit, Unit::OutOfTen | Unit::OutOfFive) {
        return format!("{sign}{}", number(lang, by));
    }
    format!("{sign}{}", value(lang, by, unit))
}

/// « mars 2024 », « 1er trimestre 2024 », « 2e semestre 2024 », « 2024 ».
pub fn period(lang: Lang, period: Period) -> String {
    let (rank, year) = (period.rank(), period.year());
    let ordinal = if rank == 1 { "1er" } else { &format!("{rank}e") };
    match (lang, period.span()) {
        (_, Span::Month) => dates::month(lang, period.first_day()),
        (Lang::Fr, Span::Quarter) => format!("{ordinal}\u{a0}trimestre {year}"),
        (Lang::En, Span::Quarter) => format!("quarter\u{a0}{rank} of {year}"),
        (Lang::Fr, Span::Half) => format!("{ordinal}\u{a0}semestre {year}"),
        (Lang::En, Span::Half) => format!("half\u{a0}{rank} of {year}"),
        (_, Span::Year) => year.to_string(),
    }
}

/// « janv. 2024 », « 1er trim. 2024 », where there is little room.
pub fn short_period(lang: Lang, it: Period) -> String {
    let (rank, year) = (it.rank(), it.year());
    let ordinal = if rank == 1 { "1er" } else { &format!("{rank}e") };
    match (lang, it.span()) {
        (_, Span::Month) => format!("{}\u{a0}{year}", dates::short_month(lang, it.first_day())),
        (Lang::Fr, Span::Quarter) => format!("{ordinal}\u{a0}trim.\u{a0}{year}"),
        (Lang::En, Span::Quarter) => format!("Q{rank}\u{a0}{year}"),
        (Lang::Fr, Span::Half) => format!("{ordinal}\u{a0}sem.\u{a0}{year}"),
        (Lang::En, Span::Half) => format!("H{rank}\u{a0}{year}"),
        (_, Span::Year) => year.to_string(),
    }
}

/// « en mars 2024 », « au 1er trimestre 2024 »: inside a sentence.
pub fn in_period(lang: Lang, it: Period) -> String {
    let name = period(lang, it);
    match (lang, it.span()) {
        (Lang::Fr, Span::Quarter | Span::Half) => format!("au {name}"),
        (Lang::Fr, _) => format!("en {name}"),
        (Lang::En, _) => format!("in {name}"),
    }
}

/// « mars 2024 », for a month by its number since year 0.
pub fn month(lang: Lang, number: i32) -> String {
    dates::month(lang, Day::first_of_month(number))
}

/// « Gironde (33) », « Bretagne », « France entière ». `None` for a service, whose name is in the
/// directory.
pub fn territory(lang: Lang, it: &Territory) -> Option<String> {
    match (it, lang) {
        (Territory::Nation, Lang::Fr) => Some("France entière".to_owned()),
        (Territory::Nation, Lang::En) => Some("All of France".to_owned()),
        (Territory::Region(_), _) => it.name().map(str::to_owned),
        (Territory::Department(code), _) => it.name().map(|name| format!("{name} ({code})")),
        (Territory::Structure(_), _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_people_read_them() {
        let fr = |it, unit| value(Lang::Fr, it, unit);
        assert_eq!(fr(79.58, Unit::Percent), "79,58\u{202f}%");
        assert_eq!(fr(4.9, Unit::Months), "4,9\u{a0}mois");
        assert_eq!(fr(1.0, Unit::Days), "1\u{a0}jour");
        assert_eq!(fr(935_377.0, Unit::Count), "935\u{202f}377");
        assert_eq!(value(Lang::En, 1234.5, Unit::Euros), "1,234.5\u{a0}€");
        assert_eq!(fr(-0.001, Unit::Percent), "0\u{202f}%");
        assert_eq!(fr(14.255_986, Unit::Minutes), "14,26\u{a0}min");
        assert_eq!(fr(0.05, Unit::Minutes), "0,05\u{a0}min");
    }

    #[test]
    fn a_share_changes_by_points() {
        assert_eq!(change(Lang::Fr, 3.0, Unit::Percent), "+3\u{a0}points");
        assert_eq!(change(Lang::En, -1.5, Unit::Percent), "−1.5\u{a0}points");
        assert_eq!(change(Lang::Fr, -1.5, Unit::Percent), "−1,5\u{a0}point");
        assert_eq!(change(Lang::En, 1.0, Unit::Percent), "+1\u{a0}point");
        assert_eq!(value(Lang::En, 0.0, Unit::Days), "0\u{a0}days");
        assert_eq!(change(Lang::Fr, -2.0, Unit::Days), "−2\u{a0}jours");
    }

    #[test]
    fn periods_have_names() {
        let name = |text| in_period(Lang::Fr, Period::parse(text).unwrap());
        assert_eq!(name("2024-03"), "en mars 2024");
        assert_eq!(name("2024-Q1"), "au 1er\u{a0}trimestre 2024");
        assert_eq!(name("2024-S2"), "au 2e\u{a0}semestre 2024");
        assert_eq!(name("2024"), "en 2024");
        let short = |text| short_period(Lang::Fr, Period::parse(text).unwrap());
        assert_eq!(short("2024-01"), "janv.\u{a0}2024");
        assert_eq!(short("2024-S1"), "1er\u{a0}sem.\u{a0}2024");
    }
}
