//! The experiences of the same service and place, before and after: the share that went badly.
use super::{
    WINDOW,
    figures::verdict,
    tests_of_change::{Share, newcombe},
};
use crate::{
    directory::{model::Structure, snapshot::Directory},
    experiences::{browsing, codes::Tag, filters::Filters},
    indicators::{
        measured::{StoriesEffect, StoriesRow},
        model::Event,
    },
    kernel::{
        error::AppError, feeling::Feeling, lang::Lang, query, territory::Territory, time::Day,
    },
    links,
    platform::site::Site,
    words::{codes, effects as words, measures, numbers},
};

pub(super) fn read(site: &Site, lang: Lang, event: &Event) -> Result<StoriesEffect, AppError> {
    let directory = site.directory();
    let (before, after) = filters(&directory, event, site.clock.today());
    let count = |filters: &Filters, tag: Option<Tag>| -> Result<Share, AppError> {
        let filters = Filters { tags: tag.into_iter().collect(), ..filters.clone() };
        negative(site, &directory, &filters)
    };
    let row = |name: String, tag: Option<Tag>| -> Result<StoriesRow, AppError> {
        Ok(said(lang, name, count(&before, tag)?, count(&after, tag)?))
    };
    let mut rows = vec![row(words::all_experiences(lang).to_owned(), None)?];
    for tag in Tag::ALL {
        rows.push(row(codes::tag(lang, tag).to_owned(), Some(tag))?);
    }
    let address =
        |filters: &Filters| query::address(&links::experiences(lang), &filters.to_query());
    Ok(StoriesEffect { rows, before: address(&before), after: address(&after) })
}

/// Those of one service and of all below it around a day: the share that went badly, among those about
/// `tag`.
pub(super) fn about(
    site: &Site,
    lang: Lang,
    service: &Structure,
    day: Day,
    tag: Tag,
) -> Result<StoriesRow, AppError> {
    let directory = site.directory();
    let service = Some(service.code.clone());
    let all = Filters { service, tags: vec![tag], ..Filters::default() };
    let (before, after) = around(&all, day, site.clock.today());
    let count = |filters: &Filters| negative(site, &directory, filters);
    Ok(said(lang, codes::tag(lang, tag).to_owned(), count(&before)?, count(&after)?))
}

/// Those that went badly, of all.
fn negative(site: &Site, directory: &Directory, filters: &Filters) -> Result<Share, AppError> {
    let wanted = browsing::wanted(filters, directory)?;
    let counts = site.facets().count(&wanted, directory, None, 0);
    Ok((counts.feelings[Feeling::Negative as usize], counts.total))
}

/// What the event is about, before and after.
fn filters(directory: &Directory, event: &Event, today: Day) -> (Filters, Filters) {
    let network = directory.network(event.network).map(|it| it.slug.clone());
    let service = event.structure.and_then(|id| directory.by_id(id)).map(|it| it.code.clone());
    let of_network = if service.is_some() { None } else { network };
    let (department, region) = match &event.territory {
        Territory::Department(code) => (Some((*code).to_owned()), None),
        Territory::Region(code) => (None, Some((*code).to_owned())),
        Territory::Nation | Territory::Structure(_) => (None, None),
    };
    let all = Filters { service, network: of_network, department, region, ..Filters::default() };
    around(&all, event.day, today)
}

/// A year before the month of `day`, and the year after it, as far as it has gone.
fn around(all: &Filters, day: Day, today: Day) -> (Filters, Filters) {
    let month = day.month_number();
    let before = Filters {
        from: Some(Day::first_of_month(month - WINDOW)),
        to: Some(Day::last_of_month(month - 1)),
        ..all.clone()
    };
    let after = Filters {
        from: Some(Day::first_of_month(month + 1)),
        to: Some(Day::last_of_month(month + WINDOW).min(today)),
        ..all.clone()
    };
    (before, after)
}

fn said(lang: Lang, name: String, before: Share, after: Share) -> StoriesRow {
    let difference = newcombe(before, after);
    let share = |(some, all): Share| {
        let (some, all) = (i64::from(some), i64::from(all));
        if all == 0 {
            words::no_experience(lang).to_owned()
        } else {
            numbers::share(lang, some, all)
        }
    };
    let points = |it: f64| {
        measures::change(lang, (it * 100.0).round(), crate::indicators::codes::Unit::Percent)
    };
    StoriesRow {
        name,
        before: share(before),
        after: share(after),
        change: difference.map_or_else(String::new, |it| {
            words::by_between(lang, &points(it.by), &points(it.interval.0), &points(it.interval.1))
        }),
        // Fewer that went badly is better.
        verdict: verdict(difference, |by| Some(by < 0.0)),
    }
}
