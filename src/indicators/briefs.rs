//! The indicators of a service in brief: its own, or those of its network around it.
use super::{
    brief::Brief,
    charts::intervals::has_improved,
    codes::{CoreMeasure, Freshness},
    gathered::Gathered,
    model::{Indicator, Published},
    rules,
    view::View,
};
use crate::{
    directory::model::Structure,
    kernel::{error::AppError, lang::Lang, query, territory::Territory, time::Day},
    links,
    platform::site::Site,
    words::{indicators as words, measures},
};

/// The indicators of a service, the most telling first: of each, the value of the service itself, else
/// of its network in its department, else of its network in the whole country.
pub async fn of_service(site: &Site, lang: Lang, it: &Structure) -> Result<Vec<Brief>, AppError> {
    let own = Territory::structure(&it.code);
    // The head of a network stands for all of it, wherever its offices are.
    let department = it.parent.and(it.department.as_deref()).and_then(Territory::department);
    // The nearest first.
    let nearest: Vec<Territory> =
        own.clone().into_iter().chain(department).chain([Territory::Nation]).collect();
    let of_network = |indicator: &Indicator| indicator.network == Some(it.network);
    let keep = |indicator: &Indicator, territory: &Territory| {
        own.as_ref() == Some(territory) || of_network(indicator)
    };
    let gathered = Gathered::read(site, &nearest, keep).await?;
    let today = site.clock.today();
    let told = |indicator: &Indicator| {
        let found = nearest.iter().enumerate();
        let (far, territory) =
            found.into_iter().find(|(_, it)| gathered.last(indicator, it).is_some())?;
        let name = measures::territory(lang, territory)
            .unwrap_or_else(|| words::this_service(lang).to_owned());
        let with_nation = gathered.last(indicator, &Territory::Nation).is_some();
        let href = page(lang, indicator, territory, with_nation);
        let brief =
            brief(lang, today, indicator, name, href, gathered.curve(indicator, territory))?;
        Some(((far, rank(indicator), brief.freshness), brief))
    };
    let mut briefs: Vec<_> = gathered.indicators.iter().filter_map(told).collect();
    briefs.sort_by_key(|(order, _)| *order);
    Ok(briefs.into_iter().map(|(_, brief)| brief).collect())
}

/// What everyone understands comes first: satisfaction, then the rest of the harmonised core.
fn rank(indicator: &Indicator) -> u8 {
    match indicator.nature.core {
        Some(CoreMeasure::Satisfaction) => 0,
        Some(_) => 1,
        None => 2,
    }
}

/// One series in brief; `None` when it has no value.
pub fn brief(
    lang: Lang,
    today: Day,
    indicator: &Indicator,
    place: String,
    href: String,
    curve: &[Published],
) -> Option<Brief> {
    let last = curve.last()?.measure;
    Some(Brief {
        title: indicator.words.title.clone(),
        value: measures::value(lang, last.value, indicator.nature.unit),
        period: measures::period(lang, last.period),
        place,
        change: change_in_a_year(lang, indicator, curve),
        freshness: freshness(indicator, curve, today),
        href,
    })
}

/// How up to date a series is; one without a value is as late as can be.
pub fn freshness(indicator: &Indicator, curve: &[Published], today: Day) -> Freshness {
    curve.last().map_or(Freshness::Stale, |it| {
        rules::freshness(it.measure.period, indicator.nature.frequency, today)
    })
}

/// The page of an indicator with one territory, beside the nation where it has a value.
pub fn page(lang: Lang, indicator: &Indicator, territory: &Territory, with_nation: bool) -> String {
    let nation = (with_nation && *territory != Territory::Nation).then_some(Territory::Nation);
    let territories = nation.into_iter().chain([territory.clone()]).collect();
    let view = View { territories, ..View::default() };
    query::address(&links::indicator(lang, &indicator.code), &view.to_query())
}

/// « +3 points en un an, en amélioration ».
fn change_in_a_year(lang: Lang, indicator: &Indicator, curve: &[Published]) -> String {
    let Some(now) = curve.last().map(|it| it.measure) else { return String::new() };
    let before = now.period.a_year_before();
    let found = curve.iter().find(|it| it.measure.period == before);
    let Some(before) = found.map(|it| it.measure.value) else { return String::new() };
    let better = has_improved(indicator.nature, before, now);
    let text = if before.total_cmp(&now.value).is_eq() {
        words::unchanged_year(lang).to_owned()
    } else {
        let change = measures::change(lang, now.value - before, indicator.nature.unit);
        words::a_year_before(lang, &change) + words::moved(lang, indicator.nature.direction, better)
    };
    // The catalogue's words go on a sentence.
    text.trim_start_matches(", ").to_owned()
}
