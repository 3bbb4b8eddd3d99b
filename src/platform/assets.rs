//! The built files of the browser's halves: where they are, and which version they are.
use crate::links::Space;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// The output name of the build: `pkg/public-service-plus.css`.
pub const NAME: &str = "public-service-plus";

/// The name of the `.js` and `.wasm` of this space.
pub const fn half(space: Space) -> &'static str {
    match space {
        Space::Stories => NAME,
        Space::Telling => "public-service-plus-telling",
        Space::Following => "public-service-plus-following",
        Space::Services => "public-service-plus-services",
        Space::Figures => "public-service-plus-figures",
        Space::Documents => "public-service-plus-documents",
        Space::Reports => "public-service-plus-reports",
        Space::Clarity => "public-service-plus-clarity",
        Space::Staff => "public-service-plus-staff",
    }
}

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
        let halves = Space::ALL.into_iter().map(half);
        let programs = halves.flat_map(|half| [(half, "js"), (half, "wasm")]);
        for (name, kind) in programs.chain([(NAME, "css")]) {
            let path = folder.join("pkg").join(format!("{name}.{kind}"));
            hash.update(std::fs::read(path).unwrap_or_default());
        }
        let version = super::secrets::hex(&hash.finalize()[..5]);
        Self { folder: folder.to_owned(), version }
    }
}
