//! Dated things that may explain a change: those of the indicator's network, where the curves are.
use super::{Asked, selected::Selected};
use crate::{
    indicators::{model::Event, shown::Dated, store},
    kernel::{error::AppError, lang::Lang, territory::Territory},
    links,
    words::dates,
};
use std::collections::BTreeSet;

/// Events that a page shows.
const MOST: i64 = 8;

pub(super) async fn read(asked: &Asked<'_>, selected: &Selected) -> Result<Vec<Event>, AppError> {
    let Some(network) = asked.indicator.network else { return Ok(vec![]) };
    let months = || selected.curves.iter().flat_map(|it| &it.shown).map(|it| it.measure.period);
    let (Some(first), Some(last)) = (months().min(), months().max()) else { return Ok(vec![]) };
    // What happens to a region happens to its departments.
    let territories: BTreeSet<Territory> = selected
        .curves
        .iter()
        .flat_map(|it| [Some(it.territory.clone()), it.territory.wider(), Some(Territory::Nation)])
        .flatten()
        .collect();
    let territories: Vec<Territory> = territories.into_iter().collect();
    let days = (first.first_day(), last.last_day());
    let asked_events =
        store::events::Asked { network: Some(network), territories: &territories, days };
    let events = store::events::list(&asked.site.db, &asked_events, MOST).await?;
    Ok(events.into_iter().filter(|it| concerns(asked, selected, it)).collect())
}

/// An event of one service says nothing of another.
fn concerns(asked: &Asked<'_>, selected: &Selected, event: &Event) -> bool {
    let Some(structure) = event.structure else { return true };
    let directory = asked.site.directory();
    selected.curves.iter().any(|curve| match &curve.territory {
        Territory::Structure(code) => {
            directory.by_code(code).is_some_and(|it| directory.is_within(it.id, structure))
        }
        other => *other == event.territory,
    })
}

pub(super) fn dated(lang: Lang, events: &[Event]) -> Vec<Dated> {
    let dated = |it: &Event| Dated {
        day: dates::day(lang, it.day),
        title: it.title.clone(),
        href: links::effect(lang, it.id),
    };
    events.iter().map(dated).collect()
}
