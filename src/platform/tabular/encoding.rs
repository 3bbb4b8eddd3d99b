//! Bytes to text: UTF-8, or cp1252 for the files that an office tool saved again.
use super::{TableError, source::Source};
use encoding_rs::WINDOWS_1252;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Cp1252,
}

const BOM: &[u8] = b"\xEF\xBB\xBF";

impl Encoding {
    /// Looks at the beginning of the file, which always holds accents: its column names do.
    pub(super) fn detect(source: &mut Source) -> Result<Self, TableError> {
        source.more()?;
        let sample = source.available();
        if sample.starts_with(b"\xFF\xFE") || sample.starts_with(b"\xFE\xFF") {
            return Err(TableError::Utf16);
        }
        if sample.starts_with(BOM) {
            source.take(BOM.len());
            return Ok(Self::Utf8);
        }
        // An error without length is a character cut by the end of the sample.
        let valid = std::str::from_utf8(sample).err().is_none_or(|it| it.error_len().is_none());
        Ok(if valid { Self::Utf8 } else { Self::Cp1252 })
    }

    pub(super) fn text(self, bytes: &[u8]) -> String {
        let mut text = String::with_capacity(bytes.len());
        self.append(bytes, &mut text);
        text
    }

    /// Writes the bytes as text at the end of `out`. Nothing is lost: bytes that are not UTF-8 in a
    /// UTF-8 file are read as cp1252, and so are the C1 characters, which are cp1252 bytes that
    /// somebody read as Latin-1. NUL goes: no text needs it, and PostgreSQL refuses it.
    pub(super) fn append(self, bytes: &[u8], out: &mut String) {
        if self == Self::Cp1252 {
            return push_clean(&cp1252(bytes), out);
        }
        for chunk in bytes.utf8_chunks() {
            push_clean(chunk.valid(), out);
            push_clean(&cp1252(chunk.invalid()), out);
        }
    }
}

fn cp1252(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    WINDOWS_1252.decode_without_bom_handling(bytes).0
}

fn push_clean(text: &str, out: &mut String) {
    // In UTF-8, C1 characters are the byte C2 then 80 to 9F.
    let bytes = text.as_bytes();
    let damaged = bytes.contains(&0)
        || bytes.windows(2).any(|pair| pair[0] == 0xC2 && (0x80..=0x9F).contains(&pair[1]));
    if !damaged {
        return out.push_str(text);
    }
    for it in text.chars() {
        match it {
            '\0' => {}
            '\u{80}'..='\u{9F}' => out.push_str(&cp1252(&[u8::try_from(it).unwrap_or(b' ')])),
            _ => out.push(it),
        }
    }
}
