//! The one error that crosses the wire: a code, never a sentence.
use super::wire::Wire;
use leptos::prelude::FromServerFnError;
use leptos::server_fn::error::ServerFnErrorErr;
use serde::{Deserialize, Serialize};

/// Why something was not done. Words and next steps are the interface's (`ui::alert`).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum AppError {
    /// 404: it never existed, or the asker may not know that it does.
    #[error("not found")]
    NotFound,
    /// 410: it was public once, and was withdrawn.
    #[error("gone")]
    Gone,
    /// 401: sign in first.
    #[error("not signed in")]
    Unauthenticated,
    /// 403: signed in, but this is not theirs to do.
    #[error("forbidden")]
    Forbidden,
    /// 409: someone else acted first, or the state no longer allows it.
    #[error("conflict")]
    Conflict,
    /// 422: something to correct, field by field.
    #[error("invalid: {0:?}")]
    Invalid(Vec<FieldError>),
    /// 429: try again after this many seconds.
    #[error("too many, retry in {0} s")]
    TooMany(u32),
    /// 500: details are in the server's log, under this reference.
    #[error("internal, see {0}")]
    Internal(String),
    /// The browser could not reach the server.
    #[error("network")]
    Network,
    /// The page is of another version than the server.
    #[error("outdated")]
    Outdated,
}

/// One thing to correct.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name in the form, which is also its id in the page.
    pub field: String,
    pub code: FieldCode,
    /// Of several things in one field, which one: the name of a file. Else empty.
    pub about: String,
}

/// What is wrong with a field. The words are in `words::fields`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldCode {
    Required,
    /// At least this many characters.
    TooShort(u32),
    /// At most this many characters.
    TooLong(u32),
    /// Not one of the choices.
    Unknown,
    /// At most this many choices.
    TooManyChoices(u32),
    NotADate,
    InTheFuture,
    InThePast,
    /// Older than the platform accepts.
    TooOld,
    /// Not a receipt code, or not one of ours.
    UnknownCode,
    /// A receipt code that lacks this many signs.
    Missing(u32),
    /// A passage to mask that the text does not hold.
    NotInText,
    /// E-mail and password do not go together.
    WrongCredentials,
    /// It still holds personal data that must be masked first.
    PersonalData,
    NotANumber,
    /// No value of this unit can be so.
    Impossible,
    /// Neither CSV with a line of names, nor JSON.
    NotATable,
    /// A file of more than this many megabytes.
    TooLarge(u32),
    /// A file of more rows than are read at once.
    TooManyRows,
    /// What is public is corrected at once, not at a date to come.
    CannotWait,
    /// Not an e-mail address.
    NotAnEmail,
    /// No tester may be asked now.
    Nobody,
    /// A file without a byte.
    EmptyFile,
    /// A file of another kind than those that are taken, whatever its name says.
    NotAPhotoOrPdf,
    /// A file that cannot be read to its end.
    DamagedFile,
    /// A picture of more than this many million pixels.
    TooManyPixels(u32),
    /// A PDF of more than this many pages.
    TooManyPages(u32),
    /// A PDF that is encrypted.
    ProtectedFile,
    /// A PDF whose pages are made by a program, or that only carries other files.
    ActiveFile,
    /// A file that takes too much time or memory to read.
    ComplicatedFile,
    /// A PDF that shows words and holds none.
    NoText,
    /// More than this many files at once.
    TooManyFiles(u32),
    /// Not the five digits of a CERFA form.
    NotACerfa,
    /// Not an address that begins with `https://`.
    NotAnAddress,
    /// The number of no document, or of this one.
    NoSuchDocument,
    /// A receipt code of ours: that of a report of a document, typed where experiences are followed.
    CodeOfReport,
    /// The other way round.
    CodeOfStory,
    /// A text that no reader tried.
    Untried,
    /// An effect that cannot be told from chance yet.
    TooEarly,
    /// Files that nobody could receive now.
    FilesLater,
}

impl AppError {
    /// One error about one field.
    pub fn field(field: &str, code: FieldCode) -> Self {
        Self::Invalid(vec![FieldError::new(field, code)])
    }

    /// Something to correct beside a field, rather than a failure of ours.
    pub const fn is_about_fields(&self) -> bool {
        matches!(self, Self::Invalid(_))
    }

    /// The HTTP status that says the same.
    pub const fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Gone => 410,
            Self::Unauthenticated => 401,
            Self::Forbidden => 403,
            Self::Conflict => 409,
            Self::Invalid(_) => 422,
            Self::TooMany(_) => 429,
            Self::Internal(_) | Self::Network | Self::Outdated => 500,
        }
    }
}

impl FieldError {
    pub fn new(field: &str, code: FieldCode) -> Self {
        Self { field: field.to_owned(), code, about: String::new() }
    }

    /// The same, about one of the things in the field.
    #[must_use]
    pub fn about(self, name: &str) -> Self {
        Self { about: name.to_owned(), ..self }
    }
}

impl FromServerFnError for AppError {
    type Encoder = Wire;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Deserialization(_) => Self::Outdated,
            _ => Self::Network,
        }
    }
}
