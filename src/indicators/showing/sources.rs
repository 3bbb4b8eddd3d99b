//! Where what is shown comes from: what each delivery says, else what the indicator says.
use super::Asked;
use crate::{
    indicators::{
        model::{Delivery, Published},
        store,
    },
    kernel::{error::AppError, ids::DeliveryId},
    platform::clock::day_in_france,
    words::{dates, indicators as words},
};
use std::collections::{BTreeSet, HashMap};

/// Sources that one line names; beyond, the file of values has all.
const NAMED: usize = 3;

/// The deliveries of some values.
pub(super) struct Sources(HashMap<DeliveryId, Delivery>);

impl Sources {
    pub(super) async fn of(
        asked: &Asked<'_>,
        values: impl Iterator<Item = &Published>,
    ) -> Result<Self, AppError> {
        let ids: BTreeSet<DeliveryId> = values.map(|it| it.delivery).collect();
        let ids: Vec<DeliveryId> = ids.into_iter().collect();
        let deliveries = store::deliveries::list(&asked.site.db, &ids).await?;
        Ok(Self(deliveries.into_iter().collect()))
    }

    /// The source of one value.
    pub(super) fn of_value<'a>(&'a self, asked: &'a Asked<'_>, it: &Published) -> &'a str {
        let said = self.0.get(&it.delivery).map(|it| it.source.as_str());
        said.filter(|it| !it.is_empty()).unwrap_or(&asked.indicator.words.source)
    }

    /// « Source : enquête de 2026. Publié le 3 mars 2026. », of the last one published.
    pub(super) fn line<'a>(
        &self,
        asked: &Asked<'_>,
        values: impl Iterator<Item = &'a Published> + Clone,
    ) -> String {
        let lang = asked.lang;
        let Some(last) = values.clone().map(|it| it.at).max() else { return String::new() };
        let day = dates::day(lang, day_in_france(last));
        let sources: BTreeSet<&str> = values
            .map(|it| self.of_value(asked, it).trim_end_matches('.'))
            .filter(|it| !it.is_empty())
            .collect();
        let mut named: Vec<&str> = sources.iter().copied().take(NAMED).collect();
        if sources.len() > NAMED {
            named.push("…");
        }
        if named.is_empty() {
            words::source_day(lang, &day)
        } else {
            words::source_line(lang, &named.join("\u{a0}; "), &day)
        }
    }
}
