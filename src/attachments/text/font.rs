//! Fonts of a PDF: from codes to letters, and how wide each is.
use lopdf::{Dictionary, Document, Encoding, Object};
use std::collections::HashMap;

/// A table of letters is some kilobytes.
const LARGEST_TABLE: usize = 1 << 20;
/// Codes whose width is noted.
const MOST_WIDTHS: usize = 70_000;
/// In thousandths of the height of letters, when nothing is said.
const USUAL_WIDTH: f64 = 500.0;

pub(super) struct Font<'a> {
    encoding: Option<Encoding<'a>>,
    widths: HashMap<u32, f64>,
    usual: f64,
    /// Codes of two bytes, as fonts of more than 256 letters have.
    is_wide: bool,
    pub(super) is_measured: bool,
}

impl<'a> Font<'a> {
    pub(super) fn of(
        dict: &'a Dictionary,
        to_letters: &'a Dictionary,
        document: &'a Document,
    ) -> Self {
        let is_wide = dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|it| it == b"Type0");
        let encoding = to_letters
            .get_font_encoding_with_limit(document, LARGEST_TABLE)
            .or_else(|_| dict.get_font_encoding_with_limit(document, LARGEST_TABLE));
        let (widths, usual) = if is_wide { wide(dict, document) } else { narrow(dict, document) };
        let is_measured = !widths.is_empty() || is_wide;
        Self { encoding: encoding.ok(), widths, usual, is_wide, is_measured }
    }

    /// The same font with its table of letters alone, when it has one: it is right more often than the
    /// names of its letters are.
    pub(super) fn to_letters(dict: &Dictionary) -> Dictionary {
        let mut only = dict.clone();
        if dict.has(b"ToUnicode") {
            only.remove(b"Encoding");
        }
        only
    }

    pub(super) fn letters(&self, codes: &[u8]) -> String {
        let found = self.encoding.as_ref().map(|it| it.bytes_to_string(codes));
        found.and_then(Result::ok).unwrap_or_default()
    }

    /// How far these codes go, in heights of letters; and how many they are, blanks apart.
    pub(super) fn advance(&self, codes: &[u8]) -> (f64, f64, f64) {
        let (mut width, mut count, mut blanks) = (0.0, 0.0, 0.0);
        for code in codes.chunks(if self.is_wide { 2 } else { 1 }) {
            let number = code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
            width += self.widths.get(&number).copied().unwrap_or(self.usual) / 1000.0;
            count += 1.0;
            blanks += if code == b" " { 1.0 } else { 0.0 };
        }
        (width, count, blanks)
    }
}

pub(super) fn number(object: &Object) -> f64 {
    object.as_float().map_or(0.0, f64::from)
}

fn code(object: &Object) -> Option<u32> {
    object.as_i64().ok().and_then(|it| u32::try_from(it).ok())
}

/// One width for each code, from the first.
fn narrow(dict: &Dictionary, document: &Document) -> (HashMap<u32, f64>, f64) {
    let first = dict.get_deref(b"FirstChar", document).ok().and_then(code).unwrap_or(0);
    let widths = dict.get_deref(b"Widths", document).and_then(Object::as_array);
    let widths = widths.map(|all| all.iter().take(256).map(number).collect::<Vec<_>>());
    ((first..).zip(widths.unwrap_or_default()).collect(), USUAL_WIDTH)
}

/// `[first [width width…] first last width …]`
fn wide(dict: &Dictionary, document: &Document) -> (HashMap<u32, f64>, f64) {
    let below = dict.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok();
    let below = below.and_then(|all| document.dereference(all.first()?).ok());
    let Some(Ok(below)) = below.map(|(_, it)| it.as_dict()) else {
        return (HashMap::new(), 1000.0);
    };
    let usual = below.get_deref(b"DW", document).map_or(1000.0, number);
    let mut widths = HashMap::new();
    let list = below.get_deref(b"W", document).and_then(Object::as_array);
    let mut rest = list.map(Vec::as_slice).unwrap_or_default();
    while let [first, second, after @ ..] = rest {
        let Some(first) = code(first) else { break };
        if let Ok(Object::Array(each)) = document.dereference(second).map(|(_, it)| it) {
            widths.extend((first..).zip(each.iter().map(number)));
            rest = after;
        } else {
            let (Some(end), [width, after @ ..]) = (code(second), after) else { break };
            widths.extend((first..=end).take(MOST_WIDTHS).map(|it| (it, number(width))));
            rest = after;
        }
        if widths.len() > MOST_WIDTHS {
            break;
        }
    }
    (widths, usual)
}
