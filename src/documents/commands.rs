//! What visitors do to a document: "I struggled with it too".
use super::{model::Counts, showing, store::counting};
use crate::{
    kernel::{error::AppError, ids::DocumentId},
    platform::{
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
    let (id, struggled) = (document.id, document.counts.struggled);
    if !site.limits.is_first(caller, Clicked::MeToo(id.0)) {
        return Ok(struggled);
    }
    let one = Counts { struggled: 1, ..Counts::default() };
    let mut tx = site.db.begin().await?;
    counting::add(&mut tx, id, site.clock.today(), one).await?;
    outbox::announce(&mut tx, site.clock.now(), Topic::Document, id.0).await?;
    tx.commit().await?;
    Ok(struggled + 1)
}
