//! Streams of a PDF: pages' drawings, fonts, pictures. Inflated once to see how large they are.
use super::{copier::Copier, jpeg};
use crate::attachments::refusal::Refusal;
use lopdf::{DecompressError, Dictionary, Error, Object, Stream};

/// Filters that any stream may have.
const PACKED: [&[u8]; 5] =
    [b"FlateDecode", b"LZWDecode", b"ASCII85Decode", b"ASCIIHexDecode", b"RunLengthDecode"];
/// Filters that only pictures have, always the last.
const PICTURES: [&[u8]; 4] = [b"DCTDecode", b"JPXDecode", b"CCITTFaxDecode", b"JBIG2Decode"];
/// Filters one over the other; the library allows sixteen.
const MOST_FILTERS: usize = 4;
/// Pixels of a picture in a page: an A4 page at 1,200 dots an inch has 140 million.
const MOST_PIXELS: i64 = 150_000_000;
/// Where its bytes would be, in another file; and how it was packed, which is written anew.
const LEFT: [&[u8]; 7] =
    [b"F", b"FFilter", b"FDecodeParms", b"DL", b"Length", b"Filter", b"DecodeParms"];

pub(super) fn copy(old: &Stream, copier: &mut Copier<'_>) -> Result<Object, Refusal> {
    let packed = Packed::of(old, copier)?;
    let is_picture =
        old.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|it| it == b"Image");
    if is_picture && pixels(&old.dict, copier) > MOST_PIXELS {
        return Err(Refusal::TooManyPixels);
    }
    let mut kept = old.dict.clone();
    for key in LEFT {
        kept.remove(key);
    }
    let mut dict = copier.dictionary(&kept)?;
    let (content, filters) = packed.content(old, copier)?;
    if !filters.is_empty() {
        let names = filters.iter().map(|(name, _)| Object::Name(name.clone())).collect();
        dict.set("Filter", Object::Array(names));
        let mut parms = vec![];
        for (_, parm) in &filters {
            parms.push(copier.copy(parm)?);
        }
        if parms.iter().any(|parm| !parm.is_null()) {
            dict.set("DecodeParms", Object::Array(parms));
        }
    }
    Ok(Stream::new(dict, content).into())
}

fn pixels(dict: &Dictionary, copier: &Copier<'_>) -> i64 {
    let side = |key: &[u8]| dict.get_deref(key, copier.from).and_then(Object::as_i64).unwrap_or(0);
    side(b"Width").saturating_mul(side(b"Height"))
}

type Filter = (Vec<u8>, Object);

/// The filters of a stream, each with its parameters.
struct Packed {
    filters: Vec<Filter>,
    /// How many come before the picture's own.
    before: usize,
}

impl Packed {
    fn of(old: &Stream, copier: &Copier<'_>) -> Result<Self, Refusal> {
        let value = |key: &[u8]| old.dict.get_deref(key, copier.from).ok();
        let list = |value: Option<&Object>| match value {
            None | Some(Object::Null) => vec![],
            Some(Object::Array(all)) => all.clone(),
            Some(one) => vec![one.clone()],
        };
        let parms = list(value(b"DecodeParms"));
        let mut filters = vec![];
        for (at, filter) in list(value(b"Filter")).iter().enumerate() {
            let (_, filter) = copier.from.dereference(filter).map_err(|_| Refusal::Damaged)?;
            let name = filter.as_name().map_err(|_| Refusal::Damaged)?;
            let parm = parms.get(at).map(|parm| copier.from.dereference(parm));
            let parm = parm.and_then(Result::ok).map_or(Object::Null, |(_, parm)| parm.clone());
            filters.push((full_name(name).to_vec(), parm));
        }
        let before =
            filters.iter().take_while(|(name, _)| PACKED.contains(&name.as_slice())).count();
        let is_known = match &filters[before..] {
            [] => true,
            [(name, _)] => PICTURES.contains(&name.as_slice()),
            _ => false,
        };
        if !is_known || filters.len() > MOST_FILTERS {
            return Err(Refusal::Damaged);
        }
        Ok(Self { filters, before })
    }

    /// The bytes to keep, and the filters that are still over them. A photo loses what its camera noted.
    fn content(
        mut self,
        old: &Stream,
        copier: &mut Copier<'_>,
    ) -> Result<(Vec<u8>, Vec<Filter>), Refusal> {
        let unpacked = self.unpacked(old, copier)?;
        let is_photo = self.filters.last().is_some_and(|(name, _)| name == b"DCTDecode");
        match unpacked {
            _ if is_photo && self.before == 0 => {
                Ok((jpeg::without_metadata(&old.content), self.filters))
            }
            Some(photo) if is_photo => {
                Ok((jpeg::without_metadata(&photo), self.filters.split_off(self.before)))
            }
            _ if is_photo => Err(Refusal::Damaged),
            _ => Ok((old.content.clone(), self.filters)),
        }
    }

    /// What is under the filters of any stream; nothing when they cannot be undone to the end.
    fn unpacked(&self, old: &Stream, copier: &mut Copier<'_>) -> Result<Option<Vec<u8>>, Refusal> {
        if self.before == 0 {
            return Ok(None);
        }
        let (names, parms): (Vec<_>, Vec<_>) = self.filters[..self.before]
            .iter()
            .map(|(name, parm)| (Object::Name(name.clone()), parm.clone()))
            .unzip();
        let mut dict = Dictionary::new();
        dict.set("Filter", Object::Array(names));
        dict.set("DecodeParms", Object::Array(parms));
        let stream = Stream::new(dict, old.content.clone());
        match stream.decompressed_content_with_limit(copier.left) {
            Ok(bytes) => {
                copier.left -= bytes.len().min(copier.left);
                Ok(Some(bytes))
            }
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                Err(Refusal::TooComplicated)
            }
            Err(_) => Ok(None),
        }
    }
}

/// Some writers use the short names of inline pictures.
fn full_name(name: &[u8]) -> &[u8] {
    match name {
        b"Fl" => b"FlateDecode",
        b"LZW" => b"LZWDecode",
        b"A85" => b"ASCII85Decode",
        b"AHx" => b"ASCIIHexDecode",
        b"RL" => b"RunLengthDecode",
        b"DCT" => b"DCTDecode",
        b"CCF" => b"CCITTFaxDecode",
        other => other,
    }
}
