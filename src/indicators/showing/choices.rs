//! What can be chosen on the page.
use super::{Asked, places, selected::Selected};
use crate::{
    indicators::{
        shown::{Choices, Named},
        view::month_code,
    },
    kernel::{
        period::Period,
        place::{DEPARTMENTS, REGIONS},
        territory::{Level, Territory},
    },
    words::{indicators as words, measures},
};
use std::collections::{BTreeSet, HashSet};

/// Services to choose from; the others are reached from their pages.
const SERVICES: usize = 100;

pub(super) fn choices(asked: &Asked<'_>, selected: &Selected) -> Choices {
    let lang = asked.lang;
    let there: HashSet<&Territory> = selected.all.iter().map(|it| &it.territory).collect();
    let shown: HashSet<&Territory> = selected.curves.iter().map(|it| &it.territory).collect();
    let can_add = |it: &Territory| there.contains(it) && !shown.contains(it);
    let named = |it: &Territory| Named { code: it.to_string(), name: asked.name(it) };
    let regions = REGIONS.iter().filter_map(|it| Territory::region(it.code));
    let departments = DEPARTMENTS.iter().filter_map(|it| Territory::department(it.code));
    let mut services: Vec<Named> = selected
        .all
        .iter()
        .filter(|it| it.territory.level() == Level::Structure && can_add(&it.territory))
        .take(SERVICES)
        .map(|it| named(&it.territory))
        .collect();
    services.sort_by(|a, b| a.name.cmp(&b.name));
    let periods = periods(selected);
    let (from, to) = bounds(asked, &periods);
    Choices {
        shown: selected.curves.iter().map(|it| named(&it.territory)).collect(),
        nation: can_add(&Territory::Nation),
        regions: regions.filter(&can_add).map(|it| named(&it)).collect(),
        departments: departments.filter(&can_add).map(|it| named(&it)).collect(),
        services,
        periods: periods
            .into_iter()
            .map(|it| Named { code: month_code(it.start()), name: measures::period(lang, it) })
            .collect(),
        from,
        to,
        level: places::level(asked, selected).map(Level::as_str).unwrap_or_default().to_owned(),
        levels: places::levels(selected)
            .into_iter()
            .map(|it| Named {
                code: it.as_str().to_owned(),
                name: words::level_name(lang, it).to_owned(),
            })
            .collect(),
    }
}

/// Every period that has a value in the curves shown.
fn periods(selected: &Selected) -> BTreeSet<Period> {
    selected.curves.iter().flat_map(|it| &it.all).map(|it| it.measure.period).collect()
}

/// The bounds of what is shown, as codes of months; empty on the side that is not bound.
fn bounds(asked: &Asked<'_>, periods: &BTreeSet<Period>) -> (String, String) {
    let from = asked.view.from.and_then(|it| periods.iter().find(|period| period.start() >= it));
    let to = asked.view.to.and_then(|it| periods.iter().rfind(|period| period.start() <= it));
    let code = |it: Option<&Period>| it.map(|it| month_code(it.start())).unwrap_or_default();
    (code(from), code(to))
}
