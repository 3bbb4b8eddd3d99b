//! From what people type to what we accept: the same rules in the browser and on the server.
mod cerfa;
mod checks;
mod draft;
mod new;
#[cfg(test)]
mod tests;

pub use cerfa::Cerfa;
pub use draft::{Draft, Fields, SCANNED, ToMask};
pub use new::{About, NewDocument, NewReport};

/// Lengths in characters.
pub const TITLE_MIN: u32 = 3;
pub const TITLE_MAX: u32 = 200;
pub const ISSUER_MAX: u32 = 200;
pub const URL_MAX: u32 = 500;
pub const PLACE_MAX: u32 = 120;
/// Of the passage, and of what would help.
pub const TEXT_MAX: u32 = 2_000;

/// What a person spent, in minutes: the middle of each band.
pub const MINUTES: [u16; 5] = [5, 20, 45, 120, 240];

/// The name of the input of files, as the server reads it.
pub const FILES: &str = "files";
/// Files of a report.
pub const FILES_MAX: usize = 5;
/// Megabytes of a file.
pub const FILE_MEGABYTES: u32 = 10;
/// How long a file is kept, in days: twelve months.
pub const FILES_KEPT: i32 = 365;

/// Nobody reports a document in less, in milliseconds.
pub const QUICKEST: i64 = 4_000;
