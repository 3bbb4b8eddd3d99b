//! One experience with all that stands around it.
use super::{
    api::{Portrait, Shown},
    follow_up::moments,
    model::Experience,
    reading, similar,
};
use crate::{
    directory::model::StructureRef,
    kernel::{error::AppError, ids::ExperienceId, time::Day},
    platform::{clock::day_in_france, site::Site},
    statistics::{
        figures,
        model::{Figures, Month},
    },
};

/// A published experience, its time line, the ones that resemble it, its service.
pub async fn show(site: &Site, id: ExperienceId) -> Result<Shown, AppError> {
    let experience = reading::published(site, id).await?;
    let today = site.clock.today();
    let published = experience.published_at.map(day_in_france);
    Ok(Shown {
        moments: moments(&experience, published, today),
        similar: similar::find(site, &experience).await?,
        portrait: portrait(site, &experience, today).await?,
        experience,
    })
}

async fn portrait(
    site: &Site,
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
    let found = site.directory().by_code(&service.code).map(|it| (it.id, it.active));
    let Some((id, active)) = found else { return Ok(None) };
    let all = figures::read(&site.db, Some(id)).await?;
    Ok(Some(Portrait {
        service,
        active,
        year: last_year(&all.months, today),
        figures: Figures { months: Vec::new(), tags: Vec::new(), ..all },
    }))
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
