//! One value at a time: corrected or withdrawn, with a public note; and what a delivery brought.
use super::{covered, or_conflict, scope_of};
use crate::{
    accounts::model::StaffMember,
    indicators::{
        codes::PastReason,
        delivering::{self, OfPlan, Planned, Sending},
        layouts::numbers,
        model::{Indicator, Measure, Published},
        plan::{Came, Change, Place, Plan, Told},
        publishing::{
            forms::{NOTE_MAX, NOTE_MIN, ValueDraft, text},
            table,
        },
        report::Report,
        rules,
        store::{self, results, writing},
    },
    kernel::{
        error::{AppError, FieldCode, FieldError},
        ids::{DeliveryId, SeriesId},
    },
    platform::{
        audit::{self, Actor},
        outbox::{self, Topic},
        site::Site,
    },
};

/// What was done to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    Corrected,
    Withdrawn,
}

/// Corrects or withdraws one value. `Conflict` when it is no longer the one that was shown.
pub async fn change(
    site: &Site,
    by: &StaffMember,
    (code, place): (&str, &Place),
    draft: &ValueDraft,
) -> Result<Changed, AppError> {
    let scope = scope_of(site, by)?;
    let indicator = covered(site, scope, code).await?;
    if !scope.reaches(&place.0, &site.directory()) {
        return Err(AppError::Forbidden);
    }
    let mut look = site.db.look().await?;
    let found = results::find(&mut look, indicator.id, place).await?;
    drop(look);
    let (series, before) = found.ok_or(AppError::NotFound)?;
    if table::plain(before.measure.value) != draft.seen {
        return Err(AppError::Conflict);
    }
    let mut errors = vec![];
    let note = text("note", &draft.note, (NOTE_MIN, NOTE_MAX), &mut errors);
    // What changes from here on is told by the writing: it takes away what was seen, or nothing.
    let done = match draft.gesture.as_str() {
        "withdraw" if errors.is_empty() => {
            withdraw(site, by, (series, before), &note).await?;
            Changed::Withdrawn
        }
        "correct" => {
            let measure = corrected(&indicator, before.measure, draft, &mut errors);
            if !errors.is_empty() {
                return Err(AppError::Invalid(errors));
            }
            correct(site, by, (indicator, place, before), (measure, note)).await?;
            Changed::Corrected
        }
        "withdraw" => return Err(AppError::Invalid(errors)),
        _ => return Err(AppError::field("gesture", FieldCode::Unknown)),
    };
    Ok(done)
}

/// The measure that a form describes.
fn corrected(
    indicator: &Indicator,
    before: Measure,
    draft: &ValueDraft,
    errors: &mut Vec<FieldError>,
) -> Measure {
    let mut number = |field: &str, typed: &str| {
        if typed.trim().is_empty() {
            return None;
        }
        let found = numbers::parse(typed);
        let code = match found {
            None => FieldCode::NotANumber,
            Some(it) if !rules::is_possible(indicator.nature, it) => FieldCode::Impossible,
            Some(_) => return found,
        };
        errors.push(FieldError::new(field, code));
        None
    };
    let (value, low, high) =
        (number("value", &draft.value), number("low", &draft.low), number("high", &draft.high));
    if value.is_none() && draft.value.trim().is_empty() {
        errors.push(FieldError::new("value", FieldCode::Required));
    }
    if low.zip(high).is_some_and(|(low, high)| low > high) {
        errors.push(FieldError::new("high", FieldCode::Impossible));
    }
    let typed = draft.observations.trim();
    let observations: Option<i64> = typed.parse().ok().filter(|it| *it >= 0);
    if observations.is_none() && !typed.is_empty() {
        errors.push(FieldError::new("observations", FieldCode::NotANumber));
    }
    let measure =
        Measure { value: value.unwrap_or(before.value), observations, low, high, ..before };
    if errors.is_empty() && measure == before {
        errors.push(FieldError::new("value", FieldCode::Required));
    }
    measure
}

/// A correction is a delivery of one row: same source, same road.
async fn correct(
    site: &Site,
    by: &StaffMember,
    (indicator, (territory, _), before): (Indicator, &Place, Published),
    (measure, note): (Measure, String),
) -> Result<(), AppError> {
    let now = site.clock.now();
    let from = store::deliveries::list(&site.db, &[before.delivery]).await?;
    let (source, method_version) =
        from.into_iter().next().map(|(_, it)| (it.source, it.method_version)).unwrap_or_default();
    let came = Came { line: 1, territory: territory.clone(), measure, told: Told::ALL };
    let plan = Plan { changed: vec![Change { came, before }], ..Plan::default() };
    let report = Report { read: 1, corrected: 1, ..Report::default() };
    let planned = Planned {
        indicators: vec![OfPlan { indicator, plan, milestones: vec![], replaced: vec![] }],
        report,
    };
    let sending = Sending {
        by: Actor::Staff(by.id),
        source,
        method_version,
        note,
        // What waits goes on waiting.
        published_at: before.at.max(now),
    };
    let mut tx = site.db.begin().await?;
    delivering::deliver(&mut tx, &planned, &sending, now).await.map_err(or_conflict)?;
    tx.commit().await.map_err(AppError::from)
}

async fn withdraw(
    site: &Site,
    by: &StaffMember,
    (series, before): (SeriesId, Published),
    note: &str,
) -> Result<(), AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    writing::take_away(&mut tx, (series, &before), now, PastReason::Withdrawn, note).await?;
    let details = before.measure.period.to_string();
    let subject = ("series", series.0);
    audit::record(&mut tx, now, Actor::Staff(by.id), "withdraw", subject, Some(&details)).await?;
    outbox::announce(&mut tx, now, Topic::Indicators, 0).await?;
    tx.commit().await.map_err(AppError::from)
}

/// Withdraws what stands of a delivery for one indicator; tells how many values. All of it must be
/// in the scope of who asks.
pub async fn withdraw_delivery(
    site: &Site,
    by: &StaffMember,
    (code, id): (&str, DeliveryId),
    note: &str,
) -> Result<u64, AppError> {
    let scope = scope_of(site, by)?;
    let indicator = covered(site, scope, code).await?;
    let mut errors = vec![];
    let note = text("note", note, (NOTE_MIN, NOTE_MAX), &mut errors);
    if !errors.is_empty() {
        return Err(AppError::Invalid(errors));
    }
    let (now, directory) = (site.clock.now(), site.directory());
    let mut tx = site.db.begin().await?;
    let all = results::of_indicator(&mut tx, indicator.id).await?;
    let mut places: Vec<(&Place, &Published)> =
        all.iter().filter(|(_, it)| it.delivery == id).collect();
    places.sort_unstable_by_key(|it| it.0);
    if places.is_empty() {
        return Err(AppError::NotFound);
    }
    if !places.iter().all(|((territory, _), _)| scope.reaches(territory, &directory)) {
        return Err(AppError::Forbidden);
    }
    let territories: Vec<_> = places.iter().map(|it| it.0.0.clone()).collect();
    let series = store::series::ensure(&mut tx, indicator.id, &territories).await?;
    for ((territory, _), seen) in &places {
        let Some(series) = series.get(territory) else { continue };
        writing::take_away(&mut tx, (*series, seen), now, PastReason::Withdrawn, &note).await?;
    }
    let details = format!("{code}: {}", places.len());
    let subject = ("delivery", id.0);
    audit::record(&mut tx, now, Actor::Staff(by.id), "withdraw", subject, Some(&details)).await?;
    outbox::announce(&mut tx, now, Topic::Indicators, 0).await?;
    tx.commit().await?;
    Ok(places.len() as u64)
}
