//! Where the last words were put, from which blanks, lines and paragraphs are told.
use super::LONGEST;
use crate::attachments::refusal::Refusal;

/// Words, where they begin and end on the page, and how tall they are.
pub(super) struct Run {
    pub(super) text: String,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) size: f64,
    /// Whether the width is known: not for the fonts that every reader of PDF has.
    pub(super) is_measured: bool,
}

/// The text so far.
#[derive(Default)]
pub(super) struct Cursor {
    pub(super) text: String,
    characters: usize,
    last: Option<Place>,
}

#[derive(Clone, Copy)]
struct Place {
    end: f64,
    y: f64,
    size: f64,
    is_measured: bool,
}

/// In heights of letters: a change of line, and one that starts a paragraph.
const LINE: f64 = 0.5;
const PARAGRAPH: f64 = 1.8;
/// In heights of letters: between two words. Half as much is still the play between two letters.
const BLANK: f64 = 0.18;
/// The same when the width of the words before is only a guess.
const GUESSED_BLANK: f64 = 1.5;

impl Cursor {
    /// Adds words, after what their place says.
    pub(super) fn add(&mut self, run: &Run) -> Result<(), Refusal> {
        if run.text.is_empty() {
            return Ok(());
        }
        if let Some(last) = self.last {
            let size = last.size.min(run.size).max(1.0);
            let down = (last.y - run.y).abs() / size;
            let right = (run.x - last.end) / size;
            let blank = if last.is_measured { BLANK } else { GUESSED_BLANK };
            if down > PARAGRAPH {
                self.text.push_str("\n\n");
            } else if down > LINE {
                self.text.push('\n');
            } else if (right > blank || right < -1.0) && !self.text.ends_with(char::is_whitespace) {
                self.text.push(' ');
            }
        }
        self.characters += run.text.chars().count();
        if self.characters > LONGEST as usize {
            return Err(Refusal::TooMuchText);
        }
        self.text.push_str(&run.text);
        self.last = Some(Place {
            end: run.x + run.width,
            y: run.y,
            size: run.size,
            is_measured: run.is_measured,
        });
        Ok(())
    }

    /// A paragraph may go on over the page: [`super::tidy`] tells.
    pub(super) fn end_of_page(&mut self) {
        self.text.push_str("\n\n");
        self.last = None;
    }
}
