//! The indicators that somebody answers for, and how up to date each is.
use super::scope_name;
use crate::{
    accounts::model::StaffMember,
    directory::snapshot::Directory,
    indicators::{
        model::{Indicator, Published},
        publishing::{
            commands::scope_of,
            model::{Shelf, ShelfItem},
        },
        rules,
        scope::Scope,
        store::{catalogue, results, series, tracking},
    },
    kernel::{
        error::AppError,
        ids::{IndicatorId, SeriesId},
        lang::Lang,
        period::Period,
        territory::Territory,
    },
    platform::site::Site,
    words::measures,
};
use std::collections::HashMap;

/// Those that wait first.
pub async fn shelf(site: &Site, member: &StaffMember, lang: Lang) -> Result<Shelf, AppError> {
    let (scope, directory) = (scope_of(site, member)?, site.directory());
    let last = last_periods(site, scope, &directory).await?;
    let values = values(site, &widest(scope, &directory)).await?;
    let mut items = vec![];
    for it in catalogue::list(&site.db).await?.into_iter().filter(|it| scope.covers(it)) {
        let last = last.get(&it.id).copied();
        let value = last.and_then(|last| values.get(&(it.id, last)).copied());
        items.push(item(site, (lang, scope), &it, (last, value), &directory));
    }
    // The latest state is the greatest; what was never published comes before all.
    items.sort_by_key(|it| std::cmp::Reverse((it.freshness.is_none(), it.freshness)));
    Ok(Shelf { scope: scope_name(lang, scope, &directory), items })
}

/// The last period of each indicator, as far as the scope reaches: what others published does not
/// make one up to date.
async fn last_periods(
    site: &Site,
    scope: Scope,
    directory: &Directory,
) -> Result<HashMap<IndicatorId, Period>, AppError> {
    let now = site.clock.now();
    let Scope::Branch { top, .. } = scope else {
        // In order of time: the last of each stays.
        return Ok(tracking::last_periods(&site.db, now).await?.into_iter().collect());
    };
    let below = directory.branch(top).filter_map(|rank| directory.by_rank(rank));
    let territories: Vec<Territory> =
        below.filter_map(|it| Territory::structure(&it.code)).collect();
    Ok(tracking::last_periods_in(&site.db, &territories, now).await?)
}

/// The widest territory of a scope.
fn widest(scope: Scope, directory: &Directory) -> Territory {
    match scope {
        Scope::Branch { top, .. } => directory
            .by_id(top)
            .and_then(|it| Territory::structure(&it.code))
            .unwrap_or(Territory::Nation),
        _ => Territory::Nation,
    }
}

/// What is public for one territory, of all indicators.
async fn values(
    site: &Site,
    territory: &Territory,
) -> Result<HashMap<(IndicatorId, Period), f64>, AppError> {
    let of: HashMap<SeriesId, IndicatorId> =
        series::of_territories(&site.db, std::slice::from_ref(territory))
            .await?
            .into_iter()
            .map(|it| (it.id, it.indicator))
            .collect();
    let ids: Vec<SeriesId> = of.keys().copied().collect();
    let rows = results::curves(&site.db, &ids, site.clock.now()).await?;
    let value = |(id, it): (SeriesId, Published)| {
        Some(((*of.get(&id)?, it.measure.period), it.measure.value))
    };
    Ok(rows.into_iter().filter_map(value).collect())
}

fn item(
    site: &Site,
    (lang, scope): (Lang, Scope),
    it: &Indicator,
    (last, value): (Option<Period>, Option<f64>),
    directory: &Directory,
) -> ShelfItem {
    let frequency = it.nature.frequency;
    let network = it.network.filter(|_| scope == Scope::Everything);
    let network = network.and_then(|id| directory.network(id));
    ShelfItem {
        code: it.code.clone(),
        title: it.words.title.clone(),
        network: network.map(|it| it.name.clone()).unwrap_or_default(),
        freshness: last.map(|last| rules::freshness(last, frequency, site.clock.today())),
        last_period: last.map(|last| measures::period(lang, last)),
        last_value: value.map(|value| measures::value(lang, value, it.nature.unit)),
        due: last.map(|last| rules::next_due(last, frequency)),
    }
}
