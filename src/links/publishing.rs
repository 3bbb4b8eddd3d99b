//! The addresses of those who publish: `/agent/indicateurs` and below.
use super::{Place, to, word};
use crate::kernel::{
    ids::{DeliveryId, EventId, TokenId, UploadId},
    lang::Lang,
    query::{self, segment},
};

/// What one answers for.
pub fn list(lang: Lang) -> String {
    to(lang, &[Place::Staff, Place::Indicators])
}

pub fn upload(lang: Lang) -> String {
    to(lang, &[Place::Staff, Place::Indicators, Place::Upload])
}

/// What a table that was sent would do.
pub fn preview(lang: Lang, id: UploadId) -> String {
    format!("{}/{id}", upload(lang))
}

/// The results of one indicator.
pub fn indicator(lang: Lang, code: &str) -> String {
    format!("{}/{}", list(lang), segment(code))
}

/// Its results for one territory.
pub fn indicator_at(lang: Lang, code: &str, territory: &str) -> String {
    let mut query = String::new();
    query::put(&mut query, "t", territory);
    query::address(&indicator(lang, code), &query)
}

/// Values to type.
pub fn grid(lang: Lang, code: &str) -> String {
    format!("{}/{}", indicator(lang, code), word(lang, Place::Grid))
}

/// One value, to correct or withdraw.
pub fn value(lang: Lang, code: &str, territory: &str, period: &str) -> String {
    format!("{}/{}/{}", indicator(lang, code), segment(territory), segment(period))
}

/// A target to remove: `month` as `2026-12`.
pub fn target(lang: Lang, code: &str, territory: &str, month: &str) -> String {
    let (page, word) = (indicator(lang, code), word(lang, Place::Target));
    format!("{page}/{word}/{}/{}", segment(territory), segment(month))
}

/// What a delivery brought to an indicator, to withdraw.
pub fn delivery(lang: Lang, code: &str, id: DeliveryId) -> String {
    format!("{}/{}/{id}", indicator(lang, code), word(lang, Place::Upload))
}

pub fn tokens(lang: Lang) -> String {
    to(lang, &[Place::Staff, Place::Indicators, Place::Tokens])
}

pub fn token(lang: Lang, id: TokenId) -> String {
    format!("{}/{id}", tokens(lang))
}

pub fn events(lang: Lang) -> String {
    to(lang, &[Place::Staff, Place::Indicators, Place::Events])
}

pub fn event(lang: Lang, id: EventId) -> String {
    format!("{}/{id}", events(lang))
}
