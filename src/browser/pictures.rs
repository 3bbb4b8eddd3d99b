//! The files chosen in a form, looked at and blacked out before they leave: inert on the server.
#[cfg(not(any(feature = "hydrate", feature = "csr")))]
mod inert;
#[cfg(any(feature = "hydrate", feature = "csr"))]
mod live;

#[cfg(not(any(feature = "hydrate", feature = "csr")))]
pub use inert::Pictures;
#[cfg(any(feature = "hydrate", feature = "csr"))]
pub use live::Pictures;

use crate::kernel::error::FieldCode;

/// The longest side of a picture as it is blacked out and sent, in pixels: a page of paper stays readable.
pub const LONGEST: i32 = 2_000;

/// A file that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    pub name: String,
    pub bytes: u32,
    /// It can be drawn, hence blacked out.
    pub is_picture: bool,
    pub masked: bool,
}

/// A file that was chosen, and is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    pub name: String,
    pub why: FieldCode,
}

/// What a form takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    pub files: usize,
    /// Of one file.
    pub megabytes: u32,
}

/// A rectangle to black out, in pixels of the picture as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patch {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}
