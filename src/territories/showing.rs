//! One department: its indicators beside its region and the nation, travel times, what people tell.
mod measures;
mod travel;

use super::{
    near,
    shown::{PlaceFound, Stories, TerritoryShown},
};
use crate::{
    experiences::{browsing, filters::Filters, model::Summary, reading::summaries},
    indicators::{gathered::Gathered, showing::ValueRow},
    kernel::{
        error::AppError,
        lang::Lang,
        place::{Department, department},
        territory::Territory,
    },
    platform::{clock::day_in_france, site::Site},
    words::{dates, measures as said},
};

/// The latest stories that a page shows.
const LATEST: usize = 3;

/// The places that what was typed may mean.
pub fn find(typed: &str) -> Vec<PlaceFound> {
    near::find(typed).into_iter().map(found).collect()
}

fn found(it: near::Nearby) -> PlaceFound {
    let department = format!("{} ({})", it.department_name, it.department);
    // The collectivities that are regions too would say their name twice.
    let region = Some(it.region_name).filter(|region| *region != it.department_name);
    let within = it.commune.is_some().then(|| department.clone());
    let within = it.postcode.into_iter().chain(within).chain(region.map(str::to_owned));
    PlaceFound {
        within: within.collect::<Vec<_>>().join(", "),
        name: it.commune.unwrap_or(department),
        department: it.department.to_owned(),
    }
}

/// A department with the territories around it.
struct Asked<'a> {
    site: &'a Site,
    lang: Lang,
    here: Territory,
    region: Option<Territory>,
    gathered: Gathered,
}

impl<'a> Asked<'a> {
    async fn read(site: &'a Site, lang: Lang, it: &Department) -> Result<Self, AppError> {
        let here = Territory::Department(it.code);
        let region = here.wider();
        let all: Vec<_> =
            [here.clone()].into_iter().chain(region.clone()).chain([Territory::Nation]).collect();
        let mut gathered = Gathered::read(site, &all, |_, _| true).await?;
        let is_here = |of: &_| gathered.last(of, &here).is_some();
        let kept = gathered.indicators.iter().filter(|it| is_here(it)).cloned().collect();
        gathered.indicators = kept;
        Ok(Self { site, lang, here, region, gathered })
    }

    /// The region and the nation.
    fn wider(&self) -> impl Iterator<Item = &Territory> {
        self.region.iter().chain([&Territory::Nation])
    }
}

/// The page of the department with this code.
pub async fn show(site: &Site, lang: Lang, code: &str) -> Result<TerritoryShown, AppError> {
    let it = department(code).ok_or(AppError::NotFound)?;
    let asked = Asked::read(site, lang, it).await?;
    let (stories, latest) = stories(site, it).await?;
    let here = |code: Option<&str>| code == Some(it.code);
    let directory = site.directory();
    let services =
        directory.structures().iter().filter(|it| it.active && here(it.department.as_deref()));
    Ok(TerritoryShown {
        code: it.code.to_owned(),
        name: it.name.to_owned(),
        region: asked.region.as_ref().and_then(Territory::name).unwrap_or_default().to_owned(),
        groups: measures::groups(&asked),
        travel: travel::travel(&asked),
        stories,
        latest,
        services: u32::try_from(services.count()).unwrap_or(u32::MAX),
        day: dates::on_day(lang, site.clock.today()),
    })
}

/// Counted as the list of experiences counts, with the latest.
async fn stories(site: &Site, it: &Department) -> Result<(Stories, Vec<Summary>), AppError> {
    let filters = Filters { department: Some(it.code.to_owned()), ..Filters::default() };
    let directory = site.directory();
    let wanted = browsing::wanted(&filters, &directory)?;
    let counts = site.facets().count(&wanted, &directory, None, LATEST);
    let stories = Stories {
        published: counts.total,
        feelings: counts.feelings,
        answered: counts.answered[0],
    };
    let ids: Vec<i64> = counts.ids.iter().map(|id| i64::from(*id)).collect();
    Ok((stories, summaries(site, &ids, None).await?))
}

/// The last values of the department, of its region and of the nation, as they are.
pub async fn values(site: &Site, lang: Lang, code: &str) -> Result<Vec<ValueRow>, AppError> {
    let it = department(code).ok_or(AppError::NotFound)?;
    let asked = Asked::read(site, lang, it).await?;
    let mut rows = vec![];
    for indicator in &asked.gathered.indicators {
        for territory in [&asked.here].into_iter().chain(asked.wider()) {
            rows.extend(asked.gathered.last(indicator, territory).map(|it| ValueRow {
                indicator: indicator.code.clone(),
                territory: territory.clone(),
                name: said::territory(lang, territory).unwrap_or_default(),
                published: *it,
                source: indicator.words.source.clone(),
                published_on: day_in_france(it.at),
            }));
        }
    }
    Ok(rows)
}
