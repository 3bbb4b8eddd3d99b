//! What a page draws, of which only the words are followed.
use super::{
    cursor::{Cursor, Run},
    font::{self, Font, MOST_WIDTHS_IN_ALL, ToLetters, number},
    state::{Matrix, SAME, State, after, matrix},
};
use crate::attachments::{refusal::Refusal, turns};
use lopdf::{
    Dictionary, Document, Object, ObjectId, Stream,
    content::{Content, Operation},
};
use std::{collections::HashMap, rc::Rc};

/// Gestures in a file: a dense page has twenty thousand.
const MOST_GESTURES: u32 = 2_000_000;
/// Bytes of the drawing of one page: the library makes a value of each byte or two between gestures.
const LARGEST_DRAWING: usize = 2 << 20;
/// Fonts in a file.
const MOST_FONTS: usize = 1_000;
/// Drawings inside drawings.
const DEEPEST: u8 = 8;
/// Kept states: more are forgotten.
const MOST_STATES: usize = 64;

pub(super) struct Reader<'a, 'c> {
    document: &'a Document,
    to_letters: &'a ToLetters,
    cursor: &'c mut Cursor,
    gestures: u32,
    /// By their place: each is read once, however many drawings use it.
    fonts: HashMap<usize, Rc<Font<'a>>>,
    widths_left: usize,
}

impl<'a, 'c> Reader<'a, 'c> {
    pub(super) fn new(
        document: &'a Document,
        to_letters: &'a ToLetters,
        cursor: &'c mut Cursor,
    ) -> Self {
        let (fonts, widths_left) = (HashMap::new(), MOST_WIDTHS_IN_ALL);
        Self { document, to_letters, cursor, gestures: 0, fonts, widths_left }
    }

    /// Reads the words of a page.
    pub(super) fn page(&mut self, page: ObjectId) -> Result<(), Refusal> {
        let Ok(dict) = self.document.get_dictionary(page) else { return Ok(()) };
        let content = self.document.get_page_content_with_limit(page, LARGEST_DRAWING);
        let content = content.map_err(|_| Refusal::TooComplicated)?;
        self.drawing(&content, dict, SAME, 0)?;
        self.cursor.end_of_page();
        Ok(())
    }

    /// Follows a drawing, whose resources are named by `owner`.
    fn drawing(
        &mut self,
        content: &[u8],
        owner: &'a Dictionary,
        page: Matrix,
        depth: u8,
    ) -> Result<(), Refusal> {
        turns::in_time()?;
        let document = self.document;
        let resources = owner.get_deref(b"Resources", document).and_then(Object::as_dict);
        let named = |kind: &[u8]| {
            let kind = resources.as_ref().ok()?.get_deref(kind, document).ok()?;
            kind.as_dict().ok()
        };
        let (drawings, fonts) = (named(b"XObject"), named(b"Font"));
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
                    if let Some(font) = self.font(fonts, &state.font) {
                        self.words(operands.last(), &font, &mut state)?;
                    }
                }
                "Do" if depth < DEEPEST => {
                    let name = operands.first().and_then(|it| it.as_name().ok());
                    let drawing = name.zip(drawings).and_then(|(name, drawings)| {
                        drawings.get_deref(name, document).ok()?.as_stream().ok()
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

    /// The font of this name.
    fn font(&mut self, named: Option<&'a Dictionary>, name: &[u8]) -> Option<Rc<Font<'a>>> {
        let dict = named?.get_deref(name, self.document).and_then(Object::as_dict).ok()?;
        let place = font::place(dict);
        if let Some(known) = self.fonts.get(&place) {
            return Some(Rc::clone(known));
        }
        if self.fonts.len() == MOST_FONTS {
            return None;
        }
        let font = Font::of(dict, self.to_letters, self.document, &mut self.widths_left);
        let font = Rc::new(font);
        self.fonts.insert(place, Rc::clone(&font));
        Some(font)
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
