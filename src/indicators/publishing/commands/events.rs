//! Telling something dated that may explain a change, and taking it back.
use super::{scope_of, tokens::placed};
use crate::{
    accounts::model::StaffMember,
    indicators::{
        model::Event,
        publishing::forms::{EventDraft, NOTE_MAX, text},
        rules::FIRST_YEAR,
        scope::Scope,
        store::events,
    },
    kernel::{
        error::{AppError, FieldCode, FieldError},
        ids::EventId,
        territory::Territory,
        time::Day,
    },
    platform::{
        audit::{self, Actor},
        outbox::{self, Topic},
        site::Site,
    },
};

const TITLE_MAX: u32 = 120;
/// Days that an event may be announced before.
const ANNOUNCED: i32 = 366;

/// Adds an event.
pub async fn add_event(
    site: &Site,
    by: &StaffMember,
    draft: &EventDraft,
) -> Result<EventId, AppError> {
    let scope = scope_of(site, by)?;
    let mut errors = vec![];
    let title = text("title", &draft.title, (1, TITLE_MAX), &mut errors);
    let body = text("body", &draft.body, (0, NOTE_MAX), &mut errors);
    let latest = site.clock.today().plus_days(ANNOUNCED);
    let day = Day::parse(draft.day.trim());
    if day.is_none_or(|day| day > latest || day.year() < FIRST_YEAR) {
        let code =
            if draft.day.trim().is_empty() { FieldCode::Required } else { FieldCode::NotADate };
        errors.push(FieldError::new("day", code));
    }
    let territory = match draft.territory.trim() {
        "" => Some(Territory::Nation),
        code => Territory::parse(code).filter(|it| !matches!(it, Territory::Structure(_))),
    };
    if territory.is_none() {
        errors.push(FieldError::new("territory", FieldCode::Unknown));
    }
    let (Some(day), Some(territory), true) = (day, territory, errors.is_empty()) else {
        return Err(AppError::Invalid(errors));
    };
    let (network, structure) = placed(site, scope, &draft.network, &draft.structure)?;
    let now = site.clock.now();
    let event = Event {
        id: EventId(0),
        network,
        structure,
        territory,
        day,
        title,
        body,
        created_by: Some(by.id),
        created_at: now,
        withdrawn_at: None,
    };
    let mut tx = site.db.begin().await?;
    let id = events::insert(&mut tx, &event).await?;
    audit::record(&mut tx, now, Actor::Staff(by.id), "add", ("event", id.0), None).await?;
    outbox::announce(&mut tx, now, Topic::Indicators, 0).await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes an event back. `Conflict` when it was before.
pub async fn withdraw_event(site: &Site, by: &StaffMember, id: EventId) -> Result<(), AppError> {
    let scope = scope_of(site, by)?;
    let found = events::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
    if !scope.includes(Scope::of_token(found.network, found.structure), &site.directory()) {
        return Err(AppError::Forbidden);
    }
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    if !events::withdraw(&mut tx, id, now).await? {
        return Err(AppError::Conflict);
    }
    audit::record(&mut tx, now, Actor::Staff(by.id), "withdraw", ("event", id.0), None).await?;
    outbox::announce(&mut tx, now, Topic::Indicators, 0).await?;
    tx.commit().await?;
    Ok(())
}
