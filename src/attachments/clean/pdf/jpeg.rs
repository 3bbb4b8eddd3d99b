//! The photos in a PDF keep their pixels as they are, and lose what their camera wrote beside them.

const START_OF_SCAN: u8 = 0xda;
const END: u8 = 0xd9;
/// Adobe's note of how colours are stored: without it they change.
const ADOBE: u8 = 0xee;

/// The same JPEG without its notes: place, date, device, thumbnail, comments, and what follows its end.
/// What is not a JPEG is left as it is: nothing in it can be told apart.
pub(super) fn without_metadata(bytes: &[u8]) -> Vec<u8> {
    stripped(bytes).unwrap_or_else(|| bytes.to_vec())
}

fn stripped(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    let mut kept = vec![0xff, 0xd8];
    loop {
        let (two, after) = rest.split_at_checked(2)?;
        let [0xff, marker] = *two else { return None };
        match marker {
            // Any number of these may come before a marker.
            0xff => {
                rest = &rest[1..];
                continue;
            }
            END => {
                kept.extend_from_slice(two);
                return Some(kept);
            }
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes([*after.first()?, *after.get(1)?]));
        let (segment, after) = after.split_at_checked(length)?;
        let is_note = matches!(marker, 0xe1..=0xef | 0xfe) && marker != ADOBE;
        let is_colours = marker == 0xe2 && segment.get(2..).is_some_and(is_profile);
        if !is_note || is_colours {
            kept.extend_from_slice(two);
            kept.extend_from_slice(segment);
        }
        rest = after;
        if marker == START_OF_SCAN {
            // A scan cut short keeps what it has.
            let length = scan(rest).unwrap_or(rest.len());
            kept.extend_from_slice(&rest[..length]);
            rest = &rest[length..];
            if rest.is_empty() {
                return Some(kept);
            }
        }
    }
}

fn is_profile(segment: &[u8]) -> bool {
    segment.starts_with(b"ICC_PROFILE\0")
}

/// Bytes to the next marker; those that only restart the scan are part of it.
fn scan(rest: &[u8]) -> Option<usize> {
    rest.windows(2).position(|two| two[0] == 0xff && !matches!(two[1], 0 | 0xd0..=0xd7 | 0xff))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_go_and_pixels_stay() {
        let photo = [
            b"\xff\xd8\xff\xe1\0\x08secret\xff\xee\0\x07Adobe\xff\xfe\0\x04hi".as_slice(),
            b"\xff\xda\0\x02pixels\xff\0\xff\xd0more\xff\xd9 after",
        ];
        let kept = b"\xff\xd8\xff\xee\0\x07Adobe\xff\xda\0\x02pixels\xff\0\xff\xd0more\xff\xd9";
        assert_eq!(without_metadata(&photo.concat()), kept);
    }

    #[test]
    fn what_is_not_a_jpeg_is_left() {
        for bytes in [b"".as_slice(), b"hello", b"\xff\xd8", b"\xff\xd8\xff\xe1\xff\xff"] {
            assert_eq!(without_metadata(bytes), bytes);
        }
    }
}
