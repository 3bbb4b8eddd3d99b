//! The addresses of indicators.
use super::{Place, to};
use crate::kernel::{ids::EventId, lang::Lang, query::segment};

/// Every indicator.
pub fn indicators(lang: Lang) -> String {
    to(lang, &[Place::Indicators])
}

/// One indicator.
pub fn indicator(lang: Lang, code: &str) -> String {
    format!("{}/{}", indicators(lang), segment(code))
}

/// Networks side by side.
pub fn compare(lang: Lang) -> String {
    to(lang, &[Place::Indicators, Place::Compare])
}

/// Which figures are up to date?
pub fn up_to_date(lang: Lang) -> String {
    to(lang, &[Place::Indicators, Place::UpToDate])
}

/// The same as a table.
pub fn up_to_date_file(lang: Lang) -> String {
    format!("{}/figures.csv", up_to_date(lang))
}

/// What the page of an indicator shows, as a file: `csv`, `svg` or `png`.
pub fn indicator_file(lang: Lang, code: &str, kind: &str) -> String {
    format!("{}/figures.{kind}", indicator(lang, code))
}

/// What events changed.
pub fn effects(lang: Lang) -> String {
    to(lang, &[Place::Indicators, Place::Effect])
}

/// What one event changed.
pub fn effect(lang: Lang, id: EventId) -> String {
    format!("{}/{id}", effects(lang))
}
