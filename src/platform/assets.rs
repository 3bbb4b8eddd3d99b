//! The built files of the browser's half: where they are, and which version they are.
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// The output name of the build: `pkg/public-service-plus.{js,wasm,css}`.
pub const NAME: &str = "public-service-plus";
/// The browser's half that has the staff space too: `.js` and `.wasm`.
pub const STAFF: &str = "public-service-plus-staff";

/// The folder served as files.
#[derive(Debug, Clone)]
pub struct Assets {
    pub folder: PathBuf,
    /// Changes when a built file does: files are asked with `?v=VERSION` and kept for a year.
    pub version: String,
}

impl Assets {
    /// Reads the version of what is built in `folder`; missing files count as empty.
    pub fn load(folder: &Path) -> Self {
        let mut hash = Sha256::new();
        let kinds = [(NAME, "css"), (NAME, "js"), (NAME, "wasm"), (STAFF, "js"), (STAFF, "wasm")];
        for (name, kind) in kinds {
            let path = folder.join("pkg").join(format!("{name}.{kind}"));
            hash.update(std::fs::read(path).unwrap_or_default());
        }
        let version = super::secrets::hex(&hash.finalize()[..5]);
        Self { folder: folder.to_owned(), version }
    }
}
