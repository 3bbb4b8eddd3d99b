//! What time does to files.
use crate::{
    attachments::keep::{discard, sweep},
    documents::reporting::store::upkeep as store,
    kernel::error::AppError,
    platform::site::Site,
};

/// Erases the files whose day has come, and the objects that no row names. Run it now and then.
pub async fn upkeep(site: &Site) -> Result<(), AppError> {
    let today = site.clock.today();
    // Nobody waits for a transaction that changes nothing.
    if store::is_over(&site.db, today).await? {
        let mut tx = site.db.begin().await?;
        let objects = store::erase(&mut tx, today).await?;
        tx.commit().await?;
        discard(site, &objects).await;
    }
    let known = async { Ok::<_, AppError>(store::objects(&site.db).await?) };
    sweep(site, known).await?;
    Ok(())
}
