//! Looking for experiences: filters in, a page with its counts out.
use super::{
    facets::{Counts, Wanted, department_place},
    filters::{Answered, Filters},
    listing::{Facets, Listing},
    reading::summaries,
};
use crate::{
    directory::snapshot::Directory,
    kernel::{
        choice::Choice,
        error::AppError,
        page::{PAGE_SIZE, Page},
        place::{DEPARTMENTS, REGIONS},
        time::{DAY_MS, Day, Instant},
    },
    platform::{clock::paris_offset, site::Site},
    search::{self, stems::Query},
};

/// How many results come in order of relevance, the newest ones; the others follow by date. Ranking
/// costs for each, and old stories weigh less.
const RANKED: usize = 2_000;

/// The page of results that `filters` ask for.
pub async fn browse(site: &Site, filters: &Filters) -> Result<Listing, AppError> {
    let directory = site.directory();
    let query = Query::parse(&filters.q);
    let mut wanted = wanted(filters, &directory)?;
    if !query.is_empty() {
        wanted.found = Some(search::store::matches(&site.db, &query).await?.into_iter().collect());
    }
    let cursor = filters.after.as_deref().and_then(parse_cursor);
    let by_relevance = filters.by_relevance() && !query.is_empty() && cursor.is_none();
    let most = if by_relevance { RANKED } else { PAGE_SIZE };
    let counts = site.facets().count(&wanted, &directory, cursor, most);
    let mut ids: Vec<i64> = counts.ids.iter().map(|id| i64::from(*id)).collect();
    let mut next = counts.next.map(|(at, id)| format!("{at}-{id}"));
    if by_relevance {
        let from = filters.after.as_deref().and_then(parse_place).unwrap_or(0);
        let to = from.saturating_add(PAGE_SIZE);
        if to < ids.len() {
            next = Some(format!("r{to}"));
        }
        ids = search::store::rank(&site.db, &query, &ids, (from, PAGE_SIZE)).await?;
    }
    let searched = (!query.is_empty()).then_some(&query);
    let service = filters.service.as_deref().and_then(|code| directory.by_code(code));
    Ok(Listing {
        page: Page { items: summaries(site, &ids, searched).await?, next },
        total: counts.total,
        facets: facets(&counts, &directory, filters),
        service: service.map(|it| directory.reference(it)),
    })
}

/// Filters, ready to be compared with facts. An unknown service or network is not found: an empty
/// list would say that nobody wrote about it.
pub fn wanted(filters: &Filters, directory: &Directory) -> Result<Wanted, AppError> {
    let branch = match &filters.service {
        Some(code) => {
            let structure = directory.by_code(code).ok_or(AppError::NotFound)?;
            Some(directory.branch(structure.id))
        }
        None => None,
    };
    let network = match &filters.network {
        Some(slug) => Some(directory.network_by_slug(slug).ok_or(AppError::NotFound)?.id),
        None => None,
    };
    Ok(Wanted {
        branch,
        network,
        departments: departments(filters),
        feelings: filters.feelings.iter().fold(0, |bits, it| bits | 1 << *it as u8),
        channels: filters.channels.iter().fold(0, |bits, it| bits | 1 << *it as u16),
        tags: filters.tags.iter().fold(0, |bits, it| bits | 1 << *it as u8),
        answered: filters.answered.map(|it| it == Answered::Yes),
        from: filters.from.map(midnight),
        before: filters.to.map(|day| midnight(day.plus_days(1))),
        found: None,
    })
}

/// A department wins over its region.
fn departments(filters: &Filters) -> u128 {
    let bit = |code: &str| 1_u128.checked_shl(u32::from(department_place(code))).unwrap_or(0);
    match (&filters.department, &filters.region) {
        (Some(code), _) => bit(code),
        (None, Some(region)) => DEPARTMENTS
            .iter()
            .filter(|it| it.region == region)
            .fold(0, |bits, it| bits | bit(it.code)),
        (None, None) => 0,
    }
}

/// The first second of a day, in Paris.
fn midnight(day: Day) -> u32 {
    let utc = Instant(i64::from(day.number()) * DAY_MS);
    let seconds = utc.0 / 1000 - i64::from(paris_offset(utc).whole_seconds());
    u32::try_from(seconds.max(0)).unwrap_or(u32::MAX)
}

/// `SECONDS-NUMBER`: the last experience of the page before.
fn parse_cursor(text: &str) -> Option<(u32, u32)> {
    let (at, id) = text.split_once('-')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}

/// `r20`: a place among the ranked results.
fn parse_place(text: &str) -> Option<usize> {
    text.strip_prefix('r')?.parse().ok()
}

fn facets(counts: &Counts, directory: &Directory, filters: &Filters) -> Facets {
    let networks = directory.networks.iter().zip(&counts.networks);
    let regions = REGIONS.iter().zip(&counts.regions);
    let departments = DEPARTMENTS.iter().zip(&counts.departments);
    let in_region = |region: &str| filters.region.as_deref().is_none_or(|it| it == region);
    let choice = |value: &str, label: &str, count: u32| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        count,
    };
    // A choice that would give nothing is left out, unless it is the one chosen.
    let offered = |choice: &Choice, chosen: &Option<String>| {
        choice.count > 0 || chosen.as_ref() == Some(&choice.value)
    };
    Facets {
        feelings: counts.feelings.to_vec(),
        answered: counts.answered.to_vec(),
        channels: counts.channels.to_vec(),
        tags: counts.tags.to_vec(),
        networks: networks
            .map(|(it, count)| choice(&it.slug, &it.name, *count))
            .filter(|it| offered(it, &filters.network))
            .collect(),
        regions: regions
            .map(|(it, count)| choice(it.code, it.name, *count))
            .filter(|it| offered(it, &filters.region))
            .collect(),
        departments: departments
            .filter(|(it, _)| in_region(it.region))
            .map(|(it, count)| choice(it.code, it.name, *count))
            .filter(|it| offered(it, &filters.department))
            .collect(),
    }
}
