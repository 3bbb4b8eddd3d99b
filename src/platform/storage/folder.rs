//! A folder that only this program's user may enter.
use super::{Result, StorageError};
use object_store::local::LocalFileSystem;
use std::{
    fs::{self, DirBuilder, Permissions},
    os::unix::fs::{DirBuilderExt, PermissionsExt},
    path::Path,
};

/// For its owner alone: nobody passes, whatever the files in it allow.
const PRIVATE: u32 = 0o700;

/// Opens `folder`, and makes it when it is missing. Each file reaches the disk before it counts as kept.
pub(super) fn open(folder: &Path, site: &Path) -> Result<LocalFileSystem> {
    let failed = |error| StorageError::Folder(folder.to_owned(), error);
    DirBuilder::new().recursive(true).mode(PRIVATE).create(folder).map_err(failed)?;
    let real = folder.canonicalize().map_err(failed)?;
    if site.canonicalize().is_ok_and(|site| real.starts_with(site)) {
        return Err(StorageError::Public(folder.to_owned()));
    }
    fs::set_permissions(&real, Permissions::from_mode(PRIVATE)).map_err(failed)?;
    Ok(LocalFileSystem::new_with_prefix(real)?.with_fsync(true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_else_may_enter() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("a/b");
        open(&folder, Path::new("public")).unwrap();
        assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, PRIVATE);
        // Again, on a folder that somebody made for all to read.
        fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
        open(&folder, Path::new("public")).unwrap();
        assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, PRIVATE);
    }

    #[test]
    fn it_is_never_in_the_folder_of_the_site() {
        let site = tempfile::tempdir().unwrap();
        let inside = open(&site.path().join("attachments"), site.path());
        assert!(matches!(inside, Err(StorageError::Public(_))));
    }

    #[test]
    fn what_is_no_folder_is_refused() {
        let parent = tempfile::tempdir().unwrap();
        let file = parent.path().join("file");
        fs::write(&file, b"").unwrap();
        assert!(matches!(open(&file, Path::new("public")), Err(StorageError::Folder(..))));
    }
}
