//! Cases of the lexicon and of what it finds.

use super::*;
use std::collections::BTreeMap;

fn found(text: &str) -> Vec<&str> {
    Lexicon::new().find(text).into_iter().map(|it| it.span.of(text)).collect()
}

#[test]
fn the_table_is_whole() {
    let lexicon = Lexicon::new();
    assert!(lexicon.entries().len() >= 250, "{}", lexicon.entries().len());
    for entry in lexicon.entries() {
        assert!(!entry.phrase.is_empty() && !entry.plain.is_empty(), "{entry:?}");
        assert!(!entry.phrase.contains('\''), "straight apostrophe: {entry:?}");
        assert!(!entry.plain.contains('\''), "straight apostrophe: {entry:?}");
        assert_ne!(entry.phrase, entry.plain);
    }
    assert!(TABLE.lines().all(|line| line.split('\t').count() <= 3));
}

#[test]
fn the_table_is_in_alphabetical_order() {
    let key = |entry: &Entry| crate::kernel::text::fold(entry.phrase);
    assert!(Lexicon::new().entries().is_sorted_by_key(key));
}

#[test]
fn every_phrase_finds_itself_and_nothing_else() {
    let lexicon = Lexicon::new();
    let mut taken = BTreeMap::new();
    for (rank, entry) in (0..).zip(lexicon.entries()) {
        let found = lexicon.find(entry.phrase);
        assert_eq!(found.len(), 1, "{entry:?}");
        assert_eq!(found[0].span.of(entry.phrase), entry.phrase);
        let other = taken.insert(found[0].entry, entry.phrase);
        assert_eq!(found[0].entry, rank, "{} hides {other:?}", entry.phrase);
    }
}

#[test]
fn inflected_forms_are_found() {
    let cases = [
        ("les personnes SUSMENTIONNÉES", "SUSMENTIONNÉES"),
        ("le délai est prorogé", "prorogé"),
        ("ils prorogent le délai", "prorogent"),
        ("en vertu de l'article 3", "en vertu de"),
        ("En vertu du code", "En vertu du"),
        ("à défaut d’accord", "à défaut d"),
        ("a defaut des pieces", "a defaut des"),
        ("la pièce justificative", "pièce justificative"),
        ("une clause dérogatoire", "dérogatoire"),
        ("des taux dégressifs", "dégressifs"),
        ("vous êtes tenu de payer", "êtes tenu de"),
        ("la demande fait l’objet d’un refus", "fait l’objet d"),
        ("vous devez vous munir d’une carte", "munir d"),
        ("le document ci-joint", "ci-joint"),
        ("vous avez la faculté de choisir", "avez la faculté de"),
        ("lesdites pièces", "lesdites"),
        ("desdites pièces", "desdites"),
        ("en\nvertu de", "en\nvertu de"),
    ];
    for (text, phrase) in cases {
        assert_eq!(found(text), [phrase], "{text}");
    }
}

/// The simple plural of a word; small words and verbs have none.
fn plural(word: &str) -> String {
    let is_small = word.chars().count() < 4 || word.ends_with(['s', 'x', 'z']);
    let is_fixed = is_small || ["dans", "être", "avoir", "faire"].contains(&word);
    if is_fixed { word.to_owned() } else { [word, "s"].concat() }
}

#[test]
fn simple_plurals_are_found_whatever_words_take_them() {
    let lexicon = Lexicon::new();
    for (rank, entry) in (0..).zip(lexicon.entries()) {
        let words: Vec<_> = entry.phrase.split(' ').collect();
        for many in 1..=words.len() {
            let plural: Vec<_> = words
                .iter()
                .enumerate()
                .map(|(at, it)| if at < many { plural(it) } else { (*it).to_owned() })
                .collect();
            let plural = plural.join(" ");
            let found: Vec<_> = lexicon.find(&plural).into_iter().map(|it| it.entry).collect();
            assert_eq!(found, [rank], "{plural}");
        }
    }
    for (text, phrase) in [
        ("vos ayants droit", "ayants droit"),
        ("des ayants-droits", "ayants-droits"),
        ("des ayants cause", "ayants cause"),
        ("les procès-verbaux", "procès-verbaux"),
        ("les nus-propriétaires", "nus-propriétaires"),
        ("des mises en demeure", "mises en demeure"),
    ] {
        assert_eq!(found(text), [phrase], "{text}");
    }
}

#[test]
fn the_longest_phrase_wins() {
    assert_eq!(found("un recours gracieux, puis un recours"), ["recours gracieux", "recours"]);
}

#[test]
fn punctuation_parts_phrases() {
    assert_eq!(found("en vertu. De plus"), Vec::<&str>::new());
    assert_eq!(found("en\n\nvertu de"), Vec::<&str>::new());
}

#[test]
fn ordinary_words_are_left_alone() {
    let text = "Vous avez reçu un relevé de compte. La grève dure deux jours et les deux tiers des \
        guichets sont fermés. Payez en argent liquide ou par carte. Cela signifie que vous pouvez \
        lire les consignes à la mairie. Nous vous donnons un avis. Les enfants vont à l’école avec \
        leurs parents. Il faut remplir le papier, le signer et le poster avant le 3 mars. Votre \
        demande est acceptée. Vous aurez une réponse dans dix jours. La mention doit être lisible. \
        Le solde du compte est de 12 euros. Appelez-nous si vous avez besoin d’aide.";
    assert_eq!(found(text), Vec::<&str>::new());
}
