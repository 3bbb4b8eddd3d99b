//! Clean files in the storage: all of them or none, and none that nothing leads to.
use super::clean::Clean;
use crate::{
    kernel::{
        error::AppError,
        time::{DAY_MS, Instant},
    },
    platform::{
        site::Site,
        storage::{self, Storage},
    },
};
use std::collections::HashSet;

/// A file that is in the storage, for a row to name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its name in the storage.
    pub object: String,
    pub media_type: &'static str,
    /// How many bytes.
    pub size: usize,
    pub width: u32,
    pub height: u32,
    pub pages: u32,
}

/// The objects of a list that is not whole yet: deleted when they are dropped, whatever the reason. Once it
/// is whole, nothing here deletes them: a request given up while its rows are written may have written
/// them, and a row that leads to nothing is worse than an object for the sweep.
struct Unnamed {
    storage: Storage,
    objects: Vec<String>,
}

impl Drop for Unnamed {
    fn drop(&mut self) {
        let (storage, objects) = (self.storage.clone(), std::mem::take(&mut self.objects));
        if objects.is_empty() {
            return;
        }
        // Outside a runtime, as when the program stops, the sweep does it later.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { delete(&storage, &objects).await });
        }
    }
}

/// Puts every file in the storage; when one cannot be, or when this is given up, those before it are
/// deleted. When the rows that name them are refused, call [`discard`]; what is given up between the two is
/// left for the sweep.
pub async fn store_all(site: &Site, files: Vec<Clean>) -> Result<Vec<Stored>, AppError> {
    let mut unnamed = Unnamed { storage: site.storage.clone(), objects: vec![] };
    let mut stored = vec![];
    for file in files {
        let Clean { media_type, bytes, width, height, pages, .. } = file;
        let length = bytes.len();
        let object = match site.storage.keep(bytes).await {
            Ok(object) => object,
            Err(error) => {
                // Before the answer, while we can.
                delete(&site.storage, &std::mem::take(&mut unnamed.objects)).await;
                return Err(error.into());
            }
        };
        unnamed.objects.push(object.clone());
        stored.push(Stored { object, media_type, size: length, width, height, pages });
    }
    unnamed.objects.clear();
    Ok(stored)
}

/// Deletes objects that no row names any more. What cannot be deleted now, the sweep deletes later.
pub async fn discard(site: &Site, objects: &[String]) {
    delete(&site.storage, objects).await;
}

async fn delete(storage: &Storage, objects: &[String]) {
    for object in objects {
        if let Err(error) = storage.delete(object).await {
            tracing::warn!(%error, "an object that nothing leads to is left for the sweep");
        }
    }
}

/// Objects that nothing leads to, of which there may be more than of the others: those of a new site.
const FEW: usize = 20;

/// Deletes the objects of this site kept for more than a day that are not `known`, and tells how many. When
/// they are most of them, none is deleted: such a database is a copy, or came back from an older day.
///
/// `known` is awaited after the storage was listed: a row that is written meanwhile is seen.
pub async fn sweep<E: From<storage::StorageError>>(
    site: &Site,
    known: impl Future<Output = Result<Vec<String>, E>>,
) -> Result<usize, E> {
    sweep_before(&site.storage, known, Instant(site.clock.now().0 - DAY_MS)).await
}

/// The same, for what was kept before `moment`.
pub async fn sweep_before<E: From<storage::StorageError>>(
    storage: &Storage,
    known: impl Future<Output = Result<Vec<String>, E>>,
    moment: Instant,
) -> Result<usize, E> {
    let old = storage.list_older_than(moment).await?;
    if old.is_empty() {
        return Ok(0);
    }
    let known: HashSet<_> = known.await?.into_iter().collect();
    let lost: Vec<_> = old.iter().filter(|object| !known.contains(*object)).collect();
    if lost.len() > FEW.max(known.len()) {
        tracing::error!(
            lost = lost.len(),
            known = known.len(),
            "most of the files in the storage are unknown to this database: none is deleted"
        );
        return Ok(0);
    }
    for object in &lost {
        storage.delete(object).await?;
    }
    Ok(lost.len())
}
