//! Gives both halves of the program one mark: what travels between them has no names (Postcard), so
//! that a page of another version must be told apart from this one's (`kernel::wire`).
use std::{
    fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src");
    let mut files = Vec::new();
    list(Path::new("src"), &mut files)?;
    files.sort();
    let mut mark = Fnv::new();
    for file in files {
        let text = fs::read(&file)?;
        // Only what can travel counts: other changes leave the mark, and what was built, as they are.
        if text.windows(9).any(|it| it == b"Serialize") {
            mark.add(file.to_string_lossy().as_bytes());
            mark.add(&text);
        }
    }
    println!("cargo::rustc-env=WIRE_MARK={:016x}", mark.0);
    Ok(())
}

fn list(folder: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, into)?;
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            into.push(path);
        }
    }
    Ok(())
}

/// FNV-1a: nobody has an interest in a collision.
struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
