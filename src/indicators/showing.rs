//! The page of one indicator: what its address asks for, read from the store and put in words and
//! drawings.
mod about;
mod choices;
mod curves;
mod events;
mod places;
mod selected;
mod sentences;
mod sources;

use super::{
    catalogue,
    codes::PastReason,
    model::{Indicator, Published},
    shown::{IndicatorShown, Past},
    store,
    view::View,
};
use crate::{
    kernel::{
        error::AppError,
        ids::SeriesId,
        lang::Lang,
        territory::Territory,
        time::{Day, Instant},
    },
    platform::{
        clock::{day_in_france, start_in_france},
        site::Site,
    },
    words::{dates, indicators as words, measures},
};
use selected::Selected;
use sources::Sources;
use std::collections::HashMap;

/// Corrections that a page shows.
const CORRECTIONS: i64 = 30;

/// The page of the indicator with this code.
pub async fn show(
    site: &Site,
    lang: Lang,
    code: &str,
    view: &View,
) -> Result<IndicatorShown, AppError> {
    let indicator = store::catalogue::by_code(&site.db, code).await?.ok_or(AppError::NotFound)?;
    let asked = Asked { site, lang, indicator: &indicator, view, at: read_at(site, view) };
    let selected = Selected::read(&asked).await?;
    let state = about::state(&asked, &selected).await?;
    let events = events::read(&asked, &selected).await?;
    let sources = Sources::of(&asked, selected.shown()).await?;
    Ok(IndicatorShown {
        about: about::about(&asked),
        state,
        summary: sentences::summary(&asked, &selected),
        curves: curves::charts(&asked, &selected, &events, &sources),
        values: curves::table(&asked, &selected),
        places: places::places(&asked, &selected).await?,
        past: past(&asked, &selected).await?,
        choices: choices::choices(&asked, &selected),
        events: events::dated(lang, &events),
    })
}

/// A value with all that a file says of it.
pub struct ValueRow {
    pub indicator: String,
    pub territory: Territory,
    pub name: String,
    pub published: Published,
    pub source: String,
    pub published_on: Day,
}

/// The values of the curves that the address asks for, as they are.
pub async fn values(
    site: &Site,
    lang: Lang,
    code: &str,
    view: &View,
) -> Result<Vec<ValueRow>, AppError> {
    let indicator = store::catalogue::by_code(&site.db, code).await?.ok_or(AppError::NotFound)?;
    let asked = Asked { site, lang, indicator: &indicator, view, at: read_at(site, view) };
    let selected = Selected::read(&asked).await?;
    let sources = Sources::of(&asked, selected.shown()).await?;
    let mut rows = vec![];
    for curve in &selected.curves {
        rows.extend(curve.shown.iter().map(|it| ValueRow {
            indicator: indicator.code.clone(),
            territory: curve.territory.clone(),
            name: curve.name.clone(),
            published: *it,
            source: sources.of_value(&asked, it).to_owned(),
            published_on: day_in_france(it.at),
        }));
    }
    Ok(rows)
}

/// What is asked, and by whom.
struct Asked<'a> {
    site: &'a Site,
    lang: Lang,
    indicator: &'a Indicator,
    view: &'a View,
    /// What was published later is not seen.
    at: Instant,
}

impl Asked<'_> {
    /// Is the reader looking at what was published some time ago?
    fn is_past(&self) -> bool {
        self.view.on.is_some()
    }

    fn name(&self, territory: &Territory) -> String {
        catalogue::territory_name(self.site, self.lang, territory)
    }

    fn value(&self, it: f64) -> String {
        measures::value(self.lang, it, self.indicator.nature.unit)
    }

    /// What curves count in: values, or differences.
    fn value_of_curve(&self, it: f64) -> String {
        match self.view.show {
            super::view::Show::Value => self.value(it),
            super::view::Show::Change => {
                measures::change(self.lang, it, self.indicator.nature.unit)
            }
        }
    }
}

/// The end of the day that is asked, in Paris where publications begin at midnight, or now.
fn read_at(site: &Site, view: &View) -> Instant {
    let now = site.clock.now();
    let end = |day: Day| Instant(start_in_france(day.plus_days(1)).0 - 1);
    view.on.map_or(now, |day| end(day).min(now))
}

async fn past(asked: &Asked<'_>, selected: &Selected) -> Result<Vec<Past>, AppError> {
    let ids: Vec<SeriesId> = selected.curves.iter().map(|it| it.series).collect();
    let rows = store::results::past(&asked.site.db, &ids, CORRECTIONS).await?;
    let lang = asked.lang;
    // The last change first: what each value became is the value that the change after it replaced, or
    // the one that stands.
    let mut became: HashMap<(i64, i64, i64), f64> = HashMap::new();
    let text = |row: store::results::PastRow| {
        let curve = selected.curves.iter().find(|it| it.series.0 == row.series_id)?;
        let of = store::results::period(row.month, row.span)?;
        let next = became
            .insert((row.series_id, row.month, row.span), row.value)
            .or_else(|| Some(curve.all.iter().find(|it| it.measure.period == of)?.measure.value));
        let period = measures::period(lang, of);
        let day = dates::day(lang, day_in_france(Instant(row.replaced_at)));
        let value = asked.value(row.value);
        let text = match next {
            Some(next) if row.reason == PastReason::Corrected.as_str() => {
                let next = asked.value(next);
                words::past_corrected(lang, &day, &curve.name, &period, &value, &next)
            }
            _ => words::past_withdrawn(lang, &day, &curve.name, &period, &value),
        };
        Some(Past { text, note: row.note })
    };
    Ok(rows.into_iter().filter_map(text).collect())
}
