//! How documents are found.
use super::*;

fn finds(text: &str, typed: &str) -> bool {
    let directory = Directory::default();
    Search::new(&directory, typed).finds(&fold(text), None)
}

#[test]
fn every_word_typed_begins_a_word() {
    let text = "Demande d’aide au logement cerfa 14069 Ministère";
    for typed in ["logement aide", "Ministere log", "l’aide", "cerfa n° 14069*02", "  ", "au"] {
        assert!(finds(text, typed), "{typed}");
    }
    for typed in ["gement", "logement social", "4069"] {
        assert!(!finds(text, typed), "{typed}");
    }
}

#[test]
fn letters_stand_for_words() {
    assert!(finds("Demande de revenu de solidarité active", "rsa"));
    assert!(finds("Simulateur RSA", "rsa"));
    assert!(!finds("Demande de revenu", "rsa"));
}

#[test]
fn a_number_is_searched_as_it_is_printed() {
    let identity = Identity {
        title: "Écrit".to_owned(),
        cerfa: Some("99062".to_owned()),
        issuer_label: "CAF".to_owned(),
        ..Identity::unknown()
    };
    assert_eq!(text(&identity), "ecrit cerfa 99062 caf");
}
