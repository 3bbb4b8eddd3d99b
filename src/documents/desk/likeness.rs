//! Are these two the same document? Pure: numbers, titles and passages are compared.
use crate::{
    documents::{codes::State, model::Document},
    kernel::text::fold,
};

/// From this on two titles, or two passages, are worth a look. Per cent.
pub const ALIKE: u32 = 45;

/// The groups of three letters of a text's words, in order, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigrams(Vec<[u8; 3]>);

impl Trigrams {
    pub fn of(text: &str) -> Self {
        let folded = fold(text);
        let mut all = vec![];
        let letters = |c: char| !c.is_alphanumeric();
        for word in folded.split(letters).filter(|word| word.len() > 2 && !is_common(word)) {
            // Beginnings and ends count as letters: they tell « aide » from « aider » and « plaide ».
            let padded = [b" ", word.as_bytes(), b" "].concat();
            all.extend(padded.windows(3).filter_map(|it| <[u8; 3]>::try_from(it).ok()));
        }
        all.sort_unstable();
        all.dedup();
        Self(all)
    }

    /// What the two share, of what either has: per cent.
    pub fn likeness(&self, other: &Self) -> u32 {
        let (a, b) = (&self.0, &other.0);
        let (mut at, mut to, mut shared) = (0, 0, 0_usize);
        while let (Some(x), Some(y)) = (a.get(at), b.get(to)) {
            shared += usize::from(x == y);
            at += usize::from(x <= y);
            to += usize::from(x >= y);
        }
        let either = a.len() + b.len() - shared;
        u32::try_from((shared * 100).checked_div(either).unwrap_or_default()).unwrap_or_default()
    }
}

/// Words that many titles have, and that say nothing of which document it is.
fn is_common(word: &str) -> bool {
    matches!(
        word,
        "des"
            | "les"
            | "une"
            | "aux"
            | "par"
            | "pour"
            | "sur"
            | "dans"
            | "avec"
            | "formulaire"
            | "demande"
            | "courrier"
            | "lettre"
            | "cerfa"
            | "document"
            | "notice"
    )
}

/// The CERFA numbers that a text speaks of: five digits after « cerfa », or before a version (`*09`).
pub fn numbers_in(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut found = vec![];
    let mut from = 0;
    while let Some(start) = folded[from..].find(|c: char| c.is_ascii_digit()).map(|at| from + at) {
        let rest = &folded[start..];
        let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        from = start + length;
        let before = &folded[folded.floor_char_boundary(start.saturating_sub(16))..start];
        let is_named = before.contains("cerfa") || folded[from..].starts_with('*');
        if length == 5 && is_named {
            found.push(folded[start..from].to_owned());
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// How far a dossier went: of two, the one that went further stays.
const fn progress(state: State) -> u8 {
    match state {
        State::Reported => 0,
        State::Refused => 1,
        State::Qualified => 2,
        State::Accepted => 3,
        State::Rewriting => 4,
        State::Tested => 5,
        State::Published => 6,
        State::Measured => 7,
    }
}

/// Of two dossiers of one document, which stays and which joins it; `None` when both hold a rewriting:
/// one would be lost.
pub fn joined<'a>(one: &'a Document, two: &'a Document) -> Option<(&'a Document, &'a Document)> {
    let rank = |it: &Document| {
        let numbered = it.identity.cerfa.is_some();
        (progress(it.state), numbered, std::cmp::Reverse(it.id))
    };
    let (stays, goes) = if rank(one) >= rank(two) { (one, two) } else { (two, one) };
    (progress(goes.state) <= progress(State::Accepted)).then_some((stays, goes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(one: &str, two: &str) -> u32 {
        Trigrams::of(one).likeness(&Trigrams::of(two))
    }

    #[test]
    fn the_same_title_written_otherwise_is_alike() {
        let title = "Demande d’allocation personnalisée d’autonomie";
        for other in [
            "DEMANDE D'ALLOCATION PERSONNALISEE D'AUTONOMIE",
            "Allocation personnalisée autonomie (formulaire)",
            "Allocation personnalisée d’autonomie à domicile",
        ] {
            assert!(likeness(title, other) >= ALIKE, "{other}: {}", likeness(title, other));
        }
        for other in ["Demande d’aide au logement", "Formulaire de demande", "", "Autonomie"] {
            assert!(likeness(title, other) < ALIKE, "{other}: {}", likeness(title, other));
        }
        assert_eq!(likeness(title, title), 100);
        assert_eq!(likeness("", ""), 0);
    }

    #[test]
    fn numbers_are_found_in_texts() {
        let cases: [(&str, &[&str]); 6] = [
            ("Cerfa n° 11527*09", &["11527"]),
            ("le formulaire CERFA 13406", &["13406"]),
            ("11527*09 puis 11527*10", &["11527"]),
            ("75013 Paris", &[]),
            ("cerfa 123456", &[]),
            ("né à 35000, « é » cerfa 10101", &["10101"]),
        ];
        for (text, numbers) in cases {
            assert_eq!(numbers_in(text), numbers, "{text}");
        }
    }
}
