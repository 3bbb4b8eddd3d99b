//! Adding a person.
use crate::{
    accounts::{
        forms::{NewMember, check_password},
        model::Role,
        password, store,
    },
    kernel::{
        error::{AppError, FieldCode},
        ids::{StaffId, StructureId},
    },
    platform::{
        audit::{self, Actor},
        clock::Clock,
        db::Db,
    },
};

/// Adds a person to the staff. An agent needs a structure; nobody else has one.
pub async fn add(
    db: &Db,
    clock: &Clock,
    new: &NewMember,
    plain: &str,
    structure: Option<StructureId>,
) -> Result<StaffId, AppError> {
    check_password(plain).map_err(|error| AppError::Invalid(vec![error]))?;
    match (new.role(), structure) {
        (Role::Agent, None) => return Err(AppError::field("structure", FieldCode::Required)),
        (Role::Moderator | Role::Administrator, Some(_)) => {
            return Err(AppError::field("structure", FieldCode::Unknown));
        }
        _ => {}
    }
    let hash = password::hash(plain).await?;
    let now = clock.now();
    let mut tx = db.begin().await?;
    let id = match store::insert(&mut tx, new, &hash, structure, now).await {
        Err(error) if error.is_duplicate() => return Err(AppError::Conflict),
        other => other?,
    };
    let role = Some(new.role().as_str());
    audit::record(&mut tx, now, Actor::CommandLine, "added", ("staff", id.0), role).await?;
    tx.commit().await?;
    Ok(id)
}
