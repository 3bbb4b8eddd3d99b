//! The query of an address, read and written once. Our own: the router's decodes twice, and a crate
//! for it weighs more than these lines in the browser.

use super::text::printable;

/// The fields of an `application/x-www-form-urlencoded` text (`?` or not), decoded once, without
/// control characters: line breaks come as one.
pub fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(name), decode(value))
    })
}

/// Adds one field at the end of a query; an empty value is left out.
pub fn put(query: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(name);
    query.push('=');
    encode(value, query);
}

/// An address with its query; without `?` when there is nothing to ask.
pub fn address(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// A text as one part of a path. The name of a parameter (`{code}`) stays: routes are written by the
/// builders of addresses too.
pub fn segment(text: &str) -> String {
    if text.starts_with('{') && text.ends_with('}') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for part in text.split(' ') {
        encode(part, &mut out);
        out.push_str("%20");
    }
    out.truncate(out.len() - 3);
    out
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%')
            .then(|| Some(digit(*bytes.get(at + 1)?)? * 16 + digit(*bytes.get(at + 2)?)?))
            .flatten();
        match (escaped, bytes[at]) {
            (Some(byte), _) => {
                out.push(byte);
                at += 2;
            }
            (None, b'+') => out.push(b' '),
            (None, byte) => out.push(byte),
        }
        at += 1;
    }
    printable(&String::from_utf8_lossy(&out))
}

const fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

fn encode(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(byte as char),
            b' ' => out.push('+'),
            _ => {
                out.push('%');
                out.push(HEX[usize::from(byte >> 4)] as char);
                out.push(HEX[usize::from(byte & 15)] as char);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_one_part_of_a_path() {
        for (text, expected) in [
            ("IND-27", "IND-27"),
            ("A/B?c#d", "A%2FB%3Fc%23d"),
            ("100% + é", "100%25%20%2B%20%C3%A9"),
            ("{code}", "{code}"),
            ("", ""),
        ] {
            assert_eq!(segment(text), expected);
        }
    }
}
