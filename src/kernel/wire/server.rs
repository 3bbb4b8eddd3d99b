//! On the server: values as they stand in a page.
use super::text::BRAILLE;
use serde::Serialize;

/// The text that `text::to_bytes` reads.
pub(super) fn write<T: Serialize>(value: &T) -> Result<String, postcard::Error> {
    Ok(from_bytes(&postcard::to_allocvec(value)?))
}

fn from_bytes(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let braille = |byte: u8| {
        char::from_u32(u32::from(*BRAILLE.start()) + u32::from(byte)).unwrap_or_default()
    };
    for chunk in bytes.utf8_chunks() {
        for sign in chunk.valid().chars() {
            if is_plain(sign) {
                text.push(sign);
            } else {
                text.extend(sign.encode_utf8(&mut [0; 4]).bytes().map(braille));
            }
        }
        text.extend(chunk.invalid().iter().copied().map(braille));
    }
    text
}

/// Left as it is: what neither JavaScript nor HTML has to escape.
fn is_plain(sign: char) -> bool {
    let escaped = sign.is_control() || matches!(sign, '"' | '\\' | '<' | '\u{2028}' | '\u{2029}');
    !escaped && !BRAILLE.contains(&sign)
}

#[cfg(test)]
mod tests {
    use super::{super::text::to_bytes, from_bytes};
    use proptest::prelude::*;

    #[test]
    fn words_stay_readable() {
        assert_eq!(from_bytes("L’été à Bourg".as_bytes()), "L’été à Bourg");
        assert_eq!(from_bytes(&[0, 7, 255]), "\u{2800}\u{2807}\u{28ff}");
        assert_eq!(from_bytes(b"</script>"), "\u{283c}/script>");
    }

    proptest! {
        #[test]
        fn any_bytes_come_back(bytes: Vec<u8>) {
            prop_assert_eq!(to_bytes(&from_bytes(&bytes)), bytes);
        }

        #[test]
        fn any_text_comes_back(text: String) {
            prop_assert_eq!(to_bytes(&from_bytes(text.as_bytes())), text.as_bytes());
        }
    }
}
