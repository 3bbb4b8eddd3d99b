//! Reading a PDF within limits: a library reads it, and is stopped when it takes too much.
use super::{packets, weight};
use crate::attachments::{refusal::Refusal, turns};
use lopdf::{DecompressError, Document, Error, LoadOptions, Object, ObjectId};
use std::cell::Cell;

/// Objects in a file: fifty pages of a heavy form have ten thousand.
const MOST_OBJECTS: u32 = 100_000;
/// Bytes of streams as they stand in the file. A table that names one object many times copies it as
/// many times.
const MOST_BYTES: usize = 64 << 20;
/// Streams whose length must be looked for elsewhere: each may claim the whole file.
const MOST_UNMEASURED: u32 = 16;

#[derive(Clone, Copy, Default)]
struct Taken {
    objects: u32,
    values: usize,
    bytes: usize,
    unmeasured: u32,
}

thread_local! {
    static TAKEN: Cell<Taken> = Cell::default();
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    if is_encrypted(bytes) {
        return Err(Refusal::Protected);
    }
    weight::check(bytes)?;
    match load(bytes, false) {
        Ok(document) if has_pages(&document) => check(document),
        // Its table of objects lies, or is lost: they are looked for one by one.
        Ok(_) | Err(Refusal::Damaged) => check(load(bytes, true)?),
        Err(refusal) => Err(refusal),
    }
}

fn load(bytes: &[u8], force_reconstruct: bool) -> Result<Document, Refusal> {
    TAKEN.set(Taken::default());
    let options = LoadOptions {
        filter: Some(count),
        max_decompressed_size: Some(packets::LARGEST),
        force_reconstruct,
        ..LoadOptions::default()
    };
    Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => Refusal::TooComplicated,
        Error::Decryption(_) | Error::InvalidPassword => Refusal::Protected,
        _ => Refusal::Damaged,
    })
}

/// Sees each object as it is read. The library has no limit of its own here, and no way to say stop.
#[expect(clippy::unnecessary_wraps, reason = "the library asks for this shape")]
fn count(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let mut taken = TAKEN.get();
    taken.objects += 1;
    taken.values += weight::of(object);
    if let Object::Stream(stream) = object {
        taken.bytes += stream.content.len();
        let is_known = matches!(stream.dict.get(b"Length"), Ok(Object::Integer(_)));
        if stream.content.is_empty() && !is_known {
            taken.unmeasured += 1;
        }
    }
    TAKEN.set(taken);
    let is_too_much = taken.objects > MOST_OBJECTS
        || taken.values > weight::MOST
        || taken.bytes > MOST_BYTES
        || taken.unmeasured > MOST_UNMEASURED;
    if is_too_much {
        turns::give_up(Refusal::TooComplicated);
    }
    if let Err(refusal) = turns::in_time() {
        turns::give_up(refusal);
    }
    // The library takes what is returned for objects that came in a packet, where no stream is. It does not
    // say which did: the copy of a heavy one is dropped at once.
    Some((id, if object.as_stream().is_ok() { Object::Null } else { object.clone() }))
}

fn check(document: Document) -> Result<Document, Refusal> {
    if document.is_encrypted() || document.was_encrypted() {
        return Err(Refusal::Protected);
    }
    let catalog = document.catalog().map_err(|_| Refusal::Damaged)?;
    // A case for other files: its own page only says to open it elsewhere.
    if catalog.has(b"Collection") {
        return Err(Refusal::Active);
    }
    // A form whose pages are made by a program, when it is opened.
    let is_true = |key: &[u8]| {
        catalog.get_deref(key, &document).and_then(Object::as_bool).unwrap_or_default()
    };
    if is_true(b"NeedsRendering") {
        return Err(Refusal::Active);
    }
    Ok(document)
}

fn has_pages(document: &Document) -> bool {
    let tree = document.catalog().and_then(|catalog| catalog.get_deref(b"Pages", document));
    tree.and_then(Object::as_dict).is_ok_and(|tree| tree.has(b"Kids"))
}

/// Looks for the name `/Encrypt`, also when its letters are written as codes. An encrypted file is
/// refused before the library tries to open it, which it does without counting.
fn is_encrypted(bytes: &[u8]) -> bool {
    const NAME: &[u8] = b"Encrypt";
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b'/') {
        rest = &rest[at + 1..];
        let mut letters = rest;
        let is_it = NAME.iter().all(|expected| next_letter(&mut letters) == Some(*expected));
        if is_it && !letters.first().is_some_and(u8::is_ascii_alphanumeric) {
            return true;
        }
    }
    false
}

/// The next letter of a name, `#45` being one.
pub(super) fn next_letter(rest: &mut &[u8]) -> Option<u8> {
    let (first, after) = rest.split_first()?;
    *rest = after;
    if *first != b'#' {
        return Some(*first);
    }
    let (code, after) = rest.split_at_checked(2)?;
    *rest = after;
    u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encryption_is_seen_however_it_is_spelled() {
        for text in ["<< /Encrypt 5 0 R >>", "/Encrypt<<", "/#45ncr#79pt 5 0 R", "//Encrypt "] {
            assert!(is_encrypted(text.as_bytes()), "{text}");
        }
        for text in ["", "/", "/Encrypted", "Encrypt", "/#4", "/#zzncrypt", "/EncryptMetadata true"]
        {
            assert!(!is_encrypted(text.as_bytes()), "{text}");
        }
    }
}
