//! Fonts of a PDF: from codes to letters, and how wide each is.
use lopdf::{Dictionary, Document, Encoding, Object};
use std::{collections::HashMap, ptr};

/// A table of letters is some kilobytes.
const LARGEST_TABLE: usize = 1 << 20;
/// Codes whose width is noted, in a font.
const MOST_WIDTHS: usize = 70_000;
/// The same in a file.
pub(super) const MOST_WIDTHS_IN_ALL: usize = 1_000_000;
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

/// Fonts with their table of letters alone, when they have one: it is right more often than the names of
/// their letters are. By the place of the font in memory.
pub(super) struct ToLetters(HashMap<usize, Dictionary>);

impl ToLetters {
    pub(super) fn of(document: &Document) -> Self {
        let mut all = Self(HashMap::new());
        document.objects.values().for_each(|object| all.look_in(object));
        all
    }

    fn look_in(&mut self, object: &Object) {
        match object {
            Object::Array(all) => all.iter().for_each(|it| self.look_in(it)),
            Object::Stream(it) => self.look_in_dictionary(&it.dict),
            Object::Dictionary(it) => self.look_in_dictionary(it),
            _ => {}
        }
    }

    fn look_in_dictionary(&mut self, dict: &Dictionary) {
        if dict.has(b"ToUnicode") && dict.has(b"Encoding") {
            let mut only = dict.clone();
            only.remove(b"Encoding");
            self.0.insert(place(dict), only);
        }
        dict.iter().for_each(|(_, value)| self.look_in(value));
    }
}

/// What tells a font from another while the document lives.
pub(super) fn place(dict: &Dictionary) -> usize {
    ptr::from_ref(dict).addr()
}

impl<'a> Font<'a> {
    /// Reads a font; `left` is how many widths may still be noted.
    pub(super) fn of(
        dict: &'a Dictionary,
        to_letters: &'a ToLetters,
        document: &'a Document,
        left: &mut usize,
    ) -> Self {
        let to_letters = to_letters.0.get(&place(dict)).unwrap_or(dict);
        let is_wide = dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|it| it == b"Type0");
        let encoding = to_letters
            .get_font_encoding_with_limit(document, LARGEST_TABLE)
            .or_else(|_| dict.get_font_encoding_with_limit(document, LARGEST_TABLE));
        let most = MOST_WIDTHS.min(*left);
        let (widths, usual) =
            if is_wide { wide(dict, document, most) } else { narrow(dict, document) };
        *left = left.saturating_sub(widths.len());
        let is_measured = !widths.is_empty() || is_wide;
        Self { encoding: encoding.ok(), widths, usual, is_wide, is_measured }
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
fn wide(dict: &Dictionary, document: &Document, most: usize) -> (HashMap<u32, f64>, f64) {
    let below = dict.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok();
    let below = below.and_then(|all| document.dereference(all.first()?).ok());
    let Some(Ok(below)) = below.map(|(_, it)| it.as_dict()) else {
        return (HashMap::new(), 1000.0);
    };
    let usual = below.get_deref(b"DW", document).map_or(1000.0, number);
    let mut widths = HashMap::new();
    let list = below.get_deref(b"W", document).and_then(Object::as_array);
    let mut rest = list.map(Vec::as_slice).unwrap_or_default();
    // What is written, and not what is kept: the same codes may come again and again.
    let mut left = most;
    while let [first, second, after @ ..] = rest
        && left > 0
    {
        let Some(first) = code(first) else { break };
        if let Ok(Object::Array(each)) = document.dereference(second).map(|(_, it)| it) {
            widths.extend((first..).zip(each.iter().take(left).map(number)));
            left -= each.len().clamp(1, left);
            rest = after;
        } else {
            let (Some(end), [width, after @ ..]) = (code(second), after) else { break };
            let many = usize::try_from(end.saturating_sub(first)).unwrap_or(usize::MAX);
            widths.extend((first..=end).take(left).map(|it| (it, number(width))));
            left -= many.clamp(1, left);
            rest = after;
        }
    }
    (widths, usual)
}
