//! Finds and masks personal data in what people write, in the browser while they type and again
//! on the server: one engine, so that both always agree.
//!
//! Only shapes that can be checked are sought (a key, a structure), because a note shown for
//! nothing teaches people to ignore notes. Numbers of services are not personal: short numbers
//! and everything in `08`, `09 69 3` or `09 71 10 3` are left alone.

use serde::{Deserialize, Serialize};

mod card;
mod context;
mod email;
mod iban;
mod ip;
mod nir;
mod phone;
mod plate;
#[cfg(test)]
mod properties;
mod run;
mod tax;
#[cfg(test)]
mod tests;

use run::{Run, is_word};

/// The class of a piece of personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An e-mail address.
    Email,
    /// A telephone number that may be somebody's.
    Phone,
    /// A French social security number (NIR).
    Nir,
    /// A French tax number of a person (13 digits, with key).
    TaxNumber,
    /// A bank account: IBAN of any country, or French RIB.
    Iban,
    /// A payment card.
    Card,
    /// A French number plate.
    Plate,
    /// A public IPv4 address.
    IpAddress,
}

impl Kind {
    /// All classes, in the order they are explained to people.
    pub const ALL: [Self; 8] = [
        Self::Email,
        Self::Phone,
        Self::Nir,
        Self::TaxNumber,
        Self::Iban,
        Self::Card,
        Self::Plate,
        Self::IpAddress,
    ];

    /// The stable code of the class, used in storage and in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Nir => "nir",
            Self::TaxNumber => "tax_number",
            Self::Iban => "iban",
            Self::Card => "card",
            Self::Plate => "plate",
            Self::IpAddress => "ip_address",
        }
    }
}

/// A passage that looks like personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What it seems to be.
    pub kind: Kind,
    /// Byte offset of its first character.
    pub start: usize,
    /// Byte offset after its last character.
    pub end: usize,
}

/// The sign that opens a mask; a no-break space and the label follow it.
pub const MASK: char = '▇';

/// All passages that look like personal data, in order, without overlap, in linear time.
///
/// A text that was masked has none left: the decision on a passage never depends on what stands
/// after the character that follows it, nor on passages already found before it.
#[must_use]
pub fn scan(text: &str) -> Vec<Finding> {
    let mut emails = email::find_all(text).into_iter().peekable();
    let mut found = Vec::new();
    let mut floor = 0;
    let mut before = (' ', ' ');
    for (at, c) in text.char_indices() {
        while let Some(email) = emails.next_if(|e| e.start <= at) {
            floor = add(&mut found, email);
        }
        let in_mask = before.0 == MASK && matches!(before.1, ' ' | '\u{a0}');
        if at >= floor
            && !is_word(before.1)
            && !in_mask
            && let Some((kind, end)) = number_at(text, at, c, floor)
        {
            floor = add(&mut found, Finding { kind, start: at, end });
        }
        before = (before.1, c);
    }
    found
}

/// Adds a finding, joined to the last one when they overlap; returns where the last one ends.
fn add(found: &mut Vec<Finding>, new: Finding) -> usize {
    match found.last_mut() {
        Some(last) if new.start < last.end => {
            last.kind = new.kind;
            last.end = last.end.max(new.end);
            last.end
        }
        _ => {
            found.push(new);
            new.end
        }
    }
}

/// The number that starts exactly here, and where it ends. `floor` is the end of the last finding.
fn number_at(text: &str, at: usize, first: char, floor: usize) -> Option<(Kind, usize)> {
    let before = text.get(floor..at)?;
    if first == '+' {
        let run = Run::read(text, at + 1);
        return phone::international(&run, 0).map(|end| (Kind::Phone, end));
    }
    if first.is_ascii_digit() {
        let run = Run::read(text, at);
        return nir::with_key(&run)
            .map(|end| (Kind::Nir, end))
            .or_else(|| iban::rib(&run).map(|end| (Kind::Iban, end)))
            .or_else(|| card::find(&run).map(|end| (Kind::Card, end)))
            .or_else(|| tax::find(&run).map(|end| (Kind::TaxNumber, end)))
            .or_else(|| nir::without_key(&run, before).map(|end| (Kind::Nir, end)))
            .or_else(|| phone::find(&run, before).map(|end| (Kind::Phone, end)))
            .or_else(|| plate::before_2009(&run, before).map(|end| (Kind::Plate, end)))
            .or_else(|| ip::find(text, at, before).map(|end| (Kind::IpAddress, end)));
    }
    if first.is_ascii_alphabetic() && run::letters_then_digit(text, at) {
        let run = Run::read(text, at);
        return iban::find(&run)
            .map(|end| (Kind::Iban, end))
            .or_else(|| plate::since_2009(&run, before).map(|end| (Kind::Plate, end)))
            .or_else(|| phone::find(&run, before).map(|end| (Kind::Phone, end)));
    }
    None
}

/// The text with each finding replaced by a mask: `▇`, a no-break space and the caller's label.
///
/// Findings that do not fit the text (it changed since the scan) are skipped. A label is one or
/// several words without digits, not ending with a word of two letters.
#[must_use]
pub fn mask(text: &str, findings: &[Finding], label: impl Fn(Kind) -> &'static str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for finding in findings {
        if finding.start >= finding.end || !text.is_char_boundary(finding.end) {
            continue;
        }
        if let Some(kept) = text.get(from..finding.start) {
            out.push_str(kept);
            out.push(MASK);
            out.push('\u{a0}');
            out.push_str(label(finding.kind));
            from = finding.end;
        }
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// The text with only this finding masked, for the « mask » button beside one note.
#[must_use]
pub fn mask_one(text: &str, finding: Finding, label: impl Fn(Kind) -> &'static str) -> String {
    mask(text, &[finding], label)
}
