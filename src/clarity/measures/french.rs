//! Is a text in French? Its commonest small words say so: no dictionary travels to the browser.

use super::super::{letters::lower, measured::Span};

/// Small words that French texts are full of, and that English and Spanish do not have, or rarely.
const COMMON: [&str; 38] = [
    "au", "aux", "avec", "ce", "ces", "cette", "dans", "des", "du", "elle", "est", "et", "il",
    "ils", "je", "le", "les", "leur", "mais", "ne", "nos", "notre", "nous", "ou", "par", "pas",
    "pour", "qui", "sans", "ses", "sont", "sous", "sur", "une", "vos", "votre", "vous", "être",
];

/// Articles and small words that lose their vowel before another one: « l’usager ».
const ELIDED: [&str; 7] = ["l'", "d'", "qu'", "n'", "s'", "c'", "j'"];

/// Too few words to say: a title, a label.
const LEAST: usize = 12;

/// Of a hundred words, at least so many are among the commonest. French letters have 20 to 40; English and
/// Spanish texts, 3 at most.
const SHARE: usize = 8;

/// Whether a text of some length has hardly any of the commonest French words.
pub(super) fn is_foreign(text: &str, words: &[Span]) -> bool {
    let common = words.iter().filter(|word| is_common(word.of(text))).count();
    words.len() >= LEAST && common * 100 < words.len() * SHARE
}

fn is_common(word: &str) -> bool {
    // The longest of them has five letters.
    let mut letters = [0; 16];
    let mut length = 0;
    for c in word.chars().take(6).map(lower) {
        let Some(place) = letters.get_mut(length..length + c.len_utf8()) else { return false };
        c.encode_utf8(place);
        length += c.len_utf8();
    }
    let Some(Ok(start)) = letters.get(..length).map(str::from_utf8) else { return false };
    COMMON.contains(&start) || ELIDED.iter().any(|it| start.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::{super::words, *};

    fn foreign(text: &str) -> bool {
        is_foreign(text, &words::split(text))
    }

    #[test]
    fn english_and_spanish_are_told_from_french() {
        assert!(!foreign(crate::words::clarity::example()));
        assert!(!foreign(
            "L’USAGER DOIT FOURNIR LES PIÈCES SUIVANTES À L’APPUI DE SA DEMANDE DANS UN DÉLAI D’UN MOIS."
        ));
        assert!(foreign(
            "You must send us the papers that prove where you live, or on what date you moved, before \
             the end of the month. If you do not, we will not be able to pay you on time."
        ));
        assert!(foreign(
            "Usted debe enviar los documentos que prueban donde vive antes del final de mes. Si no lo \
             hace, no podremos pagar la ayuda en la fecha prevista."
        ));
    }

    #[test]
    fn a_few_words_say_nothing() {
        assert!(!foreign("Terms and conditions"));
        assert!(!foreign(""));
        // A list of labels has few small words, and some.
        assert!(!foreign(
            "Nom de naissance\nPrénoms\nDate et lieu de naissance\nAdresse\nCode postal\nVille\n\
             Numéro de téléphone\nSignature du demandeur"
        ));
    }
}
