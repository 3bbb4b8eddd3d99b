//! The indicators that somebody answers for, and how up to date each is.
use super::{scope_name, standing};
use crate::{
    accounts::model::StaffMember,
    directory::snapshot::Directory,
    indicators::{
        model::Indicator,
        publishing::{
            commands::scope_of,
            model::{Shelf, ShelfItem},
        },
        rules,
        scope::Scope,
        store::{catalogue, tracking},
    },
    kernel::{error::AppError, ids::IndicatorId, lang::Lang, period::Period, territory::Territory},
    platform::site::Site,
    words::measures,
};
use std::collections::HashMap;

/// Those that wait first.
pub async fn shelf(site: &Site, member: &StaffMember, lang: Lang) -> Result<Shelf, AppError> {
    let (scope, directory) = (scope_of(site, member)?, site.directory());
    // In order of time: the last of each stays.
    let last: HashMap<IndicatorId, Period> =
        tracking::last_periods(&site.db, site.clock.now()).await?.into_iter().collect();
    let widest = widest(scope, &directory);
    let mut items = vec![];
    for it in catalogue::list(&site.db).await?.into_iter().filter(|it| scope.covers(it)) {
        let last = last.get(&it.id).copied();
        let value = match last {
            Some(last) => value_at(site, &it, &widest, last, lang).await?,
            None => None,
        };
        items.push(item(site, (lang, scope), &it, (last, value), &directory));
    }
    // The latest state is the greatest; what was never published comes before all.
    items.sort_by_key(|it| std::cmp::Reverse((it.freshness.is_none(), it.freshness)));
    Ok(Shelf { scope: scope_name(lang, scope, &directory), items })
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

async fn value_at(
    site: &Site,
    indicator: &Indicator,
    territory: &Territory,
    period: Period,
    lang: Lang,
) -> Result<Option<String>, AppError> {
    let there = standing(site, indicator.id, std::slice::from_ref(territory)).await?;
    let found = there.get(&(territory.clone(), period));
    let found = found.filter(|it| it.at <= site.clock.now());
    Ok(found.map(|it| measures::value(lang, it.measure.value, indicator.nature.unit)))
}

fn item(
    site: &Site,
    (lang, scope): (Lang, Scope),
    it: &Indicator,
    (last, last_value): (Option<Period>, Option<String>),
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
        last_value,
        due: last.map(|last| rules::next_due(last, frequency)),
    }
}
