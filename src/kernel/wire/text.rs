//! Bytes as text that a script in a page can hold. What is text already stays as it is, so that it
//! compresses with the page's own words; any other byte becomes one of the 256 Braille signs, which
//! no escaping touches and no French text uses.
use std::ops::RangeInclusive;

/// The sign of a byte stands at that place in the block.
pub(super) const BRAILLE: RangeInclusive<char> = '\u{2800}'..='\u{28ff}';

/// The bytes that `server::from_bytes` wrote.
pub(super) fn to_bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for sign in text.chars() {
        if BRAILLE.contains(&sign) {
            bytes.push(u32::from(sign).to_le_bytes()[0]);
        } else {
            bytes.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
    bytes
}
