//! A table that staff send: kept, previewed, then published or thrown away.
use super::{Unread, fingerprint, or_conflict, read, scope_of};
use crate::{
    accounts::model::StaffMember,
    indicators::{
        delivering::{self, Planned, Sending},
        layouts::numbers,
        model::Indicator,
        plan::Place,
        publishing::{
            forms::{GridDraft, PublishDraft, UploadDraft},
            reading::standing,
            table,
        },
        scope::Scope,
        store::pending::{self, Upload},
        tables::Tables,
    },
    kernel::{
        error::{AppError, FieldCode, FieldError},
        ids::UploadId,
    },
    platform::{audit::Actor, clock::start_in_france, site::Site, tabular::TableError},
};

/// Rows in one file.
const MOST_ROWS: u64 = 100_000;

/// What became of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    Published,
    /// It will be read at a date to come.
    Scheduled,
    Cancelled,
}

/// Keeps a file that can be read until it is confirmed.
pub async fn keep(
    site: &Site,
    by: &StaffMember,
    draft: &UploadDraft,
    (name, body): (String, Vec<u8>),
) -> Result<UploadId, AppError> {
    let scope = scope_of(site, by)?;
    let parsed = draft.parse();
    let mut errors = parsed.as_ref().err().cloned().unwrap_or_default();
    if body.is_empty() {
        errors.insert(0, FieldError::new("file", FieldCode::Required));
    } else {
        match read(site, scope, body.clone(), MOST_ROWS).await {
            Ok(_) => {}
            Err(Unread::Table(error)) => {
                let code = match error {
                    TableError::TooManyRows(_) => FieldCode::TooManyRows,
                    _ => FieldCode::NotATable,
                };
                errors.insert(0, FieldError::new("file", code));
            }
            Err(Unread::Failed(error)) => return Err(error),
        }
    }
    match parsed {
        Ok(about) if errors.is_empty() => put(site, by, about, (name, body)).await,
        _ => Err(AppError::Invalid(errors)),
    }
}

/// Keeps the cells of a grid that changed, as a table of ours.
pub async fn keep_grid(
    site: &Site,
    by: &StaffMember,
    code: &str,
    draft: &GridDraft,
) -> Result<UploadId, AppError> {
    let scope = scope_of(site, by)?;
    let indicator = super::covered(site, scope, code).await?;
    let (rows, mut errors) = changed_cells(site, (scope, &indicator), draft).await?;
    let parsed = draft.about.parse();
    errors.extend(parsed.as_ref().err().cloned().unwrap_or_default());
    match parsed {
        Ok(about) if errors.is_empty() => {
            let body = table::write(code, &rows);
            put(site, by, about, (code.to_owned(), body)).await
        }
        _ => Err(AppError::Invalid(errors)),
    }
}

/// Cells whose text is not that of the value there, and what is wrong with them.
async fn changed_cells(
    site: &Site,
    (scope, indicator): (Scope, &Indicator),
    draft: &GridDraft,
) -> Result<(Vec<(Place, String)>, Vec<FieldError>), AppError> {
    let (directory, mut rows, mut errors) = (site.directory(), vec![], vec![]);
    let place = |name: &str| name.rsplit_once('_').and_then(|(at, when)| table::place(at, when));
    let named: Vec<_> =
        draft.cells.iter().filter_map(|it| Some((place(&it.0)?, &it.0, &it.1))).collect();
    let territories: Vec<_> = named.iter().map(|it| it.0.0.clone()).collect();
    let there = standing(site, indicator.id, &territories).await?;
    for (place, name, typed) in named {
        let (typed, before) = (typed.trim(), there.get(&place));
        let shown = before.map(|it| table::plain(it.measure.value)).unwrap_or_default();
        if typed == shown || !scope.reaches(&place.0, &directory) {
            continue;
        }
        match numbers::parse(typed) {
            // Emptied: a value is withdrawn on its own page, with a note.
            None if typed.is_empty() => errors.push(FieldError::new(name, FieldCode::Required)),
            None => errors.push(FieldError::new(name, FieldCode::NotANumber)),
            Some(it) if !crate::indicators::rules::is_possible(indicator.nature, it) => {
                errors.push(FieldError::new(name, FieldCode::Impossible));
            }
            Some(_) => rows.push((place, typed.to_owned())),
        }
    }
    if rows.is_empty() && errors.is_empty() {
        errors.push(FieldError::new("cells", FieldCode::Required));
    }
    Ok((rows, errors))
}

async fn put(
    site: &Site,
    by: &StaffMember,
    about: UploadDraft,
    (name, body): (String, Vec<u8>),
) -> Result<UploadId, AppError> {
    let UploadDraft { source, method_version, note } = about;
    let upload = Upload { name, source, method_version, note, body };
    let mut tx = site.db.begin().await?;
    let id = pending::keep(&mut tx, by.id, &upload, site.clock.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// What a kept table would do, published now.
pub async fn preview(
    site: &Site,
    by: &StaffMember,
    id: UploadId,
) -> Result<(Upload, Planned, String), AppError> {
    let now = site.clock.now();
    let (upload, tables) = read_again(site, by, id).await?;
    // Nothing is written before somebody says so, and nobody waits.
    let planned = delivering::plan(&mut site.db.look().await?, tables, now, now).await?;
    let seen = fingerprint(&planned);
    Ok((upload, planned, seen))
}

/// A kept table with its rows.
async fn read_again(
    site: &Site,
    by: &StaffMember,
    id: UploadId,
) -> Result<(Upload, Tables), AppError> {
    let now = site.clock.now();
    let scope = scope_of(site, by)?;
    let upload = pending::find(&site.db, id, by.id, now).await?.ok_or(AppError::NotFound)?;
    match read(site, scope, upload.body.clone(), MOST_ROWS).await {
        Ok(tables) => Ok((upload, tables)),
        Err(Unread::Table(_)) => Err(AppError::field("file", FieldCode::NotATable)),
        Err(Unread::Failed(error)) => Err(error),
    }
}

/// Publishes a kept table, now or at a date to come, or throws it away. `Conflict` when it would no
/// longer do what was previewed.
pub async fn decide(
    site: &Site,
    by: &StaffMember,
    id: UploadId,
    draft: &PublishDraft,
) -> Result<Decided, AppError> {
    if draft.gesture == "cancel" {
        scope_of(site, by)?;
        let mut tx = site.db.begin().await?;
        pending::remove(&mut tx, id, by.id).await?;
        tx.commit().await?;
        return Ok(Decided::Cancelled);
    }
    if draft.gesture != "publish" {
        return Err(AppError::field("gesture", FieldCode::Unknown));
    }
    let now = site.clock.now();
    let day = draft.day(site.clock.today()).map_err(|error| AppError::Invalid(vec![error]))?;
    let (upload, tables) = read_again(site, by, id).await?;
    let mut tx = site.db.begin().await?;
    let planned = delivering::plan(&mut tx, tables, now, now).await?;
    if fingerprint(&planned) != draft.seen {
        return Err(AppError::Conflict);
    }
    let corrects = |it: &delivering::OfPlan| it.plan.changed.iter().any(|it| it.before.at <= now);
    if day.is_some() && planned.indicators.iter().any(corrects) {
        return Err(AppError::field("publish_on", FieldCode::CannotWait));
    }
    if !pending::remove(&mut tx, id, by.id).await? {
        return Err(AppError::Conflict);
    }
    let sending = Sending {
        by: Actor::Staff(by.id),
        source: upload.source,
        method_version: upload.method_version,
        note: upload.note,
        published_at: day.map_or(now, start_in_france),
    };
    delivering::deliver(&mut tx, &planned, &sending, now).await.map_err(or_conflict)?;
    tx.commit().await?;
    Ok(if day.is_some() { Decided::Scheduled } else { Decided::Published })
}
