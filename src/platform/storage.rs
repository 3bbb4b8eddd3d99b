//! Files that people send: a folder of this machine, or a bucket that speaks S3.
mod bucket;
mod folder;

use super::secrets;
use crate::kernel::{error::AppError, time::Instant};
use axum::body::Bytes;
use futures::TryStreamExt;
use object_store::{ObjectStore, ObjectStoreExt, path::Path};
use std::{fmt, path::PathBuf, sync::Arc};

/// Signs in an object's name: 256 bits in hexadecimal.
const NAME: usize = 64;

/// A cheap handle to where files are kept. Names are random: nothing that a person typed, and nothing
/// that could be guessed, leads to a file.
#[derive(Clone)]
pub struct Storage {
    objects: Arc<dyn ObjectStore>,
    /// What comes before every name, in a bucket that has other things.
    prefix: Path,
    /// What comes after it: each site has its own, and lists no other. Empty for whoever only looks.
    owner: String,
}

/// Why a file could not be kept, read or deleted.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    #[error("unknown storage address: it is neither file:FOLDER nor s3://BUCKET/PREFIX")]
    UnknownAddress,
    #[error("cannot use the folder {0}: {1}")]
    Folder(PathBuf, std::io::Error),
    /// Whatever lies there, anybody may download.
    #[error("the storage {0} is inside the folder of the site, which everybody may read")]
    Public(PathBuf),
    #[error("storage: {0}")]
    Objects(#[from] object_store::Error),
    /// Not a name that [`Storage::keep`] gave.
    #[error("storage: not the name of an object")]
    Name,
}

/// The result of a storage function. Absence is `Ok(None)`.
pub type Result<T> = std::result::Result<T, StorageError>;

impl Storage {
    /// Opens the storage at `address`; a folder is made when it is missing, and is never inside `site`.
    pub fn open(address: &str, site: &std::path::Path) -> Result<Self> {
        // What is not text is none of those that we read.
        let variables = std::env::vars_os();
        let text = variables.filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        });
        Self::open_with(address, site, text)
    }

    /// The same, with these variables in the place of the environment's.
    pub fn open_with(
        address: &str,
        site: &std::path::Path,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self> {
        if let Some(folder) = address.strip_prefix("file:") {
            let objects = folder::open(std::path::Path::new(folder), site)?;
            Ok(Self { objects: Arc::new(objects), prefix: Path::default(), owner: String::new() })
        } else if let Some(place) = address.strip_prefix("s3://") {
            let (objects, prefix) = bucket::open(place, variables)?;
            Ok(Self { objects: Arc::new(objects), prefix, owner: String::new() })
        } else {
            Err(StorageError::UnknownAddress)
        }
    }

    /// The same storage, as the site with this key uses it: another site may have the same folder, or the
    /// same bucket, and must never take what is here for its own.
    #[must_use]
    pub fn of_site(self, key: &str) -> Self {
        let owner = secrets::hex(&secrets::keyed(key, "storage")[..8]);
        Self { owner, ..self }
    }

    /// Asks for the first name, to see that the storage answers.
    pub async fn ping(&self) -> Result<()> {
        self.objects.list(Some(&self.prefix)).try_next().await?;
        Ok(())
    }

    /// Keeps `bytes` for good, under a new name.
    pub async fn keep(&self, bytes: impl Into<Bytes>) -> Result<String> {
        let name = secrets::token();
        self.objects.put(&self.place(&name)?, bytes.into().into()).await?;
        Ok(name)
    }

    /// The bytes under this name.
    pub async fn find(&self, name: &str) -> Result<Option<Bytes>> {
        let Ok(place) = self.place(name) else { return Ok(None) };
        for place in [place, self.first_place(name)] {
            match self.objects.get(&place).await {
                Ok(found) => return Ok(Some(found.bytes().await?)),
                Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }

    /// Deletes what is under this name, if anything is.
    pub async fn delete(&self, name: &str) -> Result<()> {
        for place in [self.place(name)?, self.first_place(name)] {
            match self.objects.delete(&place).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// The names of what this site kept before `moment`.
    pub async fn list_older_than(&self, moment: Instant) -> Result<Vec<String>> {
        let mut found = vec![];
        let mut all = self.objects.list(Some(&self.own()));
        while let Some(object) = all.try_next().await? {
            let name = object.location.filename().unwrap_or_default();
            if object.last_modified.timestamp_millis() < moment.0 && is_name(name) {
                found.push(name.to_owned());
            }
        }
        Ok(found)
    }

    /// Two levels of folders: none holds more files than it is quick to list.
    fn place(&self, name: &str) -> Result<Path> {
        if !is_name(name) {
            return Err(StorageError::Name);
        }
        Ok(below(self.own(), name))
    }

    /// Where the first versions kept a name, with those of every other site: found and deleted by its name,
    /// never listed.
    fn first_place(&self, name: &str) -> Path {
        below(self.prefix.clone(), name)
    }

    fn own(&self) -> Path {
        if self.owner.is_empty() {
            self.prefix.clone()
        } else {
            self.prefix.clone().join(self.owner.as_str())
        }
    }
}

fn below(folder: Path, name: &str) -> Path {
    folder.join(&name[..2]).join(&name[2..4]).join(name)
}

fn is_name(text: &str) -> bool {
    text.len() == NAME && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}

impl fmt::Debug for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Storage({})", self.objects)
    }
}

impl From<StorageError> for AppError {
    /// The details go to the log, a reference to the browser.
    fn from(error: StorageError) -> Self {
        let reference = secrets::reference();
        tracing::error!(%error, reference, "the storage failed");
        Self::Internal(reference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened() -> (tempfile::TempDir, Storage) {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("file:{}", folder.path().join("kept").display());
        let storage = Storage::open(&address, std::path::Path::new("public")).unwrap();
        (folder, storage)
    }

    #[tokio::test]
    async fn what_is_kept_is_found_until_it_is_deleted() {
        let (_folder, storage) = opened();
        let name = storage.keep(b"bytes".to_vec()).await.unwrap();
        assert_eq!(storage.find(&name).await.unwrap().as_deref(), Some(b"bytes".as_slice()));
        assert_eq!(storage.list_older_than(Instant(i64::MAX)).await.unwrap(), [name.as_str()]);
        assert!(storage.list_older_than(Instant(0)).await.unwrap().is_empty());
        for _ in 0..2 {
            storage.delete(&name).await.unwrap();
            assert_eq!(storage.find(&name).await.unwrap(), None);
        }
        storage.ping().await.unwrap();
    }

    #[tokio::test]
    async fn sites_that_share_a_storage_see_their_own_objects() {
        let (_folder, storage) = opened();
        // As the first versions did: in nobody's part.
        let old = storage.keep(b"old".to_vec()).await.unwrap();
        let (one, two) = (storage.clone().of_site("one"), storage.of_site("two"));
        let name = one.keep(b"bytes".to_vec()).await.unwrap();
        let ever = Instant(i64::MAX);
        assert_eq!(one.list_older_than(ever).await.unwrap(), [name.as_str()]);
        assert!(two.list_older_than(ever).await.unwrap().is_empty());
        assert_eq!(two.find(&name).await.unwrap(), None);
        two.delete(&name).await.unwrap();
        assert!(one.find(&name).await.unwrap().is_some());
        assert_eq!(one.find(&old).await.unwrap().as_deref(), Some(b"old".as_slice()));
        one.delete(&old).await.unwrap();
        assert_eq!(one.find(&old).await.unwrap(), None);
    }

    #[tokio::test]
    async fn names_lead_nowhere_else() {
        let (folder, storage) = opened();
        std::fs::write(folder.path().join("secret"), b"secret").unwrap();
        for name in ["../secret", "/etc/passwd", "", "secret", &"A".repeat(64), &"../".repeat(22)] {
            assert_eq!(storage.find(name).await.unwrap(), None);
            assert!(storage.delete(name).await.is_err());
        }
        assert!(folder.path().join("secret").exists());
    }

    #[test]
    fn addresses_are_understood_or_refused() {
        let public = std::path::Path::new("public");
        for bad in ["", "data", "ftp://x", "s3://", "s3:///prefix"] {
            assert!(Storage::open(bad, public).is_err(), "{bad}");
        }
        // No bucket is asked anything before the first file.
        assert!(Storage::open("s3://bucket/some/prefix", public).is_ok());
    }
}
