//! Cells to type values in: the territories of a scope, and the last periods.
use super::{place_name, standing};
use crate::{
    accounts::model::StaffMember,
    directory::snapshot::Directory,
    indicators::{
        model::{Indicator, Published},
        plan::Place,
        publishing::{
            commands::{covered, scope_of},
            model::{Grid, GridRow},
            table,
        },
        scope::Scope,
        store::deliveries,
    },
    kernel::{
        error::AppError,
        lang::Lang,
        period::Period,
        place::{DEPARTMENTS, REGIONS},
        territory::{Level, Territory},
    },
    platform::site::Site,
    words::{indicators as names, measures},
};
use std::collections::HashMap;

/// What fits on a screen.
const COLUMNS: usize = 4;
/// A grid is for a few values: a network of thousands of services sends a file.
const ROWS: usize = 120;

/// The grid of one indicator at a level, whose last column is `to`: the last period that ended when
/// it is not said.
pub async fn grid(
    site: &Site,
    member: &StaffMember,
    code: &str,
    (level, to): (Option<Level>, Option<Period>),
    lang: Lang,
) -> Result<Grid, AppError> {
    let (scope, directory) = (scope_of(site, member)?, site.directory());
    let indicator = covered(site, scope, code).await?;
    let frequency = indicator.nature.frequency;
    let now = Period::of_day(site.clock.today(), frequency);
    let last = to.filter(|it| it.span() == frequency && *it <= now).unwrap_or(now.previous());
    let mut periods = vec![last];
    while periods.len() < COLUMNS {
        let first = periods.last().map_or(last, |it| it.previous());
        periods.push(first);
    }
    periods.reverse();
    let levels = levels(scope);
    let level = level.filter(|it| levels.contains(it)).or(levels.first().copied());
    let level = level.unwrap_or(Level::Nation);
    let territories = territories(scope, level, &indicator, &directory);
    let there = standing(site, indicator.id, &territories).await?;
    let value = |place: Place| {
        there.get(&place).map(|it| table::plain(it.measure.value)).unwrap_or_default()
    };
    let rows = territories.iter().map(|it| GridRow {
        territory: it.to_string(),
        name: place_name(lang, it, &directory),
        values: periods.iter().map(|period| value((it.clone(), *period))).collect(),
    });
    let named = |it: &Period| (it.to_string(), measures::period(lang, *it));
    let earlier = periods.first().map(|it| it.previous().to_string()).unwrap_or_default();
    Ok(Grid {
        code: indicator.code,
        title: indicator.words.title,
        unit: names::unit_name(lang, indicator.nature.unit).to_owned(),
        levels: levels.iter().map(|it| (it.as_str().to_owned(), *it == level)).collect(),
        rows: rows.collect(),
        periods: periods.iter().map(named).collect(),
        earlier,
        source: last_source(site, &there).await?,
    })
}

/// Levels that a scope holds.
fn levels(scope: Scope) -> Vec<Level> {
    match scope {
        Scope::Branch { .. } => vec![Level::Structure],
        _ => Level::ALL.to_vec(),
    }
}

fn territories(
    scope: Scope,
    level: Level,
    indicator: &Indicator,
    directory: &Directory,
) -> Vec<Territory> {
    let services = |network| {
        let all = directory.structures().iter().filter(move |it| it.network == network);
        all.filter(|it| it.active).filter_map(|it| Territory::structure(&it.code))
    };
    match (level, scope) {
        (Level::Nation, _) => vec![Territory::Nation],
        (Level::Region, _) => REGIONS.iter().filter_map(|it| Territory::region(it.code)).collect(),
        (Level::Department, _) => {
            DEPARTMENTS.iter().filter_map(|it| Territory::department(it.code)).collect()
        }
        (Level::Structure, Scope::Branch { top, .. }) => directory
            .branch(top)
            .filter_map(|rank| directory.by_rank(rank))
            .filter(|it| it.active)
            .filter_map(|it| Territory::structure(&it.code))
            .take(ROWS)
            .collect(),
        (Level::Structure, _) => match indicator.network {
            Some(network) => services(network).take(ROWS).collect(),
            None => vec![],
        },
    }
}

/// Where the last value came from: most often the next ones come from there too.
async fn last_source(site: &Site, there: &HashMap<Place, Published>) -> Result<String, AppError> {
    let last = there.values().map(|it| it.delivery).max();
    let found = deliveries::list(&site.db, last.as_slice()).await?;
    Ok(found.into_iter().next().map(|(_, it)| it.source).unwrap_or_default())
}
