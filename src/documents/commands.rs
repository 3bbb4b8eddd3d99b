//! What visitors do to a document: "I struggled with it too".
use super::{desk::store::changing, model::Counts, showing, store::counting};
use crate::{
    kernel::{error::AppError, ids::DocumentId},
    platform::{
        db::StoreError,
        limits::{Caller, Clicked, Gesture},
        outbox::{self, Topic},
        site::Site,
    },
};

/// Counts one more person, once a day from one network; how many there are now. A click leaves no line
/// of audit: it is nobody's act.
pub async fn me_too(site: &Site, id: DocumentId, caller: Caller) -> Result<i64, AppError> {
    site.limits.check(Gesture::Click, caller)?;
    let document = showing::living(site, id).await?;
    if !site.limits.is_first(caller, Clicked::MeToo(document.id.0)) {
        return Ok(document.counts.struggled);
    }
    match add_one(site, document.id).await {
        // It joined another dossier meanwhile: that one is meant.
        Err(StoreError::Changed) => {
            let stays = showing::living(site, document.id).await?;
            Ok(add_one(site, stays.id).await?)
        }
        done => Ok(done?),
    }
}

async fn add_one(site: &Site, id: DocumentId) -> Result<i64, StoreError> {
    let one = Counts { struggled: 1, ..Counts::default() };
    let mut tx = site.db.begin().await?;
    // A merge moves the counts: none is added to a dossier that is gone.
    let held = changing::hold(&mut tx, id).await?;
    counting::add(&mut tx, id, site.clock.today(), one).await?;
    outbox::announce(&mut tx, site.clock.now(), Topic::Document, id.0).await?;
    tx.commit().await?;
    Ok(held.counts.struggled + 1)
}
