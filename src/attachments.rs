//! Scans, photos and PDF that people send: looked at, remade, and only then kept.
pub mod clean;
pub mod keep;
pub mod receive;
pub mod refusal;
pub mod serve;
pub mod sniff;
pub mod text;
mod turns;

/// Megabytes in a file.
pub const MEGABYTES: u32 = 10;
/// Bytes in a file.
pub const LARGEST_FILE: usize = (MEGABYTES as usize) << 20;
/// Files in a form.
pub const MOST_FILES: usize = 5;
