//! Letting a program in, and out.
use super::scope_of;
use crate::{
    accounts::model::StaffMember,
    indicators::{
        publishing::forms::{LABEL_MAX, TokenDraft, text},
        scope::Scope,
        store::tokens,
    },
    kernel::{
        error::{AppError, FieldCode},
        ids::{NetworkId, StructureId, TokenId},
    },
    platform::{
        audit::{self, Actor},
        secrets,
        site::Site,
    },
};

/// What tells our tokens from others in a secret scanner.
const MARK: &str = "psp_";

/// Makes a token, and gives it: it is shown once, and only its fingerprint is kept.
pub async fn create_token(
    site: &Site,
    by: &StaffMember,
    draft: &TokenDraft,
) -> Result<String, AppError> {
    let scope = scope_of(site, by)?;
    let mut errors = vec![];
    let label = text("label", &draft.label, (1, LABEL_MAX), &mut errors);
    if !errors.is_empty() {
        return Err(AppError::Invalid(errors));
    }
    let place = placed(site, scope, &draft.network, &draft.structure)?;
    let token = format!("{MARK}{}", secrets::token());
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let hash = secrets::fingerprint(&token);
    let id = tokens::insert(&mut tx, (&hash, &label), place, (by.id, now)).await?;
    audit::record(&mut tx, now, Actor::Staff(by.id), "create", ("token", id.0), None).await?;
    tx.commit().await?;
    Ok(token)
}

/// The network and the structure that a form names, within a scope. A structure gives its network;
/// without one, whoever answers for a branch means all of it.
pub(super) fn placed(
    site: &Site,
    scope: Scope,
    network: &str,
    structure: &str,
) -> Result<(NetworkId, Option<StructureId>), AppError> {
    let directory = site.directory();
    let place = if let Some(code) = Some(structure.trim()).filter(|it| !it.is_empty()) {
        let found = directory.by_code(code);
        let found = found.ok_or_else(|| AppError::field("structure", FieldCode::Unknown))?;
        // The head of a network is the network.
        match Scope::of_structure(found.id, &directory) {
            Some(Scope::Network(network)) => (network, None),
            _ => (found.network, Some(found.id)),
        }
    } else {
        match scope {
            Scope::Everything => {
                let found = directory.network_by_slug(network.trim());
                let code =
                    if network.is_empty() { FieldCode::Required } else { FieldCode::Unknown };
                (found.ok_or_else(|| AppError::field("network", code))?.id, None)
            }
            Scope::Network(network) => (network, None),
            Scope::Branch { network, top } => (network, Some(top)),
        }
    };
    let asked = Scope::of_token(place.0, place.1);
    if scope.includes(asked, &directory) { Ok(place) } else { Err(AppError::Forbidden) }
}

/// Ends a token. `Conflict` when it was ended before.
pub async fn revoke_token(site: &Site, by: &StaffMember, id: TokenId) -> Result<(), AppError> {
    let scope = scope_of(site, by)?;
    let found = tokens::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
    let its = Scope::of_token(found.network, found.structure);
    if !scope.includes(its, &site.directory()) {
        return Err(AppError::Forbidden);
    }
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    if !tokens::revoke(&mut tx, id, now).await? {
        return Err(AppError::Conflict);
    }
    audit::record(&mut tx, now, Actor::Staff(by.id), "revoke", ("token", id.0), None).await?;
    tx.commit().await.map_err(AppError::from)
}
