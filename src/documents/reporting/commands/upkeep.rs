//! What time does to files.
use crate::{
    attachments::keep::{self, discard},
    documents::reporting::store::upkeep as store,
    kernel::error::AppError,
    platform::site::Site,
};

/// Erases the files whose day has come. Run it now and then.
pub async fn upkeep(site: &Site) -> Result<(), AppError> {
    let today = site.clock.today();
    // Nobody waits for a transaction that changes nothing.
    if store::is_over(&site.db, today).await? {
        let mut tx = site.db.begin().await?;
        let objects = store::erase(&mut tx, today).await?;
        tx.commit().await?;
        discard(site, &objects).await;
    }
    Ok(())
}

/// Deletes the objects that no row names. Never when the program starts: whoever gave it the wrong database
/// has the time to see it.
pub async fn sweep(site: &Site) -> Result<(), AppError> {
    let known = async { Ok::<_, AppError>(store::objects(&site.db).await?) };
    keep::sweep(site, known).await?;
    Ok(())
}
