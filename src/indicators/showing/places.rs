//! The territories of one level at their last period: map, ranking, funnel, table.
mod drawn;
mod ranked;

use super::{
    Asked,
    curves::{experiences, interval, reading},
    selected::Selected,
    sources::Sources,
};
use crate::{
    indicators::{catalogue, model::Published, shown::Places, store},
    kernel::{
        error::AppError,
        period::Period,
        territory::{Level, Territory},
    },
    words::{indicators as words, measures},
};

/// One territory of the level, with its last value.
struct Placed {
    territory: Territory,
    name: String,
    /// `None`: no value for the period of the others.
    value: Option<Published>,
    interval: Option<(f64, f64)>,
    text: String,
    href: Option<String>,
    /// Is its curve shown above?
    is_chosen: bool,
}

/// The level of the map: as asked, or the finest that has several territories.
pub(super) fn level(asked: &Asked<'_>, selected: &Selected) -> Option<Level> {
    let there = levels(selected);
    let wanted = asked.view.level.filter(|it| there.contains(it));
    wanted
        .or_else(|| there.contains(&Level::Department).then_some(Level::Department))
        .or(there.first().copied())
}

/// Levels with several territories.
pub(super) fn levels(selected: &Selected) -> Vec<Level> {
    let count =
        |level: Level| selected.all.iter().filter(|it| it.territory.level() == level).count();
    [Level::Region, Level::Department, Level::Structure]
        .into_iter()
        .filter(|level| count(*level) > 1)
        .collect()
}

pub(super) async fn places(
    asked: &Asked<'_>,
    selected: &Selected,
) -> Result<Option<Places>, AppError> {
    let Some(level) = level(asked, selected) else { return Ok(None) };
    let Some((period, places)) = read(asked, selected, level).await? else { return Ok(None) };
    let lang = asked.lang;
    let ranked = ranked::ranked(asked, &places);
    let period_name = measures::period(lang, period);
    let values = places.iter().filter_map(|it| it.value.as_ref());
    let source = Sources::of(asked, values.clone()).await?.line(asked, values);
    let words = (period_name.as_str(), source.as_str());
    Ok(Some(Places {
        summary: spread(asked, &period_name, &places),
        map: (level != Level::Structure).then(|| drawn::map(asked, &places, words)),
        ranking: ranked::chart(asked, &ranked, words),
        funnel: drawn::funnel(asked, &places, words),
        table: ranked::table(asked, &places, &ranked),
        period: period_name,
    }))
}

/// Every territory of the level at the last period of the curves shown, or at its own last one.
async fn read(
    asked: &Asked<'_>,
    selected: &Selected,
    level: Level,
) -> Result<Option<(Period, Vec<Placed>)>, AppError> {
    let until = asked.view.to.unwrap_or(i32::MAX);
    let (db, indicator) = (&asked.site.db, asked.indicator.id);
    let wanted = store::latest::Wanted { indicator, level, span: selected.span, until };
    let rows = if asked.is_past() {
        store::latest::latest_as_of(db, wanted, asked.at).await?
    } else {
        store::latest::latest(db, wanted, asked.at).await?
    };
    let Some(period) = rows.iter().map(|it| it.1.measure.period).max() else { return Ok(None) };
    let place =
        |(territory, it): (Territory, Published)| placed(asked, selected, territory, it, period);
    let mut places: Vec<Placed> = rows.into_iter().map(place).collect();
    if level == Level::Department {
        let absent = crate::kernel::place::DEPARTMENTS
            .iter()
            .map(|it| Territory::Department(it.code))
            .filter(catalogue::is_drawn)
            .filter(|it| places.iter().all(|place| place.territory != *it));
        let absent: Vec<Placed> = absent.map(|it| missing(asked, it)).collect();
        places.extend(absent);
    }
    Ok(Some((period, places)))
}

/// A value of an older period is not one of this period: it is told, and not compared.
fn placed(
    asked: &Asked<'_>,
    selected: &Selected,
    territory: Territory,
    it: Published,
    period: Period,
) -> Placed {
    let name = asked.name(&territory);
    let is_current = it.measure.period == period;
    Placed {
        text: reading(asked, &name, &it),
        href: experiences(asked, &territory, it.measure.period),
        value: is_current.then_some(it),
        interval: if is_current { interval(asked, it.measure) } else { None },
        is_chosen: selected.curves.iter().any(|curve| curve.territory == territory),
        name,
        territory,
    }
}

fn missing(asked: &Asked<'_>, territory: Territory) -> Placed {
    let name = asked.name(&territory);
    let text = format!("{name}\u{a0}: {}", words::missing(asked.lang));
    Placed { territory, name, value: None, interval: None, text, href: None, is_chosen: false }
}

/// How far apart the territories are.
fn spread(asked: &Asked<'_>, period: &str, places: &[Placed]) -> String {
    let mut values: Vec<(&str, f64)> =
        places.iter().filter_map(|it| Some((it.name.as_str(), it.value?.measure.value))).collect();
    values.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (Some((lowest, low)), Some((highest, high))) = (values.first(), values.last()) else {
        return String::new();
    };
    let mut letters = period.chars();
    let period: String =
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    words::spread(asked.lang, &period, lowest, &asked.value(*low), highest, &asked.value(*high))
}
