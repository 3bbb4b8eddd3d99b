//! Which figures are up to date: each indicator against what its publisher announced.
mod ranking;

use super::{
    catalogue::{self, Known},
    checked::{Check, CheckRow},
    codes::Freshness,
    filters::{CheckFilters, Column},
    rules,
    shown::Named,
    store,
};
use crate::{
    kernel::{
        error::AppError,
        ids::IndicatorId,
        lang::Lang,
        place::DEPARTMENTS,
        territory::{Level, Territory},
        text::fold,
        time::Day,
    },
    platform::site::Site,
    words::{dashboard as words, dates, indicators, measures, numbers},
};
use std::{cmp::Reverse, collections::HashMap};

/// Rows on a page.
const PAGE: usize = 100;

/// One indicator against the calendar.
pub struct Dated {
    pub known: Known,
    pub freshness: Option<Freshness>,
    /// `None` without a value: nothing was announced.
    pub due: Option<Day>,
    /// 0 when the next value is not due.
    pub days_late: i32,
    /// Departments that have a public value.
    pub departments: i64,
}

/// The page that `filters` ask for.
pub async fn check(site: &Site, lang: Lang, filters: &CheckFilters) -> Result<Check, AppError> {
    let all = catalogue::all(site).await?;
    let networks = catalogue::networks(&all);
    let mut all = dated(site, all).await?;
    let ranking = ranking::ranking(lang, &all);
    all.retain(|it| filters.network.is_empty() || it.known.is_of_network(&filters.network));
    let figures = figures(lang, &all);
    let total = all.len();
    let fresh = all.iter().filter(|it| it.freshness == Some(Freshness::Fresh)).count();
    sort(filters.sort, &mut all);
    let from = filters.page.saturating_mul(PAGE).min(total);
    let rows = all.iter().skip(from).take(PAGE).map(|it| row(lang, it)).collect();
    let number = |it: usize| i64::try_from(it).unwrap_or(i64::MAX);
    let whole = numbers::integer(lang, number(total));
    Ok(Check {
        figures,
        summary: words::check_summary(lang, number(fresh), &whole),
        networks: networks.into_iter().map(|(slug, name, _)| Named { code: slug, name }).collect(),
        ranking,
        rows,
        total: u32::try_from(total).unwrap_or(u32::MAX),
        has_next: from + PAGE < total,
    })
}

/// Every indicator that the filters keep, in their order: for the file.
pub async fn every(site: &Site, filters: &CheckFilters) -> Result<Vec<Dated>, AppError> {
    let mut all = dated(site, catalogue::all(site).await?).await?;
    all.retain(|it| filters.network.is_empty() || it.known.is_of_network(&filters.network));
    sort(filters.sort, &mut all);
    Ok(all)
}

async fn dated(site: &Site, all: Vec<Known>) -> Result<Vec<Dated>, AppError> {
    let today = site.clock.today();
    let overseas: Vec<&str> = DEPARTMENTS
        .iter()
        .map(|it| it.code)
        .filter(|code| Territory::department(code).is_some_and(|it| !catalogue::is_drawn(&it)))
        .collect();
    let covered =
        store::coverage::counts(&site.db, Level::Department, &overseas, site.clock.now()).await?;
    let covered: HashMap<IndicatorId, i64> = covered.into_iter().collect();
    let dated = |known: Known| {
        let frequency = known.indicator.nature.frequency;
        let due = known.last().map(|it| rules::next_due(it.measure.period, frequency));
        Dated {
            freshness: known.freshness(today),
            due,
            days_late: due.map_or(0, |due| (today.number() - due.number()).max(0)),
            departments: covered.get(&known.indicator.id).copied().unwrap_or_default(),
            known,
        }
    };
    Ok(all.into_iter().map(dated).collect())
}

/// Sorts what comes in order of titles.
fn sort(by: Column, all: &mut [Dated]) {
    match by {
        Column::Title => {}
        Column::Network => all.sort_by_cached_key(|it| {
            let network = it.known.network.as_ref();
            (network.is_none(), network.map(|it| fold(&it.1)))
        }),
        Column::Last => {
            all.sort_by_key(|it| Reverse(it.known.last().map(|it| it.measure.period.last_month())));
        }
        Column::Due => all.sort_by_key(|it| (it.due.is_none(), it.due.map(Day::number))),
        Column::Late => all.sort_by_key(|it| Reverse((it.due.is_some(), it.days_late))),
        Column::Coverage => all.sort_by_key(|it| Reverse(it.departments)),
    }
}

/// How many are up to date, late, out of date.
fn figures(lang: Lang, all: &[Dated]) -> Vec<(String, String)> {
    let count = |wanted: Option<Freshness>| {
        let found = all.iter().filter(|it| it.freshness == wanted).count();
        i64::try_from(found).unwrap_or(i64::MAX)
    };
    let line = |n: i64, meaning: &str| (numbers::integer(lang, n), meaning.to_owned());
    let mut lines = vec![
        line(count(Some(Freshness::Fresh)), words::fresh_meaning(lang)),
        line(count(Some(Freshness::Late)), words::late_meaning(lang)),
        line(count(Some(Freshness::Stale)), words::stale_meaning(lang)),
    ];
    let empty = count(None);
    if empty > 0 {
        lines.push(line(empty, words::empty_meaning(lang)));
    }
    lines
}

fn row(lang: Lang, it: &Dated) -> CheckRow {
    let period = it.known.last().map(|it| measures::period(lang, it.measure.period));
    let late = Some(it.days_late).filter(|it| *it > 0);
    let departments = Some(it.departments).filter(|it| *it > 0);
    let number = |it| numbers::integer(lang, it);
    CheckRow {
        code: it.known.indicator.code.clone(),
        title: it.known.indicator.words.title.clone(),
        network: it.known.network.as_ref().map(|it| it.1.clone()).unwrap_or_default(),
        last: period.unwrap_or_else(|| indicators::missing(lang).to_owned()),
        freshness: it.freshness,
        due: it.due.map(|it| dates::day(lang, it)).unwrap_or_default(),
        late: late.map(|it| words::days_late(lang, i64::from(it))).unwrap_or_default(),
        coverage: departments
            .map(|it| words::of(lang, &number(it), &number(catalogue::DEPARTMENTS_DRAWN)))
            .unwrap_or_default(),
    }
}
