//! What an event changed: figures and experiences before and after, with an interval, and a plain
//! sentence that says when nothing can be concluded.
mod figures;
mod stories;
pub mod tests_of_change;

use super::{
    measured::{EffectShown, EventRow, StoriesRow, Verdict},
    model::Event,
    store,
};
use crate::{
    directory::model::{Network, Structure},
    documents::linked::of_event,
    experiences::codes::Tag,
    kernel::{error::AppError, ids::EventId, lang::Lang, period::Span, time::Day},
    platform::site::Site,
    words::{dates, effects as words, measures, numbers},
};

/// Months of experiences compared on each side of the event, whose own month is left out: it holds both.
pub const WINDOW: i32 = 12;
/// Periods of figures compared on each side, at least: three of them are whole, wherever the event falls.
const PERIODS: i32 = 4;
/// Events that the list shows.
const LISTED: i64 = 100;

/// Events whose effect can be measured, the latest first.
pub async fn list(site: &Site, lang: Lang) -> Result<Vec<EventRow>, AppError> {
    let days = (Day::first_of_month(1990 * 12), site.clock.today());
    let asked = store::events::Asked { network: None, territories: &[], days };
    let events = store::events::list(&site.db, &asked, LISTED).await?;
    Ok(events.iter().map(|it| row(site, lang, it)).collect())
}

/// What the event with this number changed.
pub async fn show(site: &Site, lang: Lang, id: EventId) -> Result<EffectShown, AppError> {
    let event = store::events::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
    if event.withdrawn_at.is_some() {
        return Err(AppError::Gone);
    }
    let figures = figures::read(site, lang, &event).await?;
    let stories = stories::read(site, lang, &event)?;
    let moved = |it: &Verdict| matches!(it, Verdict::Better | Verdict::Worse | Verdict::Moved);
    let count = |wanted: &dyn Fn(&Verdict) -> bool| {
        let found = figures.iter().filter(|it| wanted(&it.verdict)).count();
        i64::try_from(found).unwrap_or(i64::MAX)
    };
    let measured = count(&|it| *it != Verdict::TooFew);
    let summary = match (measured, count(&moved)) {
        (0, _) if figures.is_empty() => words::no_figure(lang).to_owned(),
        (0, _) => words::none_measured(lang).to_owned(),
        (_, 0) => words::nothing_concluded(lang).to_owned(),
        (all, some) => words::some_concluded(lang, some, &numbers::integer(lang, all)),
    };
    Ok(EffectShown {
        body: event.body.clone(),
        event: row(site, lang, &event),
        summary,
        figures,
        stories,
        document: of_event(site, lang, id),
    })
}

/// What people tell of a service about `tag`, a year before and a year after `day`.
pub fn about(
    site: &Site,
    lang: Lang,
    service: &Structure,
    day: Day,
    tag: Tag,
) -> Result<StoriesRow, AppError> {
    stories::about(site, lang, service, day, tag)
}

/// Months compared on each side, for figures of this frequency.
const fn window(frequency: Span) -> i32 {
    let months = PERIODS * frequency.months();
    if months > WINDOW { months } else { WINDOW }
}

fn row(site: &Site, lang: Lang, event: &Event) -> EventRow {
    let directory = site.directory();
    let network = directory.network(event.network);
    let structure = event.structure.and_then(|id| directory.by_id(id));
    let who = structure
        .map(|it| it.display_name().to_owned())
        .or_else(|| network.map(|it: &Network| it.name.clone()))
        .unwrap_or_default();
    EventRow {
        id: event.id,
        day: dates::day(lang, event.day),
        title: event.title.clone(),
        who,
        place: measures::territory(lang, &event.territory).unwrap_or_default(),
    }
}
