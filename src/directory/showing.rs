//! One service with what is around it.
use super::{
    browsing::{below, network, rows},
    listing::{PosterShown, ServiceShown},
    model::{OUTSIDE_CODE, Structure},
    snapshot::Directory,
};
use crate::{
    documents::linked::of_service,
    experiences::{model::Summary, reading::summaries},
    indicators::{brief::Brief, briefs},
    kernel::{error::AppError, lang::Lang},
    platform::site::Site,
    statistics::figures,
};

/// Services right below that a page shows; a link leads to the others.
const CHILDREN: usize = 12;
/// The latest stories that a page shows.
const LATEST: usize = 3;
/// Indicators that a page shows.
const INDICATORS: usize = 12;
/// Indicators that one reads while passing by.
const ON_POSTER: usize = 6;

/// The page of the service with this code.
pub async fn show(site: &Site, lang: Lang, code: &str) -> Result<ServiceShown, AppError> {
    let directory = site.directory();
    let it = directory.by_code(code).ok_or(AppError::NotFound)?;
    let children: Vec<&Structure> = directory.children(it.id).collect();
    let shown: Vec<&Structure> = children.iter().copied().take(CHILDREN).collect();
    Ok(ServiceShown {
        service: directory.reference(it),
        address: it.address.clone(),
        website: it
            .website
            .clone()
            .filter(|it| it.starts_with("https://") || it.starts_with("http://")),
        network: network(&directory, directory.network(it.network).ok_or(AppError::NotFound)?),
        active: it.active,
        outside: it.code == OUTSIDE_CODE,
        above: directory.ancestors(it.id).into_iter().map(|it| directory.reference(it)).collect(),
        children_total: u32::try_from(children.len()).unwrap_or(u32::MAX),
        children: rows(site, &directory, &shown).await?,
        below: below(&directory, it),
        figures: figures::read(&site.db, Some(it.id)).await?,
        latest: latest(site, &directory, it).await?,
        documents: of_service(site, lang, &directory, it),
        indicators: indicators(site, lang, it, INDICATORS).await?,
        today: site.clock.today(),
    })
}

/// The poster of the service with this code. What is closed, or no service, has no hall.
pub async fn poster(site: &Site, lang: Lang, code: &str) -> Result<PosterShown, AppError> {
    let directory = site.directory();
    let it = directory.by_code(code).ok_or(AppError::NotFound)?;
    if !it.active || it.code == OUTSIDE_CODE {
        return Err(AppError::NotFound);
    }
    let figures = figures::read(&site.db, Some(it.id)).await?;
    Ok(PosterShown {
        service: directory.reference(it),
        network: directory.network(it.network).map(|it| it.name.clone()).unwrap_or_default(),
        indicators: indicators(site, lang, it, ON_POSTER).await?,
        published: figures.published,
        positive: figures.months.iter().map(|it| it.positive).sum(),
        answered: figures.answered,
        median_days: figures.median_days,
        today: site.clock.today(),
    })
}

/// The most telling indicators; none of what is no service.
async fn indicators(
    site: &Site,
    lang: Lang,
    it: &Structure,
    most: usize,
) -> Result<Vec<Brief>, AppError> {
    if it.code == OUTSIDE_CODE {
        return Ok(vec![]);
    }
    let mut briefs = briefs::of_service(site, lang, it).await?;
    briefs.truncate(most);
    Ok(briefs)
}

/// The latest stories about a service or what is below it.
async fn latest(
    site: &Site,
    directory: &Directory,
    it: &Structure,
) -> Result<Vec<Summary>, AppError> {
    let branch = directory.branch(it.id);
    let ids: Vec<i64> = site
        .facets()
        .newest()
        .filter(|fact| fact.ranks.iter().any(|rank| branch.contains(rank)))
        .take(LATEST)
        .map(|fact| i64::from(fact.id))
        .collect();
    summaries(site, &ids, None).await
}
