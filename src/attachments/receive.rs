//! A form with files, read in memory within limits. Nothing is written before all of it is here.
//!
//! Texts are read whatever happens. A file passes a door first, which stays taken as long as the file is in
//! memory; when none opens, or the file comes too slowly, the form goes on without its files, and says so.
mod doors;
mod pace;

use super::{LARGEST_FILE, MEGABYTES, MOST_FILES, refusal::Refusal};
use crate::{
    kernel::error::{AppError, FieldCode, FieldError},
    platform::limits::Caller,
};
use axum::{
    body::Bytes,
    extract::{
        Multipart,
        multipart::{Field, MultipartError},
    },
    http::StatusCode,
};
use doors::Door;
use pace::Pace;

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

/// What a form held.
#[derive(Debug, Default)]
pub struct Received {
    /// The texts, in order: name and value.
    pub fields: Vec<(String, String)>,
    pub files: Vec<ReceivedFile>,
    /// Taken while the files are in memory, whoever works on them: drop it after them.
    pub door: Option<Door>,
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
pub async fn receive(form: Multipart, caller: Caller) -> Result<Received, AppError> {
    let mut received = Received::default();
    receive_into(form, caller, &mut received).await?;
    Ok(received)
}

/// The same; what was read before an error stays, so that a page can show it again.
pub async fn receive_into(
    mut form: Multipart,
    caller: Caller,
    received: &mut Received,
) -> Result<(), AppError> {
    let mut text_left = LARGEST_TEXT;
    let mut pace = Pace::of_texts();
    // What comes after a file that is not taken is still read: texts to show again, and a browser that is
    // answered before it has sent everything shows nothing.
    let mut wrong: Vec<FieldError> = vec![];
    while let Some(field) = pace.keep(form.next_field()).await? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == FILES {
            // Once is enough: the other files would wait in vain too.
            let is_closed = wrong.iter().any(|it| it.code == FieldCode::FilesLater);
            let caller = (!is_closed).then_some(caller);
            match file(field, caller, &mut pace, received).await {
                Ok(()) => {}
                Err(error) if wrong.contains(&error) => {}
                Err(error) => wrong.push(error),
            }
        } else {
            let too_long = FieldCode::TooLong(u32::try_from(LARGEST_TEXT).unwrap_or(u32::MAX));
            if name.len() > text_left || received.fields.len() == MOST_TEXTS {
                return Err(AppError::field(FILES, too_long));
            }
            text_left -= name.len();
            let mut bytes = vec![];
            if !all_of(field, vec![], text_left, &mut pace, &mut bytes).await? {
                return Err(AppError::field(&name, too_long));
            }
            text_left -= bytes.len();
            received.fields.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    // They will not be sent: their room is for others.
    received.files.clear();
    received.door = None;
    Err(AppError::Invalid(wrong))
}

/// Reads one file to its end, and keeps it when it may be. Without a `caller` no door is asked for.
async fn file(
    mut field: Field<'_>,
    caller: Option<Caller>,
    pace: &mut Pace,
    received: &mut Received,
) -> Result<(), FieldError> {
    let shown = shown_name(field.file_name().unwrap_or_default());
    let wrong = |code| Err(FieldError::new(FILES, code).about(&shown));
    let stopped = |_: AppError| FieldError::new(FILES, FieldCode::DamagedFile).about(&shown);
    let first = loop {
        match next(&mut field, pace).await.map_err(stopped)? {
            Some(part) if part.is_empty() => {}
            part => break part,
        }
    };
    let Some(first) = first else {
        // What browsers send for a field left empty.
        if !shown.is_empty() {
            received.files.push(ReceivedFile { name: shown, bytes: vec![] });
        }
        return Ok(());
    };
    if received.files.len() >= MOST_FILES {
        pass_over(field, pace).await.map_err(stopped)?;
        let most = u32::try_from(MOST_FILES).unwrap_or(u32::MAX);
        return Err(FieldError::new(FILES, FieldCode::TooManyFiles(most)));
    }
    if let Some(caller) = caller.filter(|_| received.door.is_none()) {
        received.door = Door::open(caller).await;
        *pace = Pace::of_files();
    }
    if received.door.is_none() {
        pass_over(field, pace).await.map_err(stopped)?;
        return Err(FieldError::new(FILES, FieldCode::FilesLater));
    }
    let mut bytes = vec![];
    match all_of(field, first.into(), LARGEST_FILE, pace, &mut bytes).await {
        Ok(true) => received.files.push(ReceivedFile { name: shown, bytes }),
        Ok(false) => return wrong(Refusal::TooLarge.code()),
        Err(_) => return wrong(FieldCode::DamagedFile),
    }
    Ok(())
}

/// Reads a part to its end into `all`, after `first`; false when there are more than `most` bytes, which
/// are passed over.
async fn all_of(
    mut field: Field<'_>,
    first: Vec<u8>,
    most: usize,
    pace: &mut Pace,
    all: &mut Vec<u8>,
) -> Result<bool, AppError> {
    *all = first;
    let mut is_whole = all.len() <= most;
    while let Some(part) = next(&mut field, pace).await? {
        is_whole = is_whole && all.len() + part.len() <= most;
        if is_whole {
            all.extend_from_slice(&part);
        } else {
            *all = vec![];
        }
    }
    Ok(is_whole)
}

async fn pass_over(mut field: Field<'_>, pace: &mut Pace) -> Result<(), AppError> {
    while next(&mut field, pace).await?.is_some() {}
    Ok(())
}

async fn next(field: &mut Field<'_>, pace: &mut Pace) -> Result<Option<Bytes>, AppError> {
    let part = pace.keep(field.chunk()).await?;
    pace.came(part.as_ref().map_or(0, Bytes::len));
    Ok(part)
}

/// Its time is over.
fn too_slow() -> AppError {
    AppError::field(FILES, FieldCode::FilesLater)
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
