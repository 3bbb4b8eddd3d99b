//! Addresses of territories, and of what is printed about services.
use super::{Place, service, to, word};
use crate::kernel::lang::Lang;

/// Every territory.
pub fn territories(lang: Lang) -> String {
    to(lang, &[Place::Territories])
}

/// One territory's page.
pub fn territory(lang: Lang, code: &str) -> String {
    format!("{}/{code}", territories(lang))
}

/// The figures of a territory as a table.
pub fn territory_file(lang: Lang, code: &str) -> String {
    format!("{}/figures.csv", territory(lang, code))
}

/// The poster of a service's results, for its hall.
pub fn service_poster(lang: Lang, code: &str) -> String {
    format!("{}/{}", service(lang, code), word(lang, Place::Poster))
}
