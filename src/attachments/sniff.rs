//! What a file is, by its first bytes: names and declared types are only words.

/// What a file looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Jpeg,
    Png,
    WebP,
    Pdf,
    /// Something known that is not taken.
    Other(&'static str),
    Unknown,
}

/// Readers of PDF look for its first words this far.
const PDF_WITHIN: usize = 1024;

/// First bytes of what people send by mistake, or on purpose.
const OTHERS: [(&[u8], &str); 20] = [
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\0\0\x01\0", "ICO"),
    (b"8BPS", "Photoshop"),
    (b"%!PS", "PostScript"),
    (b"{\\rtf", "RTF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0", "Office"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"#!", "program"),
    (b"RIFF", "sound or video"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
];

/// Looks at the first bytes.
pub fn sniff(bytes: &[u8]) -> Look {
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Look::Jpeg;
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Look::Png;
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Look::WebP;
    }
    if bytes.starts_with(b"%PDF-") {
        return Look::Pdf;
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Look::Other(brand(bytes.get(8..12).unwrap_or_default()));
    }
    if let Some((_, name)) = OTHERS.iter().find(|(first, _)| bytes.starts_with(first)) {
        return Look::Other(name);
    }
    if let Some(name) = markup(bytes) {
        return Look::Other(name);
    }
    // Some machines write a line of their own before a PDF; it goes when the file is remade.
    let head = &bytes[..bytes.len().min(PDF_WITHIN)];
    if head.windows(5).any(|five| five == b"%PDF-") { Look::Pdf } else { Look::Unknown }
}

fn brand(brand: &[u8]) -> &'static str {
    match brand {
        b"heic" | b"heix" | b"mif1" | b"msf1" | b"hevc" => "HEIC",
        b"avif" | b"avis" => "AVIF",
        _ => "video",
    }
}

/// What begins with a tag, after blanks and a byte-order mark.
fn markup(bytes: &[u8]) -> Option<&'static str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head = bytes[..bytes.len().min(PDF_WITHIN)].to_ascii_lowercase();
    if !head.starts_with(b"<") {
        return None;
    }
    let holds = |tag: &[u8]| head.windows(tag.len()).any(|some| some == tag);
    Some(if holds(b"<svg") {
        "SVG"
    } else if holds(b"<!doctype html") || holds(b"<html") || holds(b"<script") {
        "HTML"
    } else {
        "XML"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_say_what_a_file_is() {
        let cases: [(&[u8], Look); 16] = [
            (b"\xff\xd8\xff\xe0", Look::Jpeg),
            (b"\x89PNG\r\n\x1a\n", Look::Png),
            (b"RIFF\0\0\0\0WEBPVP8 ", Look::WebP),
            (b"RIFF\0\0\0\0WAVE", Look::Other("sound or video")),
            (b"%PDF-1.7", Look::Pdf),
            (b"\r\nscanner 12\r\n%PDF-1.4", Look::Pdf),
            (b"GIF89a", Look::Other("GIF")),
            (b"GIF89a %PDF-1.4", Look::Other("GIF")),
            (b"\0\0\0\x18ftypheic", Look::Other("HEIC")),
            (b"\0\0\0\x18ftypmp42", Look::Other("video")),
            (b"PK\x03\x04", Look::Other("ZIP")),
            (b"MZ\x90", Look::Other("program")),
            (b"<?xml version='1.0'?><svg>", Look::Other("SVG")),
            (b"\xef\xbb\xbf \n<!DOCTYPE HTML>", Look::Other("HTML")),
            (b"", Look::Unknown),
            (b"hello", Look::Unknown),
        ];
        for (bytes, look) in cases {
            assert_eq!(sniff(bytes), look, "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
