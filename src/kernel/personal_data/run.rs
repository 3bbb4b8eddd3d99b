//! Reads the digits and letters of a number through the separators people put between them.

/// Most symbols read from one start: the longest IBAN.
const LONGEST: usize = 34;
/// Most separators between two symbols, as in `06 - 12`.
const WIDEST_GAP: usize = 3;

/// Separator classes, as bits.
pub(super) const SPACE: u8 = 1;
pub(super) const DOT: u8 = 2;
pub(super) const DASH: u8 = 4;
pub(super) const OTHER: u8 = 8;

struct Symbol {
    byte: u8,
    /// Classes of the separators before it; 0 when it touches the previous symbol.
    gap: u8,
    end: usize,
}

/// The symbols found from one start. Bounded, so that a scan stays linear.
pub(super) struct Run<'t> {
    text: &'t str,
    symbols: Vec<Symbol>,
}

impl<'t> Run<'t> {
    pub(super) fn read(text: &'t str, at: usize) -> Self {
        let mut symbols: Vec<Symbol> = Vec::with_capacity(LONGEST);
        let (mut gap, mut width) = (0, 0);
        let rest = text.get(at..).unwrap_or_default();
        for (offset, c) in rest.char_indices() {
            if c.is_ascii_alphanumeric() {
                let byte = u8::try_from(c).unwrap_or_default();
                symbols.push(Symbol { byte, gap, end: at + offset + 1 });
                (gap, width) = (0, 0);
            } else if let Some(class) = separator(c)
                && width < WIDEST_GAP
            {
                gap |= class;
                width += 1;
            } else {
                break;
            }
            if symbols.len() == LONGEST {
                break;
            }
        }
        Self { text, symbols }
    }

    /// The symbol at this rank, in upper case.
    pub(super) fn symbol(&self, rank: usize) -> Option<u8> {
        self.symbols.get(rank).map(|s| s.byte.to_ascii_uppercase())
    }

    /// The symbols of these ranks as typed.
    pub(super) fn bytes(&self, ranks: core::ops::Range<usize>) -> Option<Vec<u8>> {
        Some(self.symbols.get(ranks)?.iter().map(|s| s.byte).collect())
    }

    /// The value of the digits of these ranks; `None` when one is missing or is a letter.
    pub(super) fn number(&self, ranks: core::ops::Range<usize>) -> Option<u64> {
        self.symbols.get(ranks)?.iter().try_fold(0_u64, |value, s| {
            s.byte
                .is_ascii_digit()
                .then(|| (value % 1_000_000_000_000_000_000) * 10 + u64::from(s.byte - b'0'))
        })
    }

    /// Whether the first `count` symbols are digits.
    pub(super) fn all_digits(&self, count: usize) -> bool {
        self.symbols.get(..count).is_some_and(|s| s.iter().all(|s| s.byte.is_ascii_digit()))
    }

    /// Where the first `count` symbols end, when a word ends there too.
    pub(super) fn word_end(&self, count: usize) -> Option<usize> {
        let end = self.symbols.get(count.checked_sub(1)?)?.end;
        let next = self.text.get(end..)?.chars().next();
        (!next.is_some_and(is_word)).then_some(end)
    }

    /// The character after this offset.
    pub(super) fn next_char(&self, end: usize) -> Option<char> {
        self.text.get(end..)?.chars().next()
    }

    /// The sizes of the first groups, one hexadecimal digit each: `0x22222` for five pairs.
    /// A group of more than 15 counts for 15.
    pub(super) fn shape(&self, count: usize) -> u64 {
        let mut shape = 0_u64;
        for (rank, symbol) in self.symbols.iter().take(count).enumerate() {
            if rank == 0 || symbol.gap != 0 {
                shape = (shape << 4) | 1;
            } else if shape & 15 < 15 {
                shape += 1;
            }
        }
        shape
    }

    /// The classes of all separators among the first `count` symbols.
    pub(super) fn gaps(&self, count: usize) -> u8 {
        self.symbols.iter().take(count).skip(1).fold(0, |all, s| all | s.gap)
    }
}

fn separator(c: char) -> Option<u8> {
    match c {
        ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}' => Some(SPACE),
        '.' | '·' => Some(DOT),
        '-' | '\u{2010}'..='\u{2013}' => Some(DASH),
        '/' | ',' | '_' | '(' | ')' => Some(OTHER),
        _ => None,
    }
}

/// Whether a character belongs to a word. Outside ASCII, all but signs and punctuation: a short
/// test in place of the Unicode tables.
pub(super) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{d7}' | '\u{f7}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        _ => c >= '\u{c0}',
    }
}

/// Whether an IBAN or a plate may start here: two letters then a digit, at most one sign between;
/// or a letter O put for the zero of a telephone number.
pub(super) fn letters_then_digit(text: &str, at: usize) -> bool {
    let mut next = text.get(at..).unwrap_or_default().chars();
    let (first, second) = (next.next(), next.next());
    if second.is_some_and(|c| c.is_ascii_digit()) {
        return matches!(first, Some('o' | 'O'));
    }
    if !second.is_some_and(|c| c.is_ascii_alphabetic()) {
        return false;
    }
    let third = next.next();
    let sign = third.and_then(separator).is_some();
    let digit = if sign { next.next() } else { third };
    digit.is_some_and(|c| c.is_ascii_digit())
}

/// Whether a text ends with a digit and a separator: what follows continues a longer number.
pub(super) fn continues_number(before: &str) -> bool {
    let mut back = before.chars().rev();
    back.next().is_some_and(|c| separator(c).is_some())
        && back.next().is_some_and(|c| c.is_ascii_digit())
}
