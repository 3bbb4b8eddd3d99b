//! Every indicator with where it stands: what lists of indicators are made from.
use super::{
    charts::intervals::{self, Interval, Z95},
    codes::{Freshness, Unit},
    model::{Indicator, Measure, Published},
    rules,
    store::{self, heads::Head},
};
use crate::{
    kernel::{
        error::AppError, ids::IndicatorId, lang::Lang, place::DEPARTMENTS, territory::Territory,
        text::fold, time::Day,
    },
    platform::site::Site,
    words::measures,
};
use std::collections::HashMap;

/// Departments that maps draw; the other codes are overseas collectivities.
pub const DEPARTMENTS_DRAWN: i64 = 101;

/// An indicator, its network, and the last value of its widest series.
pub struct Known {
    pub indicator: Indicator,
    /// Slug and name.
    pub network: Option<(String, String)>,
    pub head: Option<Head>,
}

/// Every indicator, in order of titles: two readings, whatever the number of territories.
pub async fn all(site: &Site) -> Result<Vec<Known>, AppError> {
    let indicators = store::catalogue::list(&site.db).await?;
    let heads = store::heads::list(&site.db, site.clock.now()).await?;
    let mut heads: HashMap<IndicatorId, Head> =
        heads.into_iter().map(|it| (it.indicator, it)).collect();
    let directory = site.directory();
    let known = |indicator: Indicator| {
        let network = indicator.network.and_then(|id| directory.network(id));
        Known {
            network: network.map(|it| (it.slug.clone(), it.name.clone())),
            head: heads.remove(&indicator.id),
            indicator,
        }
    };
    let mut all: Vec<Known> = indicators.into_iter().map(known).collect();
    all.sort_by_cached_key(|it| fold(&it.indicator.words.title));
    Ok(all)
}

/// The networks that publish these, by name: slug, name, and how many indicators.
pub fn networks(all: &[Known]) -> Vec<(String, String, u32)> {
    let mut counts: HashMap<&(String, String), u32> = HashMap::new();
    for network in all.iter().filter_map(|it| it.network.as_ref()) {
        *counts.entry(network).or_default() += 1;
    }
    let mut networks: Vec<_> =
        counts.into_iter().map(|((slug, name), n)| (slug.clone(), name.clone(), n)).collect();
    networks.sort_by_cached_key(|it| (fold(&it.1), it.0.clone()));
    networks
}

impl Known {
    pub fn last(&self) -> Option<&Published> {
        self.head.as_ref()?.last.as_ref()
    }

    /// `None`: no value at all.
    pub fn freshness(&self, today: Day) -> Option<Freshness> {
        let period = self.last()?.measure.period;
        Some(rules::freshness(period, self.indicator.nature.frequency, today))
    }

    pub fn is_of_network(&self, slug: &str) -> bool {
        self.network.as_ref().is_some_and(|it| it.0 == slug)
    }

    /// A value as people read it, with what it counts.
    pub fn value(&self, lang: Lang, value: f64) -> String {
        let unit = self.indicator.nature.unit;
        let text = measures::value(lang, value, unit);
        match self.indicator.words.unit_label.as_str() {
            label if unit == Unit::Count && !label.is_empty() => format!("{text} {label}"),
            _ => text,
        }
    }
}

/// What a territory is called; a service by its name in the directory.
pub fn territory_name(site: &Site, lang: Lang, territory: &Territory) -> String {
    measures::territory(lang, territory).unwrap_or_else(|| {
        let directory = site.directory();
        let structure = directory.by_code(territory.code());
        structure.map_or(territory.code(), |it| it.display_name()).to_owned()
    })
}

/// What the publisher gives; else what chance allows around a share seen on so many answers.
pub fn interval(unit: Unit, it: Measure) -> Option<Interval> {
    if let (Some(low), Some(high)) = (it.low, it.high) {
        return Some((low, high));
    }
    if unit != Unit::Percent {
        return None;
    }
    let n = u32::try_from(it.observations?).ok()?;
    let (low, high) = intervals::wilson(it.value / 100.0, n, Z95)?;
    Some((low * 100.0, high * 100.0))
}

/// Is it one of the 101 departments, of the 18 regions?
pub fn is_drawn(territory: &Territory) -> bool {
    match territory {
        Territory::Department(code) => {
            !matches!(*code, "975" | "977" | "978" | "984" | "986" | "987" | "988" | "989")
                && DEPARTMENTS.iter().any(|it| it.code == *code)
        }
        Territory::Region(code) => code.len() == 2,
        Territory::Nation | Territory::Structure(_) => true,
    }
}
