//! What the words before a number say about it.

use crate::kernel::text;

/// How many words back are read.
const WORDS: usize = 4;

/// Beginnings of words that announce the reference of a file, folded.
const FILE: [&str; 14] = [
    "dossier",
    "allocataire",
    "siren",
    "siret",
    "ref",
    "identifiant",
    "client",
    "command",
    "factur",
    "contrat",
    "cerfa",
    "recepisse",
    "suivi",
    "demande",
];

/// Beginnings of words that announce a telephone number or a person's number, folded.
const PERSONAL: [&str; 10] =
    ["tel", "appel", "portable", "mobile", "joign", "joind", "rappel", "fixe", "secu", "contact"];

/// Whether the nearest telling word announces a file, not a person.
///
/// The nearest one alone decides, so that a mask put further back changes nothing.
pub(super) fn announces_file(before: &str) -> bool {
    let words = before.rsplit(|c: char| !super::is_word(c)).filter(|word| !word.is_empty());
    for word in words.take(WORDS) {
        // Telling words are short: folding the beginning is enough.
        let start: String = word.chars().take(12).flat_map(text::fold_char).collect();
        if PERSONAL.iter().any(|key| start.starts_with(key)) {
            return false;
        }
        if FILE.iter().any(|key| start.starts_with(key)) {
            return true;
        }
    }
    false
}
