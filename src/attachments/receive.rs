//! A form with files, read in memory within limits. Nothing is written before all of it is here.
use super::{LARGEST_FILE, MEGABYTES, MOST_FILES, refusal::Refusal};
use crate::kernel::error::{AppError, FieldCode};
use axum::{
    extract::{
        Multipart,
        multipart::{Field, MultipartError},
    },
    http::StatusCode,
};
use tokio::sync::Semaphore;

/// The name of every part that is a file, and of the field that is wrong when one is.
pub const FILES: &str = "files";
/// The whole form, for the road's own limit: the files, the texts, and what is between them.
pub const LARGEST_FORM: usize = MOST_FILES * LARGEST_FILE + LARGEST_TEXT + (64 << 10);
/// Bytes of all the texts of a form.
const LARGEST_TEXT: usize = 64 << 10;
/// Texts of a form.
const MOST_TEXTS: usize = 200;
/// Signs of the name that is shown.
const LONGEST_NAME: usize = 120;

/// Forms with files read at the same time: 200 MB of memory at most.
static DOORS: Semaphore = Semaphore::const_new(4);
/// Seconds before trying again, when all doors are taken.
const WAIT: u32 = 10;

/// What a form held.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// The texts, in order: name and value.
    pub fields: Vec<(String, String)>,
    pub files: Vec<ReceivedFile>,
}

/// A file as it was sent: nothing of it is to be trusted yet.
#[derive(Debug, PartialEq, Eq)]
pub struct ReceivedFile {
    /// To show to people, and for nothing else.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Received {
    /// The text of this name, or nothing.
    pub fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value)
    }
}

/// Reads the whole form. A body that stops half-way is an error.
pub async fn receive(form: Multipart) -> Result<Received, AppError> {
    let mut received = Received::default();
    receive_into(form, &mut received).await?;
    Ok(received)
}

/// The same; what was read before an error stays, so that a page can show it again.
pub async fn receive_into(mut form: Multipart, received: &mut Received) -> Result<(), AppError> {
    let _door = DOORS.try_acquire().map_err(|_| AppError::TooMany(WAIT))?;
    let mut text_left = LARGEST_TEXT;
    // What comes after a file that is not taken is still read: texts to show again, and a browser that is
    // answered before it has sent everything shows nothing.
    let mut wrong = None;
    while let Some(field) = form.next_field().await.map_err(|error| unread(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == FILES {
            let shown = shown_name(field.file_name().unwrap_or_default());
            let bytes = match bytes(field, LARGEST_FILE, Refusal::TooLarge.code()).await {
                Ok(bytes) => bytes,
                Err(error) => {
                    wrong.get_or_insert(error);
                    continue;
                }
            };
            // What browsers send for a field left empty.
            if bytes.is_empty() && shown.is_empty() {
                continue;
            }
            if received.files.len() == MOST_FILES {
                let most = u32::try_from(MOST_FILES).unwrap_or(u32::MAX);
                wrong.get_or_insert(AppError::field(FILES, FieldCode::TooManyFiles(most)));
                continue;
            }
            received.files.push(ReceivedFile { name: shown, bytes });
        } else {
            let too_long = FieldCode::TooLong(u32::try_from(LARGEST_TEXT).unwrap_or(u32::MAX));
            if name.len() > text_left || received.fields.len() == MOST_TEXTS {
                return Err(AppError::field(FILES, too_long));
            }
            text_left -= name.len();
            let bytes = bytes(field, text_left, too_long).await?;
            text_left -= bytes.len();
            received.fields.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    wrong.map_or(Ok(()), Err)
}

/// The bytes of a part, while there are not too many.
async fn bytes(mut field: Field<'_>, most: usize, code: FieldCode) -> Result<Vec<u8>, AppError> {
    let name = field.name().unwrap_or_default().to_owned();
    let mut all = vec![];
    while let Some(part) = field.chunk().await.map_err(|error| unread(&error))? {
        if all.len() + part.len() > most {
            return Err(AppError::field(&name, code));
        }
        all.extend_from_slice(&part);
    }
    Ok(all)
}

fn unread(error: &MultipartError) -> AppError {
    let code = if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        FieldCode::TooLarge(MEGABYTES)
    } else {
        FieldCode::DamagedFile
    };
    AppError::field(FILES, code)
}

/// The last part of a path, without what could not be shown, or could lie about the end of the name.
fn shown_name(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_shown = |c: &char| {
        !c.is_control()
            && !matches!(*c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
            && !matches!(*c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
    };
    let name: String = last.chars().filter(is_shown).collect();
    let name = name.trim().trim_start_matches('.');
    let count = name.chars().count();
    if count <= LONGEST_NAME {
        return name.to_owned();
    }
    // The end says what kind of file it was.
    let start = name.chars().take(LONGEST_NAME - 9);
    start.chain(['…']).chain(name.chars().skip(count - 8)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shown_name_is_only_a_name() {
        let cases = [
            ("lettre.pdf", "lettre.pdf"),
            ("C:\\Users\\me\\lettre.pdf", "lettre.pdf"),
            ("../../etc/passwd", "passwd"),
            ("..", ""),
            ("a\r\nb\0.pdf", "ab.pdf"),
            ("ecrit\u{202e}fdp.exe", "ecritfdp.exe"),
            ("<script>.png", "script.png"),
            ("", ""),
        ];
        for (sent, shown) in cases {
            assert_eq!(shown_name(sent), shown);
        }
        let long = shown_name(&format!("{}.pdf", "é".repeat(500)));
        assert_eq!(long.chars().count(), LONGEST_NAME);
        assert!(long.ends_with("é.pdf"), "{long}");
    }
}
