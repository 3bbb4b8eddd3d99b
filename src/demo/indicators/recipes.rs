//! How each indicator of the demonstration behaves: where it starts, where it goes, how departments differ.
use crate::indicators::codes::Freshness;

/// What one indicator's values are made of.
pub(super) struct Recipe {
    pub code: &'static str,
    /// The nation's value three years ago, and what each year adds.
    pub start: f64,
    pub a_year: f64,
    /// How far departments are from each other.
    pub spread: f64,
    /// How much worse or better the middle of the year is.
    pub season: f64,
    /// Observations for a thousand inhabitants in a period.
    pub observed: f64,
    /// Asked of a sample: values come with an interval.
    pub is_survey: bool,
    pub state: Freshness,
    /// What it aims at.
    pub target: Option<f64>,
    /// What an event changed.
    pub shift: Option<Shift>,
    /// Services that have a series of their own.
    pub services: &'static [&'static str],
}

/// A change of level.
#[derive(Clone, Copy)]
pub(super) struct Shift {
    /// Months between the event and the month of the reader.
    pub months_ago: i32,
    pub by: f64,
    /// How long it lasts, in months.
    pub lasts: i32,
}

/// The new form of the allowance offices: the event that is seen.
pub(super) const NEW_FORM: Shift = Shift { months_ago: 16, by: -7.5, lasts: 999 };
/// The pension reform: calls wait longer for some months.
pub(super) const REFORM: Shift = Shift { months_ago: 11, by: 4.0, lasts: 4 };
/// New opening hours: nothing is seen in figures.
pub(super) const HOURS_MONTHS_AGO: i32 = 13;

const SURVEY: Recipe = Recipe {
    code: "",
    start: 70.0,
    a_year: 1.0,
    spread: 4.0,
    season: 0.0,
    observed: 0.6,
    is_survey: true,
    state: Freshness::Fresh,
    target: None,
    shift: None,
    services: &[],
};
const COUNTER: Recipe = Recipe { season: 2.0, observed: 9.0, is_survey: false, ..SURVEY };

const ALLOWANCES: [&str; 4] = ["DEMO000010", "DEMO000011", "DEMO000012", "DEMO000013"];
const DESKS: [&str; 6] =
    ["DEMO000031", "DEMO000032", "DEMO000033", "DEMO000034", "DEMO000035", "DEMO000036"];
const TAXES: [&str; 2] = ["DEMO000003", "DEMO000005"];
const PREFECTURES: [&str; 3] = ["DEMO000023", "DEMO000025", "DEMO000026"];

pub(super) static RECIPES: [Recipe; 16] = [
    Recipe {
        code: "DEMO-IMP-SAT",
        start: 74.0,
        a_year: 1.6,
        target: Some(82.0),
        services: &TAXES,
        ..SURVEY
    },
    Recipe {
        code: "DEMO-CAF-SAT",
        start: 66.0,
        a_year: 1.1,
        spread: 5.0,
        target: Some(75.0),
        services: &ALLOWANCES,
        ..SURVEY
    },
    Recipe { code: "DEMO-AM-SAT", start: 78.0, a_year: -0.7, target: Some(80.0), ..SURVEY },
    Recipe {
        code: "DEMO-FS-SAT",
        start: 90.0,
        a_year: 0.6,
        spread: 2.5,
        services: &DESKS,
        ..SURVEY
    },
    Recipe { code: "DEMO-RET-SAT", start: 72.0, a_year: 0.3, observed: 0.3, ..SURVEY },
    Recipe {
        code: "DEMO-PREF-SAT",
        start: 61.0,
        a_year: 2.2,
        spread: 6.0,
        observed: 0.4,
        services: &PREFECTURES,
        ..SURVEY
    },
    Recipe {
        code: "DEMO-IMP-APPELS",
        start: 62.0,
        a_year: 3.5,
        spread: 7.0,
        season: -6.0,
        target: Some(85.0),
        services: &TAXES,
        ..COUNTER
    },
    Recipe { code: "DEMO-AM-APPELS", start: 71.0, a_year: 2.0, spread: 6.0, ..COUNTER },
    Recipe {
        code: "DEMO-CAF-DELAI",
        start: 24.0,
        a_year: -0.5,
        spread: 3.5,
        season: 2.5,
        observed: 1.2,
        target: Some(15.0),
        shift: Some(NEW_FORM),
        services: &ALLOWANCES,
        ..COUNTER
    },
    Recipe {
        code: "DEMO-PREF-TITRES",
        start: 38.0,
        a_year: -4.0,
        spread: 8.0,
        season: 6.0,
        observed: 4.0,
        target: Some(20.0),
        ..COUNTER
    },
    Recipe {
        code: "DEMO-AM-MESSAGES",
        start: 77.0,
        a_year: 2.5,
        spread: 5.0,
        target: Some(90.0),
        ..COUNTER
    },
    Recipe {
        code: "DEMO-RET-ATTENTE",
        start: 8.0,
        a_year: -0.6,
        spread: 1.8,
        season: 0.5,
        observed: 5.0,
        state: Freshness::Late,
        shift: Some(REFORM),
        ..COUNTER
    },
    Recipe {
        code: "DEMO-FS-AIDE",
        start: 81.0,
        a_year: 1.8,
        spread: 4.0,
        observed: 3.0,
        services: &DESKS,
        ..COUNTER
    },
    Recipe { code: "DEMO-EMP-CLARTE", start: 55.0, state: Freshness::Stale, ..SURVEY },
    Recipe { code: "DEMO-IMP-SIMPLE", start: 68.0, a_year: 2.4, ..SURVEY },
    Recipe { code: "DEMO-CAF-SIMPLE", start: 57.0, a_year: 0.9, spread: 5.0, ..SURVEY },
];

/// Times of travel: the kind of facility, and the median of an average department, in minutes.
pub(super) const TRAVELS: [(&str, f64); 10] = [
    ("A101", 17.0),
    ("A104", 9.0),
    ("A122", 14.0),
    ("A128", 8.0),
    ("A206", 6.0),
    ("C201", 7.0),
    ("D106", 19.0),
    ("D107", 24.0),
    ("D302", 9.0),
    ("D307", 4.0),
];
