//! Where the next words go, and how they are set: what a drawing changes as it goes.
use super::font::number;
use lopdf::Object;

/// A change of coordinates, as PDF writes it.
pub(super) type Matrix = [f64; 6];

pub(super) const SAME: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// What `first` does, and `then` does after it.
pub(super) fn after(first: Matrix, then: Matrix) -> Matrix {
    let through = |x: f64, y: f64| (x * then[0] + y * then[2], x * then[1] + y * then[3]);
    let across = through(first[0], first[1]);
    let up = through(first[2], first[3]);
    let moved = through(first[4], first[5]);
    [across.0, across.1, up.0, up.1, moved.0 + then[4], moved.1 + then[5]]
}

/// Six numbers; those that are missing are zero.
pub(super) fn matrix(numbers: &[Object]) -> Matrix {
    [0, 1, 2, 3, 4, 5].map(|at: usize| numbers.get(at).map_or(0.0, number))
}

#[derive(Clone)]
pub(super) struct State {
    /// From the drawing to the page.
    pub(super) page: Matrix,
    /// The start of the line, and the end of the last words.
    line: Matrix,
    pub(super) place: Matrix,
    /// The name of the font.
    pub(super) font: Vec<u8>,
    pub(super) size: f64,
    between_letters: f64,
    between_words: f64,
    stretch: f64,
    leading: f64,
}

impl State {
    pub(super) const fn new(page: Matrix) -> Self {
        Self {
            page,
            line: SAME,
            place: SAME,
            font: vec![],
            size: 1.0,
            between_letters: 0.0,
            between_words: 0.0,
            stretch: 1.0,
            leading: 0.0,
        }
    }

    /// Does what `operator` says, when it is about places and fonts.
    pub(super) fn obey(&mut self, operator: &str, operands: &[Object]) {
        let value = |at: usize| operands.get(at).map_or(0.0, number);
        match operator {
            "cm" => self.page = after(matrix(operands), self.page),
            "BT" => (self.line, self.place) = (SAME, SAME),
            "Tm" => (self.line, self.place) = (matrix(operands), matrix(operands)),
            "Tf" => {
                let name = operands.first().and_then(|it| it.as_name().ok());
                self.font = name.unwrap_or_default().to_vec();
                self.size = value(1);
            }
            "Tc" => self.between_letters = value(0),
            "Tw" => self.between_words = value(0),
            "Tz" => self.stretch = value(0) / 100.0,
            "TL" => self.leading = value(0),
            "Td" => self.new_line(value(0), value(1)),
            "TD" => {
                self.leading = -value(1);
                self.new_line(value(0), value(1));
            }
            "T*" | "'" => self.new_line(0.0, -self.leading),
            "\"" => {
                (self.between_words, self.between_letters) = (value(0), value(1));
                self.new_line(0.0, -self.leading);
            }
            _ => {}
        }
    }

    fn new_line(&mut self, x: f64, y: f64) {
        self.line = after([1.0, 0.0, 0.0, 1.0, x, y], self.line);
        self.place = self.line;
    }

    /// Goes back, in thousandths of the height of letters.
    pub(super) fn back(&mut self, by: f64) {
        self.forward(-by / 1000.0 * self.size * self.stretch);
    }

    pub(super) fn forward(&mut self, by: f64) {
        self.place = after([1.0, 0.0, 0.0, 1.0, by, 0.0], self.place);
    }

    /// How far words go: their width in heights of letters, how many signs, how many of them blank.
    pub(super) fn length(&self, (width, signs, blanks): (f64, f64, f64)) -> f64 {
        let letters = width * self.size + signs * self.between_letters;
        (letters + blanks * self.between_words) * self.stretch
    }
}
