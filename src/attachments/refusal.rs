//! Why a file is not taken, as a closed list.
use super::{
    MEGABYTES,
    clean::{MOST_PAGES, image::MEGAPIXELS},
    text::LONGEST,
};
use crate::kernel::error::{AppError, FieldCode};

/// What is wrong with a file, and can be told to whoever sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    #[error("no byte in it")]
    Empty,
    #[error("too many bytes")]
    TooLarge,
    /// Neither a JPEG, a PNG, a WebP nor a PDF, whatever its name says.
    #[error("another kind of file")]
    NotAccepted,
    /// What begins like one of them, and goes on like nothing.
    #[error("cannot be read")]
    Damaged,
    #[error("too many pixels")]
    TooManyPixels,
    #[error("too many pages")]
    TooManyPages,
    /// A PDF that is encrypted, with or without a password.
    #[error("encrypted")]
    Protected,
    /// A PDF whose pages are made by a program, or that is only a case for other files.
    #[error("its pages are a program")]
    Active,
    /// It would take more time or memory than one file may have: a bomb, or close to it.
    #[error("too much work")]
    TooComplicated,
    /// A PDF of images: there are words to see, none to read.
    #[error("no text in it")]
    NoText,
    #[error("too much text")]
    TooMuchText,
}

impl Refusal {
    /// The code that says the same beside a field.
    pub const fn code(self) -> FieldCode {
        match self {
            Self::Empty => FieldCode::EmptyFile,
            Self::TooLarge => FieldCode::TooLarge(MEGABYTES),
            Self::NotAccepted => FieldCode::NotAPhotoOrPdf,
            Self::Damaged => FieldCode::DamagedFile,
            Self::TooManyPixels => FieldCode::TooManyPixels(MEGAPIXELS),
            Self::TooManyPages => FieldCode::TooManyPages(MOST_PAGES),
            Self::Protected => FieldCode::ProtectedFile,
            Self::Active => FieldCode::ActiveFile,
            Self::TooComplicated => FieldCode::ComplicatedFile,
            Self::NoText => FieldCode::NoText,
            Self::TooMuchText => FieldCode::TooLong(LONGEST),
        }
    }

    /// The same as an error about the field `name`.
    pub fn about(self, name: &str) -> AppError {
        AppError::field(name, self.code())
    }
}
