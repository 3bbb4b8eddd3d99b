//! One experience with all that stands around it.
use super::{
    api::{Portrait, Shown},
    follow_up::moments,
    model::Experience,
    reading, similar,
};
use crate::{
    directory::model::StructureRef,
    documents::linked::of_experience,
    indicators::{brief::Brief, briefs},
    kernel::{error::AppError, ids::ExperienceId, lang::Lang, time::Day},
    platform::{clock::day_in_france, site::Site},
    statistics::{
        figures,
        model::{Figures, Month},
    },
};

/// Indicators of its service beside a story.
const INDICATORS: usize = 3;

/// A published experience, its time line, the ones that resemble it, its service.
pub async fn show(site: &Site, lang: Lang, id: ExperienceId) -> Result<Shown, AppError> {
    let experience = reading::published(site, id).await?;
    let today = site.clock.today();
    let published = experience.published_at.map(day_in_france);
    Ok(Shown {
        moments: moments(&experience, published, today),
        similar: similar::find(site, &experience).await?,
        portrait: portrait(site, lang, &experience, today).await?,
        documents: of_experience(site, lang, id).await?,
        experience,
    })
}

async fn portrait(
    site: &Site,
    lang: Lang,
    experience: &Experience,
    today: Day,
) -> Result<Option<Portrait>, AppError> {
    let Some(service) = experience
        .mentions
        .iter()
        .filter_map(|it| it.structure.clone())
        .find(StructureRef::is_a_service)
    else {
        return Ok(None);
    };
    let directory = site.directory();
    let Some(structure) = directory.by_code(&service.code) else { return Ok(None) };
    let (id, active) = (structure.id, structure.active);
    let all = figures::read(&site.db, Some(id)).await?;
    let briefs = briefs::of_service(site, lang, structure).await?;
    Ok(Some(Portrait {
        service,
        active,
        year: last_year(&all.months, today),
        indicators: briefs.into_iter().take(INDICATORS).map(line).collect(),
        figures: Figures { months: Vec::new(), tags: Vec::new(), ..all },
    }))
}

/// In as few words as there are: what the browser's half of stories has room for.
fn line(it: Brief) -> (String, String, String) {
    (it.href, it.title, [it.value, it.period, it.place].join(", "))
}

/// Twelve months up to this one, those without a publication included.
fn last_year(months: &[Month], today: Day) -> Vec<Month> {
    let this = today.month_number();
    let month = |number: i32| {
        let first = Day::first_of_month(number);
        let nothing = Month { month: first, positive: 0, neutral: 0, negative: 0 };
        months.iter().find(|it| it.month == first).cloned().unwrap_or(nothing)
    };
    (this - 11..=this).map(month).collect()
}
