//! The receipt: a code that replaces an account. 80 random bits, written so that one can dictate it.
use crate::kernel::time::Day;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Neither I, O, 0 nor 1: nothing that a hand or an eye confuses.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH: usize = 16;
const GROUP: usize = 4;

/// `K7QF-3M2P-X9TD-6WHA`. Only its slow hash is ever stored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ReceiptCode(String);

impl ReceiptCode {
    /// The code made of these 80 bits.
    pub fn of_bits(bits: [u8; 10]) -> Self {
        let number = bits.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
        let symbol = |at: usize| {
            let index = number >> (5 * (LENGTH - 1 - at)) & 31;
            char::from(ALPHABET[usize::try_from(index).unwrap_or_default()])
        };
        Self((0..LENGTH).map(symbol).collect())
    }

    /// Reads a code as people type it: case, spaces and dashes do not count.
    pub fn parse(typed: &str) -> Option<Self> {
        let ignored = |it: &char| {
            it.is_whitespace() || matches!(it, '-' | '\u{2010}'..='\u{2015}' | '.' | '_')
        };
        let symbols: String = typed
            .chars()
            .filter(|it| !ignored(it))
            .take(LENGTH + 1)
            .map(|it| it.to_ascii_uppercase())
            .collect();
        let right = symbols.len() == LENGTH && symbols.bytes().all(|it| ALPHABET.contains(&it));
        right.then_some(Self(symbols))
    }

    /// How many signs this lacks to be a code; letters that no code holds count all the same.
    pub fn missing(typed: &str) -> u32 {
        let signs = typed.chars().filter(|it| it.is_alphanumeric()).count();
        u32::try_from(LENGTH.saturating_sub(signs)).unwrap_or_default()
    }

    /// Its sixteen symbols, without separation: what is hashed.
    pub fn symbols(&self) -> &str {
        &self.0
    }

    /// Four groups of four, to show.
    pub fn groups(&self) -> Vec<String> {
        self.0.as_bytes().chunks(GROUP).map(|it| String::from_utf8_lossy(it).into_owned()).collect()
    }

    /// The first group, then dots: enough to know which receipt it is.
    pub fn hint(&self) -> String {
        let first = self.0.get(..GROUP).unwrap_or_default();
        format!("{first}-••••-••••-••••")
    }
}

impl fmt::Display for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.groups().join("-"))
    }
}

impl fmt::Debug for ReceiptCode {
    /// A code is a secret: logs never hold one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReceiptCode(…)")
    }
}

impl From<ReceiptCode> for String {
    fn from(code: ReceiptCode) -> Self {
        code.0
    }
}

impl TryFrom<String> for ReceiptCode {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a receipt code")
    }
}

/// Working days within which a moderator reads, and a service answers: what we aim at and say.
const READ_WITHIN: u32 = 2;
const ANSWER_WITHIN: u32 = 10;

/// What the author leaves with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    pub code: ReceiptCode,
    pub received_on: Day,
    pub title: String,
    pub services: Vec<String>,
    /// The same form had come already: nothing was sent twice.
    pub again: bool,
    /// Its words had changed meanwhile, and took the place of the first ones.
    pub corrected: bool,
}

/// The day by which a moderator should have read what came in on `day`.
pub fn read_by(day: Day) -> Day {
    working_days_after(day, READ_WITHIN)
}

/// The day by which a service should have answered what was published on `day`.
pub fn answer_by(day: Day) -> Day {
    working_days_after(day, ANSWER_WITHIN)
}

/// Saturdays and Sundays do not count.
fn working_days_after(day: Day, mut count: u32) -> Day {
    let mut day = day;
    while count > 0 {
        day = day.plus_days(1);
        // 1970-01-01 was a Thursday: numbers 2 and 3 were Saturday and Sunday.
        if !matches!(day.number().rem_euclid(7), 2 | 3) {
            count -= 1;
        }
    }
    day
}

impl Receipt {
    /// As this browser's tab keeps it: one thing on each line.
    pub fn to_lines(&self) -> String {
        format!("{}\n{}\n{}\n{}", self.code, self.received_on, self.title, self.services.join("\n"))
    }

    /// The inverse of [`Receipt::to_lines`].
    pub fn of_lines(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        Some(Self {
            code: ReceiptCode::parse(lines.next()?)?,
            received_on: Day::parse(lines.next()?)?,
            title: lines.next()?.to_owned(),
            services: lines.map(str::to_owned).collect(),
            again: false,
            corrected: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = ReceiptCode::of_bits([0, 68, 50, 20, 199, 66, 84, 182, 53, 207]);
        assert_eq!(code.to_string(), "ABCD-EFGH-JKLM-NPQR");
        for typed in ["abcd efgh jklm npqr", " ABCDEFGHJKLMNPQR ", "abcd–efgh—jklm-npqr"] {
            assert_eq!(ReceiptCode::parse(typed).as_ref(), Some(&code), "{typed}");
        }
        assert_eq!(ReceiptCode::of_bits([255; 10]).to_string(), "9999-9999-9999-9999");
    }

    #[test]
    fn what_is_not_a_code_is_refused() {
        for typed in [
            "",
            "ABCD-EFGH-JKLM-NPQ",
            "ABCD-EFGH-JKLM-NPQRS",
            "0BCD-EFGH-JKLM-NPQR",
            "ÉBCD-EFGH-JKLM-NPQR",
        ] {
            assert_eq!(ReceiptCode::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_code_never_shows_in_a_log() {
        let code = ReceiptCode::of_bits([7; 10]);
        assert!(!format!("{code:?}").contains(code.symbols()));
    }

    #[test]
    fn weekends_do_not_count() {
        let friday = Day::parse("2026-03-06").unwrap();
        assert_eq!(read_by(friday).to_string(), "2026-03-10");
        assert_eq!(answer_by(friday).to_string(), "2026-03-20");
    }

    #[test]
    fn a_receipt_comes_back_from_its_lines() {
        let receipt = Receipt {
            code: ReceiptCode::of_bits([3; 10]),
            received_on: Day::parse("2026-03-06").unwrap(),
            title: "Une attente".to_owned(),
            services: vec!["Mairie".to_owned(), "Caf".to_owned()],
            again: false,
            corrected: false,
        };
        assert_eq!(Receipt::of_lines(&receipt.to_lines()), Some(receipt));
        assert_eq!(Receipt::of_lines("x"), None);
    }
}
