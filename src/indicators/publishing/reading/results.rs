//! The results of one indicator, one value, one delivery: to correct or withdraw.
use super::{place_name, standing};
use crate::{
    accounts::model::StaffMember,
    indicators::{
        codes::MilestoneKind,
        model::{Delivery, Indicator, Milestone, Published},
        plan::Place,
        publishing::{
            commands::{covered, scope_of},
            forms::ValueDraft,
            model::{DeliveryLine, DeliveryShown, Results, TargetLine, ValueLine, ValueShown},
            table,
        },
        scope::Scope,
        store::{
            deliveries,
            results::milestones,
            series,
            tracking::{self, Brought},
        },
    },
    kernel::{
        error::AppError,
        ids::{DeliveryId, SeriesId},
        lang::Lang,
        period::{Period, Span},
        territory::Territory,
    },
    platform::{clock::day_in_france, site::Site},
    words::{measures, publishing as words},
};

/// Territories to choose from.
const CHOICES: usize = 300;

/// What stands for one territory, `territory` or the first of the scope, and the deliveries.
pub async fn results(
    site: &Site,
    member: &StaffMember,
    (code, territory): (&str, Option<Territory>),
    lang: Lang,
) -> Result<Results, AppError> {
    let (scope, directory) = (scope_of(site, member)?, site.directory());
    let indicator = covered(site, scope, code).await?;
    let mut all: Vec<Territory> = series::of_indicator(&site.db, indicator.id)
        .await?
        .into_iter()
        .map(|it| it.territory)
        .filter(|it| scope.reaches(it, &directory))
        .collect();
    all.sort_unstable();
    let chosen = territory.filter(|it| all.contains(it)).or_else(|| all.first().cloned());
    // A list of thousands of services is no choice: the others are reached by their address.
    all.truncate(CHOICES);
    all.extend(chosen.clone().filter(|it| !all.contains(it)));
    let values = match &chosen {
        Some(chosen) => values(site, &indicator, chosen, lang).await?,
        None => vec![],
    };
    let targets = match &chosen {
        Some(chosen) => targets(site, &indicator, chosen, lang).await?,
        None => vec![],
    };
    // Whoever answers for a branch does not withdraw what a whole network sent.
    let deliveries = match scope {
        Scope::Branch { .. } => vec![],
        _ => delivered(site, &indicator, lang).await?,
    };
    Ok(Results {
        code: indicator.code,
        title: indicator.words.title,
        territories: all
            .iter()
            .map(|it| (it.to_string(), place_name(lang, it, &directory)))
            .collect(),
        territory: chosen.map(|it| it.to_string()).unwrap_or_default(),
        values,
        targets,
        deliveries,
    })
}

/// The last first.
async fn values(
    site: &Site,
    indicator: &Indicator,
    territory: &Territory,
    lang: Lang,
) -> Result<Vec<ValueLine>, AppError> {
    let there = standing(site, indicator.id, std::slice::from_ref(territory)).await?;
    let mut there: Vec<Published> = there.into_values().collect();
    there.sort_unstable_by_key(|it| std::cmp::Reverse(it.measure.period));
    let line = |it: Published| ValueLine {
        period: it.measure.period.to_string(),
        name: measures::period(lang, it.measure.period),
        value: measures::value(lang, it.measure.value, indicator.nature.unit),
        published_on: day_in_france(it.at),
        waits: it.at > site.clock.now(),
    };
    Ok(there.into_iter().map(line).collect())
}

/// In order of time.
async fn targets(
    site: &Site,
    indicator: &Indicator,
    territory: &Territory,
    lang: Lang,
) -> Result<Vec<TargetLine>, AppError> {
    let all = series::of_indicator(&site.db, indicator.id).await?;
    let ids: Vec<SeriesId> =
        all.into_iter().filter(|it| it.territory == *territory).map(|it| it.id).collect();
    let all = milestones(&site.db, &ids).await?.into_iter().map(|it| it.1);
    let line = |it: Milestone| TargetLine {
        month: Period::of_month(it.month, Span::Month).to_string(),
        name: measures::month(lang, it.month),
        value: measures::value(lang, it.value, indicator.nature.unit),
        seen: table::plain(it.value),
    };
    Ok(all.filter(|it| it.kind == MilestoneKind::Target).map(line).collect())
}

async fn delivered(
    site: &Site,
    indicator: &Indicator,
    lang: Lang,
) -> Result<Vec<DeliveryLine>, AppError> {
    let brought = tracking::deliveries(&site.db, indicator.id).await?;
    let ids: Vec<DeliveryId> = brought.iter().map(|it| DeliveryId(it.delivery_id)).collect();
    let known = deliveries::list(&site.db, &ids).await?;
    let line = |it: &Brought| {
        let delivery = known.iter().find(|(id, _)| id.0 == it.delivery_id).map(|(_, it)| it)?;
        Some(delivery_line(delivery, it, lang))
    };
    Ok(brought.iter().filter_map(line).collect())
}

fn delivery_line(of: &Delivery, brought: &Brought, lang: Lang) -> DeliveryLine {
    let sent_by = match of.sent_by.split(':').next() {
        Some("staff") => words::by_staff(lang),
        Some("token") => words::by_program(lang),
        _ => words::by_import(lang),
    };
    DeliveryLine {
        id: DeliveryId(brought.delivery_id),
        on: day_in_france(of.at),
        source: of.source.clone(),
        sent_by: sent_by.to_owned(),
        results: brought.results,
    }
}

/// One value of the scope.
pub async fn value(
    site: &Site,
    member: &StaffMember,
    (code, place): (&str, &Place),
    lang: Lang,
) -> Result<ValueShown, AppError> {
    let (scope, directory) = (scope_of(site, member)?, site.directory());
    let indicator = covered(site, scope, code).await?;
    if !scope.reaches(&place.0, &directory) {
        return Err(AppError::Forbidden);
    }
    let there = standing(site, indicator.id, std::slice::from_ref(&place.0)).await?;
    let measure = there.get(place).ok_or(AppError::NotFound)?.measure;
    let text = |it: Option<f64>| it.map(table::plain).unwrap_or_default();
    let plain = table::plain(measure.value);
    Ok(ValueShown {
        title: indicator.words.title,
        territory: place.0.to_string(),
        place: place_name(lang, &place.0, &directory),
        period: place.1.to_string(),
        period_name: measures::period(lang, place.1),
        value: measures::value(lang, measure.value, indicator.nature.unit),
        start: ValueDraft {
            gesture: String::new(),
            value: plain.clone(),
            observations: measure.observations.map(|it| it.to_string()).unwrap_or_default(),
            low: text(measure.low),
            high: text(measure.high),
            note: String::new(),
            seen: plain,
        },
        code: indicator.code,
    })
}

/// One delivery, of those whose scope is a whole network.
pub async fn delivery(
    site: &Site,
    member: &StaffMember,
    (code, id): (&str, DeliveryId),
    lang: Lang,
) -> Result<DeliveryShown, AppError> {
    let scope = scope_of(site, member)?;
    let indicator = covered(site, scope, code).await?;
    if matches!(scope, Scope::Branch { .. }) {
        return Err(AppError::Forbidden);
    }
    let lines = delivered(site, &indicator, lang).await?;
    let line = lines.into_iter().find(|it| it.id == id).ok_or(AppError::NotFound)?;
    Ok(DeliveryShown { code: indicator.code, title: indicator.words.title, line })
}
