//! What a page draws, of which only the words are followed.
use super::{
    cursor::{Cursor, Run},
    font::{Font, number},
    state::{Matrix, SAME, State, after, matrix},
};
use crate::attachments::{refusal::Refusal, turns};
use lopdf::{
    Dictionary, Document, Object, ObjectId, Stream,
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
        let mut state = State::new(page);
        let mut states = vec![];
        for gesture in Content::decode_iter(content) {
            let Ok(Operation { operator, operands }) = gesture else { break };
            self.gestures += 1;
            if self.gestures > MOST_GESTURES {
                return Err(Refusal::TooComplicated);
            }
            if self.gestures.is_multiple_of(256) {
                turns::in_time()?;
            }
            state.obey(&operator, &operands);
            match operator.as_str() {
                "q" if states.len() < MOST_STATES => states.push(state.clone()),
                "Q" => state = states.pop().unwrap_or(state),
                "Tj" | "TJ" | "'" | "\"" => {
                    if let Some(font) = fonts.get(state.font.as_slice()) {
                        self.words(operands.last(), font, &mut state)?;
                    }
                }
                "Do" if depth < DEEPEST => {
                    let name = operands.first().and_then(|it| it.as_name().ok());
                    let drawing = name.zip(drawings).and_then(|(name, drawings)| {
                        drawings.get_deref(name, self.document).ok()?.as_stream().ok()
                    });
                    if let Some(drawing) = drawing {
                        self.inside(drawing, owner, state.page, depth + 1)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Follows a drawing that another one draws.
    fn inside(
        &mut self,
        drawing: &'a Stream,
        owner: &'a Dictionary,
        page: Matrix,
        depth: u8,
    ) -> Result<(), Refusal> {
        let kind = drawing.dict.get(b"Subtype").and_then(Object::as_name);
        if !kind.is_ok_and(|kind| kind == b"Form") {
            return Ok(());
        }
        let content = drawing.get_plain_content_with_limit(LARGEST_DRAWING);
        let content = content.map_err(|_| Refusal::TooComplicated)?;
        let own = drawing.dict.get_deref(b"Matrix", self.document);
        let own = own.and_then(Object::as_array).map_or(SAME, |all| matrix(all));
        let owner = if drawing.dict.has(b"Resources") { &drawing.dict } else { owner };
        self.drawing(&content, owner, after(own, page), depth)
    }

    /// Words, or pieces of words and what is between them.
    fn words(
        &mut self,
        what: Option<&Object>,
        font: &Font<'_>,
        state: &mut State,
    ) -> Result<(), Refusal> {
        let pieces = match what {
            Some(Object::Array(pieces)) => pieces.as_slice(),
            Some(one) => std::slice::from_ref(one),
            None => return Ok(()),
        };
        for piece in pieces {
            if let Object::String(codes, _) = piece {
                self.word(codes, font, state)?;
            } else {
                state.back(number(piece));
            }
        }
        Ok(())
    }

    fn word(&mut self, codes: &[u8], font: &Font<'_>, state: &mut State) -> Result<(), Refusal> {
        let length = state.length(font.advance(codes));
        let place = after(state.place, state.page);
        let scale = place[0].hypot(place[1]);
        // On its side or upside down, lines still go down from the point of view of their letters.
        let (cos, sin) =
            if scale > 0.0 { (place[0] / scale, place[1] / scale) } else { (1.0, 0.0) };
        self.cursor.add(&Run {
            text: font.letters(codes),
            x: place[4] * cos + place[5] * sin,
            y: place[5] * cos - place[4] * sin,
            width: length * scale,
            size: (state.size * place[2].hypot(place[3])).abs(),
            is_measured: font.is_measured,
        })?;
        state.forward(length);
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
