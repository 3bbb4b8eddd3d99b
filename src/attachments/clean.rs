//! A file made again from what it shows. What it hid, places, names, programs, is not copied.
pub mod image;
pub mod pdf;

use super::{
    LARGEST_FILE,
    refusal::Refusal,
    sniff::{Look, sniff},
    turns,
};

/// Pages of a PDF.
pub const MOST_PAGES: u32 = 50;

/// What a clean file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Image,
    Pdf,
}

/// A file that we made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clean {
    pub kind: Kind,
    /// Of `image/jpeg`, `image/png`, `application/pdf`.
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
    /// In pixels; none for a PDF.
    pub width: u32,
    pub height: u32,
    /// One for an image.
    pub pages: u32,
}

/// Makes a file again when its turn comes, on a thread of its own.
pub async fn clean(bytes: Vec<u8>) -> Result<Clean, Refusal> {
    check(&bytes)?;
    turns::carefully(move || remake(&bytes)).await
}

/// The same, here and now: it holds the thread. For programs that are not a server.
pub fn clean_here(bytes: &[u8]) -> Result<Clean, Refusal> {
    check(bytes)?;
    turns::guarded(|| remake(bytes))
}

/// What can be told without reading the file.
pub(super) fn check(bytes: &[u8]) -> Result<Look, Refusal> {
    match bytes.len() {
        0 => return Err(Refusal::Empty),
        LARGEST_FILE.. if bytes.len() > LARGEST_FILE => return Err(Refusal::TooLarge),
        _ => {}
    }
    match sniff(bytes) {
        Look::Other(what) => {
            tracing::debug!(what, "a file of another kind is refused");
            Err(Refusal::NotAccepted)
        }
        Look::Unknown => Err(Refusal::NotAccepted),
        look => Ok(look),
    }
}

fn remake(bytes: &[u8]) -> Result<Clean, Refusal> {
    match sniff(bytes) {
        Look::Jpeg => image::remake(bytes, ::image::ImageFormat::Jpeg),
        Look::Png => image::remake(bytes, ::image::ImageFormat::Png),
        Look::WebP => image::remake(bytes, ::image::ImageFormat::WebP),
        Look::Pdf => pdf::remake(bytes),
        Look::Other(_) | Look::Unknown => Err(Refusal::NotAccepted),
    }
}
