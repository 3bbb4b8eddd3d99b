//! How heavy objects are. A value takes more than a hundred bytes of memory, and one or two in a file: they
//! are counted from the bytes, before the library that reads them makes any.
use super::packets;
use crate::attachments::{refusal::Refusal, turns};
use lopdf::Object;

/// Values in a file: those of fifty dense pages are three hundred thousand.
pub(super) const MOST: usize = 1_000_000;
/// Values in one object. Names, brackets and numbers of references count here.
pub(super) const MOST_IN_ONE: usize = 200_000;
/// Bytes looked at in all: once each, in any file that was not made for us to look many times.
const MOST_LOOKS: usize = 96 << 20;

/// The values of an object that was read. Long words count for what they take.
pub(super) fn of(object: &Object) -> usize {
    match object {
        Object::Array(all) => 1 + all.iter().map(of).sum::<usize>(),
        Object::Dictionary(all) => of_dictionary(all),
        Object::Stream(it) => of_dictionary(&it.dict),
        other => of_one(other),
    }
}

fn of_dictionary(all: &lopdf::Dictionary) -> usize {
    1 + all.iter().map(|(key, value)| 1 + key.len() / 128 + of(value)).sum::<usize>()
}

/// The same, without what is in it.
pub(super) fn of_one(object: &Object) -> usize {
    match object {
        Object::String(text, _) | Object::Name(text) => 1 + text.len() / 128,
        _ => 1,
    }
}

/// How many bytes were looked at.
#[derive(Default)]
pub(super) struct Looks(usize);

impl Looks {
    pub(super) fn add(&mut self, bytes: usize) -> Result<(), Refusal> {
        self.0 += bytes;
        if self.0 > MOST_LOOKS {
            return Err(Refusal::TooComplicated);
        }
        turns::in_time()
    }
}

/// Refuses a file with an object that is too heavy, wherever its tables say that objects are: each begins
/// with `obj`, in a packet of objects, or with `trailer`.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let mut looks = Looks::default();
    for at in places(bytes, b"trailer") {
        one(bytes, at, &mut looks)?;
    }
    for at in places(bytes, b"obj") {
        let start = after_blanks(bytes, at);
        let end = one(bytes, start, &mut looks)?;
        let after = after_blanks(bytes, end);
        if let (Some(dict), Some(data)) = (bytes.get(start..end), bytes.get(after..))
            && let Some(data) = data.strip_prefix(b"stream")
        {
            packets::check(dict, data, &mut looks)?;
        }
    }
    Ok(())
}

/// Where each of these words ends; not those that end a longer word.
fn places<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = bytes.get(from..)?;
            let at = from + rest.iter().position(|byte| *byte == word[0])?;
            from = at + 1;
            let is_long = at.checked_sub(1).is_some_and(|it| bytes[it].is_ascii_alphabetic());
            if !is_long && bytes[at..].starts_with(word) {
                return Some(at + word.len());
            }
        }
    })
}

/// Weighs the object at this place; where it ends.
fn one(bytes: &[u8], at: usize, looks: &mut Looks) -> Result<usize, Refusal> {
    let (values, end) = weigh(bytes, at);
    looks.add(end - at)?;
    if values > MOST_IN_ONE { Err(Refusal::TooComplicated) } else { Ok(end) }
}

/// The values of the object at this place, never fewer than the library would make, and where it ends: at
/// its last sign, at the first one that no object has, or once there are too many.
pub(super) fn weigh(bytes: &[u8], start: usize) -> (usize, usize) {
    let (mut at, mut values, mut depth) = (start, 0, 0_usize);
    loop {
        at = after_blanks(bytes, at);
        let rest = bytes.get(at..).unwrap_or_default();
        let length = match rest {
            [b'[', ..] => {
                depth += 1;
                1
            }
            [b'<', b'<', ..] => {
                depth += 1;
                2
            }
            [b']', ..] | [b'>', b'>', ..] if depth > 0 => {
                depth -= 1;
                if rest[0] == b']' { 1 } else { 2 }
            }
            [b'/', name @ ..] => 1 + name.iter().take_while(|it| is_regular(**it)).count(),
            [b'(', ..] => string(rest),
            [b'<', ..] => rest.iter().position(|it| *it == b'>').map_or(rest.len(), |it| it + 1),
            _ => match words(rest) {
                (0, _) => return (values, at),
                (length, more) => {
                    values += more - 1;
                    length
                }
            },
        };
        values += 1;
        at += length;
        if depth == 0 || values > MOST_IN_ONE {
            return (values, at);
        }
    }
}

/// The length of a text between brackets, to the end when it has none.
fn string(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(byte) = rest.get(at) {
        at += 1;
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' if depth == 1 => return at,
            b')' => depth -= 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a run of numbers, of `true`, `false`, `null` and `R`; how many values it may hold:
/// `1-1+1` is three.
fn words(rest: &[u8]) -> (usize, usize) {
    let (mut length, mut values) = (0, 0);
    let mut last = b' ';
    for byte in rest.iter().copied().take_while(|it| is_regular(*it)) {
        values += match byte {
            b'0'..=b'9' => usize::from(!matches!(last, b'0'..=b'9' | b'.' | b'+' | b'-')),
            b'+' | b'-' | b'.' | b't' | b'f' | b'n' => 1,
            b'r' | b'u' | b'e' | b'a' | b'l' | b's' | b'R' if length > 0 || byte == b'R' => 0,
            _ => break,
        };
        last = byte;
        length += 1;
    }
    (length, values.max(1))
}

/// Past blanks and comments.
pub(super) fn after_blanks(bytes: &[u8], mut at: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        if *byte == b'%' {
            at += bytes[at..].iter().take_while(|it| !b"\r\n".contains(it)).count();
        } else if is_blank(*byte) {
            at += 1;
        } else {
            break;
        }
    }
    at
}

pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\0' | b'\x0c')
}

pub(super) const fn is_regular(byte: u8) -> bool {
    !is_blank(byte)
        && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_is_forgotten() {
        let cases: [(&str, usize, usize); 12] = [
            ("[0 0 0]x", 5, 7),
            ("<< /A 1 /B [2 (]) <ab>] >> 3", 10, 26),
            ("[1-1+1.5truefalsenull]", 9, 22),
            ("[////]", 6, 6),
            ("[(a\\)b(c)d)0]", 4, 13),
            ("[%0 0 0\n0]", 3, 10),
            ("12 0 R", 1, 2),
            ("[12 0 R]", 5, 8),
            ("<abcd", 1, 5),
            ("[0 endobj 0 0 0]", 2, 3),
            ("endobj", 0, 0),
            ("", 0, 0),
        ];
        for (text, values, end) in cases {
            assert_eq!(weigh(text.as_bytes(), 0), (values, end), "{text}");
        }
        let many = "0 ".repeat(10 * MOST_IN_ONE);
        assert!(weigh(format!("[{many}]").as_bytes(), 0).0 > MOST_IN_ONE);
    }

    #[test]
    fn objects_are_found_wherever_they_begin() {
        let many = format!("[{}]", "/".repeat(MOST_IN_ONE));
        let fine = "1 0 obj [0 0] endobj 2 0 obj (3 0 obj [0]) endobj trailer << /Size 3 >>";
        assert_eq!(check(fine.as_bytes()), Ok(()));
        for text in [
            format!("1 0 obj {many}"),
            format!("1 0 obj (2 0 obj {many})"),
            format!("1 0 obj(% 2 0 obj {many}"),
            format!("trailer << /A {many}"),
            format!("obj (stream) obj [ (endobj) {many} ]"),
        ] {
            assert_eq!(check(text.as_bytes()), Err(Refusal::TooComplicated));
        }
    }
}
