//! Signing out.
use crate::{
    accounts::store,
    kernel::error::AppError,
    platform::{
        audit::{self, Actor},
        secrets,
        site::Site,
    },
};

/// Closes the session of this token. Nothing to close is fine too.
pub async fn sign_out(site: &Site, token: &str) -> Result<(), AppError> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    if let Some(id) = store::close_session(&mut tx, &secrets::fingerprint(token)).await? {
        audit::record(&mut tx, now, Actor::Staff(id), "signed out", ("staff", id.0), None).await?;
    }
    tx.commit().await?;
    Ok(())
}
