//! What a page draws, of which only the words are followed.
use super::{
    cursor::{Cursor, Run},
    font::{Font, number},
};
use crate::attachments::{refusal::Refusal, turns};
use lopdf::{
    Dictionary, Document, Object, ObjectId,
    content::{Content, Operation},
};
use std::collections::HashMap;

/// Gestures in a file: a dense page has twenty thousand.
const MOST_GESTURES: u32 = 2_000_000;
/// Bytes of the drawing of one page.
const LARGEST_DRAWING: usize = 16 << 20;
/// Drawings inside drawings.
const DEEPEST: u8 = 8;
/// Kept states: more are forgotten.
const MOST_STATES: usize = 64;

/// A change of coordinates, as PDF writes it.
type Matrix = [f64; 6];
const SAME: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn after(first: Matrix, then: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = first;
    let [g, h, i, j, k, l] = then;
    [
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + l,
    ]
}

#[derive(Clone)]
struct State {
    page: Matrix,
    font: Vec<u8>,
    size: f64,
    between_letters: f64,
    between_words: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// Reads the words of a page.
pub(super) fn read(
    document: &Document,
    page: ObjectId,
    cursor: &mut Cursor,
) -> Result<(), Refusal> {
    let Ok(dict) = document.get_dictionary(page) else { return Ok(()) };
    let content = document.get_page_content_with_limit(page, LARGEST_DRAWING);
    let content = content.map_err(|_| Refusal::TooComplicated)?;
    let mut reader = Reader { document, cursor, gestures: 0 };
    reader.drawing(&content, dict, SAME, 0)
}

struct Reader<'a, 'c> {
    document: &'a Document,
    cursor: &'c mut Cursor,
    gestures: u32,
}

impl<'a> Reader<'a, '_> {
    /// Follows a drawing, whose resources are named by `owner`.
    fn drawing(
        &mut self,
        content: &[u8],
        owner: &'a Dictionary,
        page: Matrix,
        depth: u8,
    ) -> Result<(), Refusal> {
        let resources = owner.get_deref(b"Resources", self.document).and_then(Object::as_dict);
        let named = |kind: &[u8]| {
            let kind = resources.as_ref().ok()?.get_deref(kind, self.document).ok()?;
            kind.as_dict().ok()
        };
        let drawings = named(b"XObject");
        let faces = named(b"Font").map(|all| faces(all, self.document)).unwrap_or_default();
        let fonts: HashMap<_, _> = faces
            .iter()
            .map(|(name, dict, letters)| (*name, Font::of(dict, letters, self.document)))
            .collect();
        let mut state = State {
            page,
            font: vec![],
            size: 1.0,
            between_letters: 0.0,
            between_words: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut states = vec![];
        let mut line = SAME;
        let mut place = SAME;
        for gesture in Content::decode_iter(content) {
            let Ok(Operation { operator, operands }) = gesture else { break };
            self.gestures += 1;
            if self.gestures > MOST_GESTURES {
                return Err(Refusal::TooComplicated);
            }
            if self.gestures.is_multiple_of(256) {
                turns::in_time()?;
            }
            let value = |at: usize| operands.get(at).map_or(0.0, number);
            let matrix = || [0, 1, 2, 3, 4, 5].map(value);
            match operator.as_str() {
                "q" if states.len() < MOST_STATES => states.push(state.clone()),
                "Q" => state = states.pop().unwrap_or(state),
                "cm" => state.page = after(matrix(), state.page),
                "BT" => (line, place) = (SAME, SAME),
                "Tm" => (line, place) = (matrix(), matrix()),
                "Tf" => {
                    let name = operands.first().and_then(|it| it.as_name().ok());
                    state.font = name.unwrap_or_default().to_vec();
                    state.size = value(1);
                }
                "Tc" => state.between_letters = value(0),
                "Tw" => state.between_words = value(0),
                "Tz" => state.stretch = value(0) / 100.0,
                "TL" => state.leading = value(0),
                "Ts" => state.rise = value(0),
                "Td" | "TD" => {
                    if operator == "TD" {
                        state.leading = -value(1);
                    }
                    line = after([1.0, 0.0, 0.0, 1.0, value(0), value(1)], line);
                    place = line;
                }
                "T*" | "'" | "\"" => {
                    if operator == "\"" {
                        (state.between_words, state.between_letters) = (value(0), value(1));
                    }
                    line = after([1.0, 0.0, 0.0, 1.0, 0.0, -state.leading], line);
                    place = line;
                    if let (Some(Object::String(codes, _)), Some(font)) =
                        (operands.last(), fonts.get(state.font.as_slice()))
                    {
                        self.words(codes, font, &state, &mut place)?;
                    }
                }
                "Tj" | "TJ" => {
                    let Some(font) = fonts.get(state.font.as_slice()) else { continue };
                    let pieces = match operands.first() {
                        Some(Object::Array(pieces)) => pieces.as_slice(),
                        Some(one) => std::slice::from_ref(one),
                        None => continue,
                    };
                    for piece in pieces {
                        if let Object::String(codes, _) = piece {
                            self.words(codes, font, &state, &mut place)?;
                        } else {
                            let back = number(piece) / 1000.0 * state.size * state.stretch;
                            place = after([1.0, 0.0, 0.0, 1.0, -back, 0.0], place);
                        }
                    }
                }
                "Do" if depth < DEEPEST => {
                    let name = operands.first().and_then(|it| it.as_name().ok());
                    let drawing = name.zip(drawings).and_then(|(name, drawings)| {
                        drawings.get_deref(name, self.document).ok()?.as_stream().ok()
                    });
                    let Some(drawing) = drawing else { continue };
                    let kind = drawing.dict.get(b"Subtype").and_then(Object::as_name);
                    if kind.is_ok_and(|kind| kind == b"Form") {
                        let content = drawing.get_plain_content_with_limit(LARGEST_DRAWING);
                        let content = content.map_err(|_| Refusal::TooComplicated)?;
                        let own = drawing.dict.get_deref(b"Matrix", self.document);
                        let own = own.and_then(Object::as_array).map_or(SAME, |all| {
                            [0, 1, 2, 3, 4, 5].map(|at: usize| all.get(at).map_or(0.0, number))
                        });
                        let has_own = drawing.dict.has(b"Resources");
                        let owner = if has_own { &drawing.dict } else { owner };
                        self.drawing(&content, owner, after(own, state.page), depth + 1)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Words at `place`, which moves to their end.
    fn words(
        &mut self,
        codes: &[u8],
        font: &Font<'_>,
        state: &State,
        place: &mut Matrix,
    ) -> Result<(), Refusal> {
        let (width, count, blanks) = font.advance(codes);
        let along =
            (width * state.size + count * state.between_letters + blanks * state.between_words)
                * state.stretch;
        let [a, b, c, d, x, y] = after(*place, state.page);
        let scale = a.hypot(b);
        // On its side or upside down, lines still go down from the point of view of their letters.
        let (cos, sin) = if scale > 0.0 { (a / scale, b / scale) } else { (1.0, 0.0) };
        self.cursor.add(&Run {
            text: font.letters(codes),
            x: x * cos + y * sin,
            y: y * cos - x * sin,
            width: along * scale,
            size: (state.size * c.hypot(d)).abs(),
            is_measured: font.is_measured,
        })?;
        *place = after([1.0, 0.0, 0.0, 1.0, along, 0.0], *place);
        Ok(())
    }
}

type Face<'a> = (&'a [u8], &'a Dictionary, Dictionary);

fn faces<'a>(all: &'a Dictionary, document: &'a Document) -> Vec<Face<'a>> {
    let named = all.iter().filter_map(|(name, font)| {
        let (_, font) = document.dereference(font).ok()?;
        let dict = font.as_dict().ok()?;
        Some((name.as_slice(), dict, Font::to_letters(dict)))
    });
    named.take(256).collect()
}
