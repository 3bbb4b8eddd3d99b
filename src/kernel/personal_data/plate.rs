//! French number plates: AA-123-AA since 2009, 123 ABC 45 before.

use super::context;
use super::run::{DASH, Run, SPACE};

/// Short words and units that stand between two numbers in ordinary capitals.
const WORDS: [&str; 34] = [
    "AN", "ANS", "CE", "CM", "DE", "DES", "EN", "ET", "KG", "KM", "LA", "LE", "LES", "MA", "MES",
    "ML", "MM", "NE", "PAR", "PAS", "SA", "SE", "TTC", "DH", "MN", "HT", "AP", "AV", "BD", "BP",
    "CS", "TEL", "SMS", "RDV",
];

/// Two letters, three digits, two letters. Without hyphens, capitals are asked for.
pub(super) fn since_2009(run: &Run<'_>, before: &str) -> Option<usize> {
    let end = run.word_end(7)?;
    run.number(2..5).filter(|number| *number > 0)?;
    let letters = [run.bytes(0..2)?, run.bytes(5..7)?];
    let allowed = letters.iter().all(|pair| pair.iter().all(|b| is_plate_letter(*b)));
    let (shape, gaps) = (run.shape(7), run.gaps(7));
    let capitals = letters.iter().flatten().all(u8::is_ascii_uppercase);
    let written = match (shape, gaps) {
        (0x232, DASH) => true,
        (0x232, SPACE) => capitals && letters.iter().all(|pair| !is_word_of_two(pair)),
        (0x7, 0) => capitals && !context::announces_file(before),
        _ => false,
    };
    (allowed && written && stands_alone(run, end, before)).then_some(end)
}

/// Three digits and three letters, or three or four digits and two letters, then a department.
pub(super) fn before_2009(run: &Run<'_>, before: &str) -> Option<usize> {
    [(3, 3), (4, 2), (3, 2)].into_iter().find_map(|(digits, letters)| {
        let from = digits + letters;
        run.number(0..digits).filter(|number| *number > 0)?;
        let series = run.bytes(digits..from)?;
        let plain = series.iter().all(|b| b.is_ascii_uppercase() && is_plate_letter(*b));
        if !plain || is_word_of_two(&series) {
            return None;
        }
        let area = [3, 2].into_iter().find(|size| department(run, from, *size))?;
        let end = run.word_end(from + area)?;
        let gaps = run.gaps(from + area);
        let groups = (digits << 8 | letters << 4 | area) as u64;
        let written = matches!(gaps, SPACE | DASH) && run.shape(from + area) == groups;
        (written && stands_alone(run, end, before)).then_some(end)
    })
}

/// Whether the symbols from this rank are a department: 01 to 95, 2A, 2B, 971 to 978.
fn department(run: &Run<'_>, from: usize, size: usize) -> bool {
    let ended = run.word_end(from + size).is_some();
    let corsica =
        run.symbol(from) == Some(b'2') && matches!(run.symbol(from + 1), Some(b'A' | b'B'));
    let number = run.number(from..from + size);
    ended
        && (size == 2 && (corsica || matches!(number, Some(1..=95)))
            || matches!(number, Some(971..=978)))
}

/// Plates use no letter that looks like a digit or another letter.
fn is_plate_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() && !matches!(byte.to_ascii_uppercase(), b'I' | b'O' | b'U')
}

fn is_word_of_two(letters: &[u8]) -> bool {
    WORDS.iter().any(|word| word.as_bytes().eq_ignore_ascii_case(letters))
}

/// A longer reference, such as `AB-123-CD-2021`, is not a plate.
fn stands_alone(run: &Run<'_>, end: usize, before: &str) -> bool {
    !before.ends_with(['-', '/', '_']) && !matches!(run.next_char(end), Some('-' | '/' | '_'))
}
