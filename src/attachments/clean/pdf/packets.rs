//! Packets of objects, opened and weighed before the library opens them: it makes all that is in one
//! before it shows any.
use super::weight::{self, Looks};
use crate::attachments::refusal::Refusal;
use flate2::read::ZlibDecoder;
use std::io::Read;

/// One index of objects, or one packet of them, once inflated. Writers put a few hundred in one.
pub(super) const LARGEST: usize = 2 << 20;
/// Objects in one.
const MOST_OBJECTS: usize = 100_000;
/// Values in one, names and brackets among them.
const MOST_VALUES: usize = 500_000;

/// How packets may be packed: as all writers do.
const PACKED: [&[u8]; 2] = [b"FlateDecode", b"Fl"];
const PACKED_OTHERWISE: [&[u8]; 10] = [
    b"DecodeParms",
    b"DP",
    b"LZWDecode",
    b"LZW",
    b"ASCII85Decode",
    b"A85",
    b"ASCIIHexDecode",
    b"AHx",
    b"RunLengthDecode",
    b"RL",
];

/// Refuses a stream that is a packet too heavy to open, whatever it calls itself: an index of objects may
/// send to any. `data` goes on after the end of the stream.
pub(super) fn check(dict: &[u8], data: &[u8], looks: &mut Looks) -> Result<(), Refusal> {
    let Some(first) = first(dict)? else { return Ok(()) };
    let blanks = data.iter().take_while(|it| matches!(it, b' ' | b'\t')).count();
    let data = &data[blanks..];
    let data = data.strip_prefix(b"\r\n").or(data.get(1..)).unwrap_or_default();
    let names: Vec<_> = names(dict).map(|(name, _)| name).collect();
    let has = |all: &[&[u8]]| names.iter().filter(|it| all.contains(&it.as_slice())).count();
    let mut inflated = vec![];
    let content = match (has(&PACKED), has(&PACKED_OTHERWISE), has(&[b"Filter"])) {
        (0, 0, 0) => data,
        (1, 0, 1) => {
            let mut decoder = ZlibDecoder::new(data);
            let read = decoder.by_ref().take(LARGEST as u64 + 1).read_to_end(&mut inflated);
            let taken = decoder.total_in();
            looks.add(usize::try_from(taken).unwrap_or(usize::MAX) + inflated.len())?;
            // The library goes on with what it could read.
            read.map_err(|_| Refusal::Damaged)?;
            if inflated.len() > LARGEST {
                return Err(Refusal::TooComplicated);
            }
            &inflated
        }
        _ => return Err(Refusal::TooComplicated),
    };
    weigh(content, first, looks)
}

/// Weighs each object where the index of the packet says it begins: it may send many to one place.
fn weigh(content: &[u8], first: usize, looks: &mut Looks) -> Result<(), Refusal> {
    let index = content.get(..first).and_then(|it| std::str::from_utf8(it).ok());
    let Some(index) = index.filter(|it| it.len() <= LARGEST) else { return Ok(()) };
    let lines = index.split(['\r', '\n']).map(|it| it.split('%').next().unwrap_or_default());
    let places = lines.flat_map(str::split_whitespace).skip(1).step_by(2);
    let mut values = 0;
    for (count, place) in places.enumerate() {
        let place = place.parse::<u32>().ok().and_then(|it| usize::try_from(it).ok());
        let Some(start) = place.map(|it| first.saturating_add(it)) else { continue };
        if start >= content.len() {
            continue;
        }
        let (more, end) = weight::weigh(content, start);
        looks.add(end - start)?;
        values += more;
        if more > weight::MOST_IN_ONE || values > MOST_VALUES || count >= MOST_OBJECTS {
            return Err(Refusal::TooComplicated);
        }
    }
    Ok(())
}

/// Where the objects of a packet begin. What does not say it is no packet; what says it twice, or not in
/// plain digits, was made for us to misread.
fn first(dict: &[u8]) -> Result<Option<usize>, Refusal> {
    let mut said = names(dict).filter(|(name, _)| name == b"First");
    let Some((_, after)) = said.next() else { return Ok(None) };
    let digits = dict.get(weight::after_blanks(dict, after)..).unwrap_or_default();
    let digits = digits.strip_prefix(b"+").unwrap_or(digits);
    let length = digits.iter().take_while(|it| it.is_ascii_digit()).count();
    let number = std::str::from_utf8(&digits[..length]).ok().and_then(|it| it.parse().ok());
    match (number, said.next()) {
        (Some(number), None) => Ok(Some(number)),
        _ => Err(Refusal::Damaged),
    }
}

/// The names in a dictionary, spelled plainly, and where each ends.
fn names(dict: &[u8]) -> impl Iterator<Item = (Vec<u8>, usize)> {
    let starts = dict.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    starts.map(|(at, _)| {
        let mut rest = &dict[at + 1..];
        let mut name = vec![];
        while rest.first().is_some_and(|it| weight::is_regular(*it))
            && let Some(letter) = super::reading::next_letter(&mut rest)
        {
            name.push(letter);
        }
        (name, dict.len() - rest.len())
    })
}
