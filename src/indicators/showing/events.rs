//! Dated things that may explain a change: those of the indicator's network, where the curves are.
use super::{Asked, selected::Selected};
use crate::{
    directory::snapshot::Directory,
    indicators::{model::Event, shown::Dated, store},
    kernel::{error::AppError, lang::Lang, territory::Territory},
    links,
    words::dates,
};

/// Events that a page shows.
const MOST: usize = 8;
/// Events that are read, before those of other places are left out.
const READ: i64 = 500;

pub(super) async fn read(asked: &Asked<'_>, selected: &Selected) -> Result<Vec<Event>, AppError> {
    let Some(network) = asked.indicator.network else { return Ok(vec![]) };
    let months = || selected.curves.iter().flat_map(|it| &it.shown).map(|it| it.measure.period);
    let (Some(first), Some(last)) = (months().min(), months().max()) else { return Ok(vec![]) };
    let days = (first.first_day(), last.last_day());
    let of_network = store::events::Asked { network: Some(network), territories: &[], days };
    let events = store::events::list(&asked.site.db, &of_network, READ).await?;
    let directory = asked.site.directory();
    let curves: Vec<&Territory> = selected.curves.iter().map(|it| &it.territory).collect();
    Ok(events.into_iter().filter(|it| concerns(&directory, &curves, it)).take(MOST).collect())
}

/// An event of a service is one of this service and of those below it, wherever it takes place; another
/// event, of every curve of its territory.
fn concerns(directory: &Directory, curves: &[&Territory], event: &Event) -> bool {
    let of_code = |code: &str| directory.by_code(code);
    curves.iter().any(|curve| match (event.structure, curve) {
        (Some(above), Territory::Structure(code)) => {
            of_code(code).is_some_and(|it| directory.is_within(it.id, above))
        }
        (Some(_), _) => false,
        (None, Territory::Structure(code)) => {
            let department = of_code(code).and_then(|it| it.department.as_deref());
            let place = department.and_then(Territory::department);
            event.territory == **curve || is_in(place.as_ref(), &event.territory)
        }
        (None, _) => is_in(Some(curve), &event.territory),
    })
}

/// What happens to a region happens to its departments, and what happens to the nation, everywhere.
fn is_in(place: Option<&Territory>, there: &Territory) -> bool {
    *there == Territory::Nation
        || place.is_some_and(|it| it == there || it.wider().as_ref() == Some(there))
}

pub(super) fn dated(lang: Lang, events: &[Event]) -> Vec<Dated> {
    let dated = |it: &Event| Dated {
        day: dates::day(lang, it.day),
        title: it.title.clone(),
        href: links::effect(lang, it.id),
    };
    events.iter().map(dated).collect()
}
